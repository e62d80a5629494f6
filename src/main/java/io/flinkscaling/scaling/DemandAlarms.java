package io.flinkscaling.scaling;

import java.util.Map;

/** Port: the demand alarms whose thresholds follow the capacity. A target may have both, one or none. */
public interface DemandAlarms {

    /** Returns the thresholds of those alarms that are configured and exist. */
    Map<AlarmRole, Double> thresholds();

    /**
     * Changes the threshold of an alarm that {@link #thresholds} returned, and nothing else of it.
     *
     * @param threshold in units of capacity
     */
    void setThreshold(AlarmRole alarm, double threshold);

    /** The two alarms whose thresholds follow the capacity. */
    enum AlarmRole {
        SCALE_OUT,
        SCALE_IN
    }
}
