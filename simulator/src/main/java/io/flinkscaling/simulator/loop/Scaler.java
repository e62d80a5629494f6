package io.flinkscaling.simulator.loop;

import io.flinkscaling.simulator.model.cloudwatch.MinuteMetrics;

/**
 * Port: what decides on the capacity of a {@link ModelledTarget}, and changes it. It reads the time from the target's clock, and
 * the application, which it may update, from {@link ModelledTarget#flink}. All its methods are called by the {@link ClosedLoop},
 * one at a time.
 */
public interface Scaler {

    /** What {@link #nextEventAt} returns if the scaler waits for nothing but the end of the minute. */
    long NEVER = Long.MAX_VALUE;

    /** Tells whether it reads how busy the application is, which is not computed for nothing. */
    default boolean readsLoad() {
        return false;
    }

    /** Begins; called once, before any time passes. */
    void register();

    /** Returns when {@link #onTime} is to be called next, in milliseconds since the epoch, after the present; or {@link #NEVER}. */
    long nextEventAt();

    /** Called after {@link #nextEventAt} has come, and whenever else time has moved on within a minute. */
    void onTime();

    /**
     * Called at the end of each minute, after its metrics were published and the alarms evaluated.
     *
     * @param metrics of that minute; valid only during the call
     */
    void onMinute(MinuteMetrics metrics);
}
