package io.flinkscaling.simulator.model.autoscaling;

/** When a scheduled action runs: a {@code cron}, {@code rate} or {@code at} expression. */
@FunctionalInterface
public interface Schedule {

    /** What {@link #nextAfter} returns when there is no further time. */
    long NEVER = Long.MAX_VALUE;

    /** Returns the first time after a given one, in milliseconds since the epoch; {@link #NEVER} if there is none. */
    long nextAfter(long epochMillis);
}
