package io.flinkscaling.target;

/**
 * A scaling request has moved on.
 *
 * @param fromCapacity the capacity that the application has
 * @param toCapacity the capacity that is asked for
 * @param status how far the request has come
 * @param cause why, in a few words
 */
public record Decision(int fromCapacity, int toCapacity, ScalingStatus status, String cause) {}
