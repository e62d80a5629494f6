package io.flinkscaling.policy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

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

    /**
     * Returns the steps of infra/template.yaml, for a metric that is counted in units of capacity: {@code [i, i + 1)} above
     * the threshold adds {@code i + 1}, and the last step is open.
     */
    static List<StepAdjustment> proportionalScaleOut(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> step(i, i == count - 1 ? null : i + 1, i + 1))
                .toList();
    }

    /**
     * Returns the steps of infra/template.yaml for a scale-in: {@code (-i - 1, -i]} below the threshold removes {@code i + 1}, and the
     * wide steps at the end what the nearest distance in them does.
     */
    static List<StepAdjustment> proportionalScaleIn() {
        int[] distances = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 20, 28, 45, 80};
        return IntStream.range(0, distances.length)
                .mapToObj(i ->
                        step(i == distances.length - 1 ? null : -distances[i + 1], -distances[i], -distances[i] - 1))
                .toList();
    }
}
