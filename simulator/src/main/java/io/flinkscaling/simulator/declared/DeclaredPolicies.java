package io.flinkscaling.simulator.declared;

import io.flinkscaling.policy.AdjustmentType;
import io.flinkscaling.policy.MetricAggregation;
import io.flinkscaling.policy.StepAdjustment;
import io.flinkscaling.policy.StepScalingPolicy;
import io.flinkscaling.policy.TargetTrackingPolicy;
import io.flinkscaling.simulator.declared.metric.DeclaredMetric;
import io.flinkscaling.simulator.declared.metric.MetricCatalog;
import io.flinkscaling.simulator.loop.ScalingSetup.TrackingPolicy;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.template.Properties;
import io.flinkscaling.simulator.template.ResolvedTemplate;
import io.flinkscaling.simulator.template.Resource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The resources of type {@code AWS::ApplicationAutoScaling::ScalingPolicy}, by their logical ids.
 *
 * @param steps those of type {@code StepScaling}, which alarms of the template trigger
 * @param tracking those of type {@code TargetTrackingScaling}, which have alarms of their own
 * @param ignored the ids of those that scale something of an AWS service
 */
record DeclaredPolicies(Map<String, DeclaredStep> steps, Map<String, TrackingPolicy> tracking, List<String> ignored) {

    static final String TYPE = "AWS::ApplicationAutoScaling::ScalingPolicy";
    static final String TARGET_TRACKING = "TargetTrackingScalingPolicyConfiguration";

    private static final String STEP = "StepScalingPolicyConfiguration";
    private static final String METRIC = "CustomizedMetricSpecification";

    /** A step scaling policy, with its properties for errors. */
    record DeclaredStep(StepScalingPolicy policy, Properties properties) {}

    /**
     * Reads all of them.
     *
     * @param target what they have to scale
     * @param metrics what can be looked at
     */
    static DeclaredPolicies read(ResolvedTemplate template, DeclaredTarget target, MetricCatalog metrics) {
        Map<String, DeclaredStep> steps = new LinkedHashMap<>();
        Map<String, TrackingPolicy> tracking = new LinkedHashMap<>();
        List<String> ignored = new ArrayList<>();
        List<String> others = DeclaredTarget.others(template);
        for (Resource resource : template.resources(TYPE)) {
            if (DeclaredTarget.isOfAnother(resource.properties(), others)) {
                ignored.add(resource.id());
                continue;
            }
            Properties policy = resource.properties()
                    .only(
                            "PolicyName",
                            "PolicyType",
                            "PredictiveScalingPolicyConfiguration",
                            "ResourceId",
                            "ScalableDimension",
                            "ScalingTargetId",
                            "ServiceNamespace",
                            STEP,
                            TARGET_TRACKING);
            target.requireScaledBy(policy);
            String name = policy.text("PolicyName");
            switch (policy.text("PolicyType")) {
                case "StepScaling" -> steps.put(resource.id(), new DeclaredStep(stepScaling(name, policy), policy));
                case "TargetTrackingScaling" -> tracking.put(resource.id(), targetTracking(name, policy, metrics));
                default -> throw policy.refusal("PolicyType", "StepScaling, TargetTrackingScaling");
            }
        }
        return new DeclaredPolicies(steps, tracking, ignored);
    }

    private static StepScalingPolicy stepScaling(String name, Properties policy) {
        Properties configuration = policy.child(STEP)
                .only(
                        "AdjustmentType",
                        "Cooldown",
                        "MetricAggregationType",
                        "MinAdjustmentMagnitude",
                        "StepAdjustments");
        AdjustmentType adjustmentType =
                configuration.oneOf("AdjustmentType", Arrays.asList(AdjustmentType.values()), AdjustmentType::awsName);
        MetricAggregation aggregation = configuration.has("MetricAggregationType")
                ? configuration.oneOf(
                        "MetricAggregationType", Arrays.asList(MetricAggregation.values()), MetricAggregation::awsName)
                : MetricAggregation.AVERAGE;
        List<StepAdjustment> steps = configuration.children("StepAdjustments").stream()
                .map(DeclaredPolicies::step)
                .toList();
        try {
            return new StepScalingPolicy(
                    name,
                    adjustmentType,
                    steps,
                    configuration.optionalWhole("MinAdjustmentMagnitude").orElse(0),
                    seconds(configuration, "Cooldown", StepScalingPolicy.DEFAULT_COOLDOWN),
                    aggregation);
        } catch (IllegalArgumentException e) {
            throw configuration.error(e.getMessage());
        }
    }

    private static StepAdjustment step(Properties step) {
        step.only("MetricIntervalLowerBound", "MetricIntervalUpperBound", "ScalingAdjustment");
        try {
            return new StepAdjustment(
                    step.optionalNumber("MetricIntervalLowerBound").orElse(Double.NEGATIVE_INFINITY),
                    step.optionalNumber("MetricIntervalUpperBound").orElse(Double.POSITIVE_INFINITY),
                    step.whole("ScalingAdjustment"));
        } catch (IllegalArgumentException e) {
            throw step.error(e.getMessage());
        }
    }

    private static Duration seconds(Properties properties, String name, Duration otherwise) {
        return properties.has(name) ? Duration.ofSeconds(properties.whole(name)) : otherwise;
    }

    private static TrackingPolicy targetTracking(String name, Properties policy, MetricCatalog metrics) {
        Properties configuration = policy.child(TARGET_TRACKING)
                .only(
                        "CustomizedMetricSpecification",
                        "DisableScaleIn",
                        "ScaleInCooldown",
                        "ScaleOutCooldown",
                        "TargetValue");
        Duration otherwise = TargetTrackingPolicy.DEFAULT_COOLDOWN;
        Properties specification = configuration
                .child(METRIC)
                .only("Dimensions", "MetricName", "Metrics", "Namespace", "Statistic", "Unit");
        MetricExpression metric = DeclaredMetric.read(specification, METRIC + " ", metrics);
        if (metric.periodMinutes() > 1) {
            throw specification.error("Period is not 60; allowed: 60, the only one of a target tracking policy");
        }
        try {
            return new TrackingPolicy(
                    new TargetTrackingPolicy(
                            name,
                            configuration.number("TargetValue"),
                            seconds(configuration, "ScaleOutCooldown", otherwise),
                            seconds(configuration, "ScaleInCooldown", otherwise),
                            configuration.flag("DisableScaleIn", false)),
                    metric);
        } catch (IllegalArgumentException e) {
            throw configuration.error(e.getMessage());
        }
    }
}
