package io.flinkscaling.simulator.loop;

import io.flinkscaling.policy.StepScalingPolicy;
import io.flinkscaling.policy.TargetTrackingPolicy;
import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.scaling.DemandAlarms.AlarmRole;
import io.flinkscaling.scaling.TargetSettings;
import io.flinkscaling.simulator.model.autoscaling.ScheduledAction;
import io.flinkscaling.simulator.model.autoscaling.SuspendedState;
import io.flinkscaling.simulator.model.cloudwatch.AlarmDefinition;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is declared for one scalable target: its range, its policies with their alarms, its schedules, and the endpoint.
 *
 * @param name what the setup is called, such as {@code step}
 * @param endpoint how the endpoint's scalable target is set up
 * @param range MinCapacity to MaxCapacity, until a scheduled action changes it
 * @param stepPolicies step scaling policies, each with an alarm whose action it is
 * @param trackingPolicies target tracking policies
 * @param scheduledActions what is scheduled
 * @param suspended what is suspended
 */
public record ScalingSetup(
        String name,
        TargetSettings endpoint,
        CapacityRange range,
        List<StepPolicy> stepPolicies,
        List<TrackingPolicy> trackingPolicies,
        List<ScheduledAction> scheduledActions,
        SuspendedState suspended) {

    /** Makes a setup with nothing scheduled and nothing suspended, in which the endpoint takes what the range allows. */
    public ScalingSetup(
            String name,
            TargetSettings endpoint,
            List<StepPolicy> stepPolicies,
            List<TrackingPolicy> trackingPolicies) {
        this(name, endpoint, endpoint.range(), stepPolicies, trackingPolicies, List.of(), SuspendedState.NONE);
    }

    /** Returns the same under another name. */
    public ScalingSetup named(String newName) {
        return new ScalingSetup(newName, endpoint, range, stepPolicies, trackingPolicies, scheduledActions, suspended);
    }

    /** Tells whether any of its policies looks at how busy the application is. */
    boolean readsLoad() {
        return Stream.concat(
                        stepPolicies.stream().map(StepPolicy::metric),
                        trackingPolicies.stream().map(TrackingPolicy::metric))
                .flatMap(metric -> metric.metrics().stream())
                .anyMatch(PublishedMetric::isLoad);
    }

    /**
     * A step scaling policy and an alarm that triggers it.
     *
     * @param following how the threshold follows the capacity; empty if it stays as it is declared
     */
    public record StepPolicy(
            StepScalingPolicy policy,
            AlarmDefinition alarm,
            MetricExpression metric,
            Optional<FollowedThreshold> following) {}

    /**
     * A threshold that the endpoint re-puts after each rescale.
     *
     * @param role which of the two thresholds it is
     * @param metricPerUnit how much of the alarm's metric one unit of capacity takes: 1 for demand, greater than 0
     */
    public record FollowedThreshold(AlarmRole role, double metricPerUnit) {}

    /** A target tracking policy and the metric that it tracks. */
    public record TrackingPolicy(TargetTrackingPolicy policy, MetricExpression metric) {}
}
