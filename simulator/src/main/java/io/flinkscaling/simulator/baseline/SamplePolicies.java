package io.flinkscaling.simulator.baseline;

import io.flinkscaling.policy.AdjustmentType;
import io.flinkscaling.policy.ComparisonOperator;
import io.flinkscaling.policy.MetricAggregation;
import io.flinkscaling.policy.StepAdjustment;
import io.flinkscaling.policy.StepScalingPolicy;
import io.flinkscaling.policy.TargetTrackingPolicy;
import io.flinkscaling.scaling.DemandAlarms.AlarmRole;
import io.flinkscaling.scaling.TargetSettings;
import io.flinkscaling.simulator.loop.ApplicationFacts;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.loop.ScalingSetup.FollowedThreshold;
import io.flinkscaling.simulator.loop.ScalingSetup.StepPolicy;
import io.flinkscaling.simulator.loop.ScalingSetup.TrackingPolicy;
import io.flinkscaling.simulator.model.cloudwatch.AlarmDefinition;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The policies of the sample karthitect/kda-flink-autoscaling with its parameters, built in for comparison. */
public final class SamplePolicies {

    public static final String STEP = "original-step";
    public static final String LAG_TRACKING = "original-lag-tracking";

    private static final Duration STEP_COOLDOWN = Duration.ofSeconds(600);
    private static final Duration TRACKING_COOLDOWN = Duration.ofSeconds(60);
    private static final double LAG_TARGET_MILLIS = 1;

    private SamplePolicies() {}

    /** Tells whether a policy is one of the sample. */
    public static boolean isOne(String policy) {
        return policy.equals(STEP) || policy.equals(LAG_TRACKING);
    }

    /** The sample's alarms return records per minute against thresholds meant as records per second. */
    public static ScalingSetup step(ApplicationFacts application) {
        MetricExpression demand =
                MetricExpression.of(PublishedMetric.INCOMING_RECORDS, application.recordsPerSecondPerUnit());
        List<StepAdjustment> out = List.of(
                new StepAdjustment(0, 1, 1),
                new StepAdjustment(1, 2, 2),
                new StepAdjustment(2, 3, 4),
                new StepAdjustment(3, Double.POSITIVE_INFINITY, 8));
        List<StepAdjustment> in = List.of(
                new StepAdjustment(-1, 0, -1),
                new StepAdjustment(-2, -1, -2),
                new StepAdjustment(-3, -2, -3),
                new StepAdjustment(Double.NEGATIVE_INFINITY, -3, -4));
        AlarmDefinition high =
                AlarmDefinition.allOf("demand-scale-out", ComparisonOperator.GREATER_THAN_THRESHOLD, 0, 1);
        AlarmDefinition low =
                AlarmDefinition.allOf("demand-scale-in", ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD, 0, 2);
        return new ScalingSetup(
                STEP,
                endpoint(application),
                List.of(
                        policy("scale-out", out, high, demand, AlarmRole.SCALE_OUT),
                        policy("scale-in", in, low, demand, AlarmRole.SCALE_IN)),
                List.of());
    }

    public static ScalingSetup lagTracking(ApplicationFacts application) {
        TargetTrackingPolicy tracking =
                new TargetTrackingPolicy(LAG_TRACKING, LAG_TARGET_MILLIS, TRACKING_COOLDOWN, TRACKING_COOLDOWN, false);
        return new ScalingSetup(
                LAG_TRACKING,
                endpoint(application),
                List.of(),
                List.of(new TrackingPolicy(tracking, MetricExpression.of(PublishedMetric.FLINK_LAG))));
    }

    /** The sample has no margin: it scales in right where the next lower capacity is fully used. */
    private static TargetSettings endpoint(ApplicationFacts application) {
        return new TargetSettings(application.range(), application.unit(), OptionalInt.empty());
    }

    private static StepPolicy policy(
            String name, List<StepAdjustment> steps, AlarmDefinition alarm, MetricExpression metric, AlarmRole role) {
        StepScalingPolicy policy = new StepScalingPolicy(
                name, AdjustmentType.CHANGE_IN_CAPACITY, steps, 0, STEP_COOLDOWN, MetricAggregation.AVERAGE);
        return new StepPolicy(policy, alarm, metric, Optional.of(new FollowedThreshold(role, 1)));
    }
}
