package io.flinkscaling.policy;

/** The direction of a scaling activity. */
public enum Direction {
    SCALE_OUT,
    SCALE_IN
}
