package io.flinkscaling.policy;

/** The side of its threshold on which an alarm is breached. It decides which bound of a step is the inclusive one. */
public enum Breach {
    ABOVE,
    BELOW
}
