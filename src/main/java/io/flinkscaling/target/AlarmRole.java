package io.flinkscaling.target;

/** The two alarms whose thresholds follow the capacity. */
public enum AlarmRole {
    SCALE_OUT,
    SCALE_IN
}
