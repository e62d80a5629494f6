package io.flinkscaling.simulator.declared;

import io.flinkscaling.policy.AdjustmentType;
import io.flinkscaling.policy.MetricAggregation;
import io.flinkscaling.policy.StepAdjustment;
import io.flinkscaling.policy.StepScalingPolicy;
import io.flinkscaling.simulator.template.Properties;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Reads a policy of type {@code StepScaling}. */
final class StepPolicyReader {

    static final String CONFIGURATION = "StepScalingPolicyConfiguration";

    private StepPolicyReader() {}

    static StepScalingPolicy read(String name, Properties policy) {
        Properties configuration = policy.child(CONFIGURATION)
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
                .map(StepPolicyReader::step)
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

    static Duration seconds(Properties properties, String name, Duration otherwise) {
        return properties.has(name) ? Duration.ofSeconds(properties.whole(name)) : otherwise;
    }
}
