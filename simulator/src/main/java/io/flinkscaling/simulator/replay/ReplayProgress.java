package io.flinkscaling.simulator.replay;

/** Told how far a replay has come. */
@FunctionalInterface
public interface ReplayProgress {

    /** Nobody is told. */
    ReplayProgress SILENT = () -> {};

    /** One more minute has been replayed. */
    void onMinute();
}
