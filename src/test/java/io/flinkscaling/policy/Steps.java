package io.flinkscaling.policy;

import java.time.Duration;
import java.util.List;

/** Steps and step scaling policies, written as the user guide writes them: null for a bound that is not there. */
final class Steps {

    private Steps() {}

    static StepAdjustment step(Number lowerBound, Number upperBound, int adjustment) {
        return new StepAdjustment(
                lowerBound == null ? Double.NEGATIVE_INFINITY : lowerBound.doubleValue(),
                upperBound == null ? Double.POSITIVE_INFINITY : upperBound.doubleValue(),
                adjustment);
    }

    static StepScalingPolicy policy(AdjustmentType type, StepAdjustment... steps) {
        return policy(type, 0, steps);
    }

    static StepScalingPolicy policy(AdjustmentType type, int minAdjustmentMagnitude, StepAdjustment... steps) {
        return new StepScalingPolicy(
                "steps",
                type,
                List.of(steps),
                minAdjustmentMagnitude,
                StepScalingPolicy.DEFAULT_COOLDOWN,
                MetricAggregation.AVERAGE);
    }

    static StepScalingPolicy changing(List<StepAdjustment> steps) {
        return new StepScalingPolicy(
                "steps", AdjustmentType.CHANGE_IN_CAPACITY, steps, 0, Duration.ZERO, MetricAggregation.MAXIMUM);
    }
}
