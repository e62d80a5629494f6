package io.flinkscaling.policy;

import java.time.Duration;
import java.util.List;

/**
 * A step scaling policy: the further the metric is from the alarm's threshold, the larger the change.
 *
 * <p>Source: Application Auto Scaling user guide, "Step scaling policies"; API reference,
 * {@code StepScalingPolicyConfiguration}.
 *
 * @param name the policy's name
 * @param adjustmentType what the steps' numbers mean
 * @param steps 1 to 20 steps without gap or overlap, in any order; kept in ascending order
 * @param minAdjustmentMagnitude the least change, for {@link AdjustmentType#PERCENT_CHANGE_IN_CAPACITY} only; 0 for none
 * @param cooldown how long this policy's activities hold others back after they complete
 * @param metricAggregation how the datapoints of the alarm's window become one value
 */
public record StepScalingPolicy(
        String name,
        AdjustmentType adjustmentType,
        List<StepAdjustment> steps,
        int minAdjustmentMagnitude,
        Duration cooldown,
        MetricAggregation metricAggregation)
        implements ScalingPolicy {

    /** The default of custom resources: 300 s. */
    public static final Duration DEFAULT_COOLDOWN = Duration.ofSeconds(300);

    public StepScalingPolicy {
        Require.notBlank("name", name);
        steps = StepAdjustments.validated(steps, adjustmentType);
        Require.atLeast("minAdjustmentMagnitude", minAdjustmentMagnitude, 0);
        if (minAdjustmentMagnitude > 0 && adjustmentType != AdjustmentType.PERCENT_CHANGE_IN_CAPACITY) {
            throw new IllegalArgumentException("minAdjustmentMagnitude is " + minAdjustmentMagnitude
                    + " with adjustmentType " + adjustmentType.awsName()
                    + "; allowed: only with PercentChangeInCapacity");
        }
        Require.notNegative("cooldown", cooldown);
    }

    @Override
    public Duration cooldown(Direction direction) {
        return cooldown;
    }

    /** {@inheritDoc} Where no step covers the metric, the capacity stays. */
    @Override
    public long desiredCapacity(int capacity, double metric, double threshold, Breach breach) {
        double distance = metric - threshold;
        for (int i = 0; i < steps.size(); i++) {
            StepAdjustment step = steps.get(i);
            if (step.contains(distance, breach)) {
                return adjustmentType.adjust(capacity, step.scalingAdjustment(), minAdjustmentMagnitude);
            }
        }
        return capacity;
    }
}
