package io.flinkscaling.scaling;

/** The calls that a target makes on its ports. */
enum PortCall {
    STORE_READ,
    STORE_WRITE,
    STORE_REPLACE,
    DESCRIBE,
    UPDATE,
    OPERATION,
    ALARMS_READ,
    ALARM_WRITE
}
