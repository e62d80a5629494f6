package io.flinkscaling.scaling;

import java.util.Map;
import java.util.OptionalDouble;

/** Port: the demand alarms that follow the capacity. A target may have both, one or none. */
public interface DemandAlarms {

    /** Returns what follows the capacity in those alarms that are configured and exist. */
    Map<AlarmRole, Followed> followed();

    /**
     * Changes the threshold of an alarm that {@link #followed} returned, and its {@link CapacityConstant} if it has one, and
     * nothing else of it.
     *
     * @param threshold in units of capacity
     * @param capacity what the constant is to be
     */
    void follow(AlarmRole alarm, double threshold, int capacity);

    /**
     * What follows the capacity in an alarm.
     *
     * @param threshold in units of capacity
     * @param capacity the value of its {@link CapacityConstant}; empty if it has none
     */
    record Followed(double threshold, OptionalDouble capacity) {}

    /** The two alarms that follow the capacity. */
    enum AlarmRole {
        SCALE_OUT,
        SCALE_IN
    }
}
