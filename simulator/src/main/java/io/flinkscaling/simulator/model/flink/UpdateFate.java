package io.flinkscaling.simulator.model.flink;

/** How an accepted update of a running application ends. */
public enum UpdateFate {
    SUCCEEDS,
    /** The application comes back with its old parallelism, and the operation has failed. */
    FAILS,
    /** The operation has failed, and the application is left READY, as it is by default without system rollback. */
    STOPS,
    /** As FAILS, but by way of ROLLING_BACK, which stops the application a second time. */
    IS_ROLLED_BACK
}
