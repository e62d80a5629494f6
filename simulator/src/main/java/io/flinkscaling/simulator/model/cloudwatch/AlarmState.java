package io.flinkscaling.simulator.model.cloudwatch;

/** The state of an alarm, in CloudWatch's words. */
public enum AlarmState {
    OK,
    ALARM,
    INSUFFICIENT_DATA
}
