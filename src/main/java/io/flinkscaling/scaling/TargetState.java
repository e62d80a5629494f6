package io.flinkscaling.scaling;

import java.util.Optional;

/**
 * What a scalable target answers to Application Auto Scaling.
 *
 * @param actualCapacity the capacity that the application has
 * @param desiredCapacity the capacity that it has been asked for
 * @param scalingStatus the status of the last scaling action
 * @param failureReason why the last action failed; present only with {@link ScalingStatus#FAILED}
 */
public record TargetState(
        int actualCapacity, int desiredCapacity, ScalingStatus scalingStatus, Optional<String> failureReason) {}
