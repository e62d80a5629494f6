package io.flinkscaling.simulator.declared;

import io.flinkscaling.policy.TargetTrackingPolicy;
import io.flinkscaling.simulator.declared.metric.MetricDimensions;
import io.flinkscaling.simulator.declared.metric.MetricQueries;
import io.flinkscaling.simulator.declared.metric.ModelledMetric;
import io.flinkscaling.simulator.loop.ScalingSetup.TrackingPolicy;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.template.Properties;
import java.time.Duration;

/** Reads a policy of type {@code TargetTrackingScaling}. */
final class TrackingPolicyReader {

    static final String CONFIGURATION = "TargetTrackingScalingPolicyConfiguration";

    private TrackingPolicyReader() {}

    static TrackingPolicy read(String name, Properties policy, MetricDimensions dimensions) {
        Properties configuration = policy.child(CONFIGURATION)
                .only(
                        "CustomizedMetricSpecification",
                        "DisableScaleIn",
                        "ScaleInCooldown",
                        "ScaleOutCooldown",
                        "TargetValue");
        Duration otherwise = TargetTrackingPolicy.DEFAULT_COOLDOWN;
        MetricExpression metric = metric(configuration.child("CustomizedMetricSpecification"), dimensions);
        try {
            return new TrackingPolicy(
                    new TargetTrackingPolicy(
                            name,
                            configuration.number("TargetValue"),
                            StepPolicyReader.seconds(configuration, "ScaleOutCooldown", otherwise),
                            StepPolicyReader.seconds(configuration, "ScaleInCooldown", otherwise),
                            configuration.flag("DisableScaleIn", false)),
                    metric);
        } catch (IllegalArgumentException e) {
            throw configuration.error(e.getMessage());
        }
    }

    private static MetricExpression metric(Properties specification, MetricDimensions dimensions) {
        specification.only("Dimensions", "MetricName", "Metrics", "Namespace", "Statistic");
        if (specification.has("Metrics") == specification.has("MetricName")) {
            throw specification.error("CustomizedMetricSpecification has to have either Metrics or MetricName");
        }
        return specification.has("Metrics")
                ? MetricQueries.read(specification, specification.children("Metrics"), dimensions)
                : ModelledMetric.read(specification, specification, "Statistic", dimensions);
    }
}
