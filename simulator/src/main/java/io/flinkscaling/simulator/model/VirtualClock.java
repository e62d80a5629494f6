package io.flinkscaling.simulator.model;

/** The time of a replay, which only moves when it is told to. */
public final class VirtualClock {

    private long epochMillis;

    public VirtualClock(long epochMillis) {
        this.epochMillis = epochMillis;
    }

    public long epochMillis() {
        return epochMillis;
    }

    /** Moves on to a time that is not earlier than the current one. */
    public void advanceTo(long newEpochMillis) {
        if (newEpochMillis < epochMillis) {
            throw new IllegalArgumentException("time is " + newEpochMillis + "; allowed: at least " + epochMillis);
        }
        epochMillis = newEpochMillis;
    }
}
