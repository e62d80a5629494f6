package io.flinkscaling.simulator.loop;

/** Which lag the policies see. */
public enum LagSource {
    /** The lag of the backlog model: the loop is closed. */
    MODELLED,
    /** The lag of the recording, which does not react to what the policies decide: the loop is open. */
    RECORDED
}
