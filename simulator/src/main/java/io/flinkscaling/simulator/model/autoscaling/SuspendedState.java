package io.flinkscaling.simulator.model.autoscaling;

/**
 * Which kinds of scaling are suspended; {@code SuspendedState} of a scalable target.
 *
 * @param dynamicScalingIn policies do not scale in
 * @param dynamicScalingOut policies do not scale out
 * @param scheduledScaling scheduled actions do not run
 */
public record SuspendedState(boolean dynamicScalingIn, boolean dynamicScalingOut, boolean scheduledScaling) {

    /** Nothing is suspended. */
    public static final SuspendedState NONE = new SuspendedState(false, false, false);

    boolean holdsBack(int capacity, int wanted) {
        return wanted > capacity && dynamicScalingOut || wanted < capacity && dynamicScalingIn;
    }
}
