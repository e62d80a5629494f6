package io.flinkscaling.scaling;

/**
 * The statuses of a Managed Service for Apache Flink application.
 *
 * <p>Source: Managed Service for Apache Flink API reference, {@code ApplicationDetail.ApplicationStatus}.
 */
public enum ApplicationStatus {
    DELETING,
    STARTING,
    STOPPING,
    /** Created or stopped: an update takes effect at once and restarts nothing. */
    READY,
    RUNNING,
    UPDATING,
    AUTOSCALING,
    FORCE_STOPPING,
    ROLLING_BACK,
    MAINTENANCE,
    ROLLED_BACK;

    /** Tells whether the application is in none of its transitions, so that an update may be accepted. */
    public boolean isSettled() {
        return this == READY || this == RUNNING || this == ROLLED_BACK;
    }
}
