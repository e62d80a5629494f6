package io.flinkscaling.simulator.replay;

import io.flinkscaling.policy.CapacityRange;
import io.flinkscaling.policy.StepScalingPolicy;
import io.flinkscaling.policy.TargetTrackingPolicy;
import io.flinkscaling.simulator.model.cloudwatch.AlarmDefinition;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.target.AlarmRole;
import java.util.List;

/**
 * What is declared for one scalable target: its range, its policies and their alarms.
 *
 * @param name what the setup is called, such as {@code step}
 * @param range MinCapacity to MaxCapacity
 * @param scaleInMargin distance of the scale-in threshold from the next lower capacity, as a share of it
 * @param stepPolicies step scaling policies, each with the alarm whose action it is
 * @param trackingPolicies target tracking policies
 */
public record ScalingSetup(
        String name,
        CapacityRange range,
        double scaleInMargin,
        List<StepPolicy> stepPolicies,
        List<TrackingPolicy> trackingPolicies) {

    /**
     * A step scaling policy and its alarm, whose threshold follows the capacity.
     *
     * @param role which of the two thresholds the alarm gets
     */
    public record StepPolicy(
            StepScalingPolicy policy, AlarmRole role, AlarmDefinition alarm, MetricExpression metric) {}

    /** A target tracking policy and the metric that it tracks. */
    public record TrackingPolicy(TargetTrackingPolicy policy, MetricExpression metric) {}
}
