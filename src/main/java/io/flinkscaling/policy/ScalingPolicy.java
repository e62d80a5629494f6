package io.flinkscaling.policy;

import java.time.Duration;

/** A scaling policy of Application Auto Scaling. */
public sealed interface ScalingPolicy permits StepScalingPolicy, TargetTrackingPolicy {

    /** Returns the name of this policy, as it stands in the cause of an activity. */
    String name();

    /** Returns how long after a completed activity in this direction a cooldown lasts. */
    Duration cooldown(Direction direction);

    /**
     * Returns the capacity that this policy asks for, not yet limited to any range.
     *
     * @param capacity the capacity to start from, at least 1
     * @param metric the aggregated metric, in the unit of the threshold
     * @param threshold the threshold of the alarm that triggered this policy
     * @param breach the side on which that alarm is breached
     */
    long desiredCapacity(int capacity, double metric, double threshold, Breach breach);
}
