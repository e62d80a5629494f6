package io.flinkscaling.simulator.replay;

import io.flinkscaling.policy.AdjustmentType;
import io.flinkscaling.policy.ComparisonOperator;
import io.flinkscaling.policy.Demand;
import io.flinkscaling.policy.MetricAggregation;
import io.flinkscaling.policy.StepAdjustment;
import io.flinkscaling.policy.StepAdjustments;
import io.flinkscaling.policy.StepScalingPolicy;
import io.flinkscaling.policy.TargetTrackingPolicy;
import io.flinkscaling.simulator.InputException;
import io.flinkscaling.simulator.model.cloudwatch.AlarmDefinition;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.replay.ScalingSetup.StepPolicy;
import io.flinkscaling.simulator.replay.ScalingSetup.TrackingPolicy;
import io.flinkscaling.target.AlarmRole;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The policies that can be replayed, by name.
 *
 * <p>{@code step}, {@code lag-tracking} and {@code utilization-tracking} are this project's. {@code original-step} and
 * {@code original-lag-tracking} have the parameters of the sample karthitect/kda-flink-autoscaling, for comparison.
 */
public final class PolicyCatalog {

    private static final double SECONDS_PER_MINUTE = 60;
    private static final Duration ORIGINAL_STEP_COOLDOWN = Duration.ofSeconds(600);
    private static final Duration ORIGINAL_TRACKING_COOLDOWN = Duration.ofSeconds(60);
    private static final double ORIGINAL_LAG_TARGET_MILLIS = 1;

    private final Parameters parameters;
    private final Map<String, Supplier<ScalingSetup>> setups = new LinkedHashMap<>();

    public PolicyCatalog(Parameters parameters) {
        this.parameters = parameters;
        setups.put("step", this::step);
        setups.put("lag-tracking", this::lagTracking);
        setups.put("utilization-tracking", this::utilizationTracking);
        setups.put("original-step", this::originalStep);
        setups.put("original-lag-tracking", this::originalLagTracking);
    }

    /** Returns the names of all policies, in the order to be shown. */
    public List<String> names() {
        return List.copyOf(setups.keySet());
    }

    /**
     * Returns the policy of a name.
     *
     * @throws InputException if there is none
     */
    public ScalingSetup setup(String name) {
        Supplier<ScalingSetup> setup = setups.get(name);
        if (setup == null) {
            throw new InputException("policy \"" + name + "\" is unknown; allowed: " + String.join(", ", names()));
        }
        return setup.get();
    }

    private ScalingSetup step() {
        return setup("step", List.of(scaleOutOnDemand(), scaleInOnDemand()), List.of());
    }

    /**
     * Scales out by target tracking on millisBehindLatest, but in on demand: a lag of 0 does not tell how much capacity
     * could go.
     */
    private ScalingSetup lagTracking() {
        TargetTrackingPolicy tracking = new TargetTrackingPolicy(
                "lag-tracking",
                parameters.number(Parameter.LAG_TARGET_MILLIS),
                parameters.seconds(Parameter.SCALE_OUT_COOLDOWN_SECONDS),
                parameters.seconds(Parameter.SCALE_IN_COOLDOWN_SECONDS),
                true);
        MetricExpression lag = metrics -> metrics.millisBehindLatest();
        return setup("lag-tracking", List.of(scaleInOnDemand()), List.of(new TrackingPolicy(tracking, lag)));
    }

    private ScalingSetup utilizationTracking() {
        TargetTrackingPolicy tracking = new TargetTrackingPolicy(
                "utilization-tracking",
                parameters.number(Parameter.UTILIZATION_TARGET),
                parameters.seconds(Parameter.SCALE_OUT_COOLDOWN_SECONDS),
                parameters.seconds(Parameter.SCALE_IN_COOLDOWN_SECONDS),
                false);
        MetricExpression demand = demand(1);
        int parallelismPerKpu = parameters.whole(Parameter.PARALLELISM_PER_KPU);
        MetricExpression utilization = metrics -> 100 * demand.evaluate(metrics) / (metrics.kpus() * parallelismPerKpu);
        return setup("utilization-tracking", List.of(), List.of(new TrackingPolicy(tracking, utilization)));
    }

    /** The sample's alarms return records per minute against thresholds meant as records per second. */
    private ScalingSetup originalStep() {
        double recordsPerSecondPerUnit = parameters.number(Parameter.RECORDS_PER_SECOND_PER_UNIT);
        MetricExpression demand = metrics -> metrics.incomingRecords() / recordsPerSecondPerUnit;
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
        StepPolicy scaleOut =
                stepPolicy(AlarmRole.SCALE_OUT, out, ORIGINAL_STEP_COOLDOWN, MetricAggregation.AVERAGE, 1, demand);
        StepPolicy scaleIn =
                stepPolicy(AlarmRole.SCALE_IN, in, ORIGINAL_STEP_COOLDOWN, MetricAggregation.AVERAGE, 2, demand);
        return new ScalingSetup("original-step", parameters.range(), 0, List.of(scaleOut, scaleIn), List.of());
    }

    private ScalingSetup originalLagTracking() {
        TargetTrackingPolicy tracking = new TargetTrackingPolicy(
                "original-lag-tracking",
                ORIGINAL_LAG_TARGET_MILLIS,
                ORIGINAL_TRACKING_COOLDOWN,
                ORIGINAL_TRACKING_COOLDOWN,
                false);
        MetricExpression lag = metrics -> metrics.millisBehindLatest();
        return setup("original-lag-tracking", List.of(), List.of(new TrackingPolicy(tracking, lag)));
    }

    private StepPolicy scaleOutOnDemand() {
        return stepPolicy(
                AlarmRole.SCALE_OUT,
                StepAdjustments.proportionalScaleOut(StepAdjustments.MAX_STEPS),
                parameters.seconds(Parameter.SCALE_OUT_COOLDOWN_SECONDS),
                MetricAggregation.MAXIMUM,
                1,
                demand(parameters.number(Parameter.HEADROOM)));
    }

    private StepPolicy scaleInOnDemand() {
        return stepPolicy(
                AlarmRole.SCALE_IN,
                StepAdjustments.proportionalScaleIn(StepAdjustments.MAX_STEPS),
                parameters.seconds(Parameter.SCALE_IN_COOLDOWN_SECONDS),
                MetricAggregation.MAXIMUM,
                parameters.whole(Parameter.SCALE_IN_MINUTES),
                demand(parameters.number(Parameter.HEADROOM)));
    }

    private MetricExpression demand(double headroom) {
        int catchUpSeconds = parameters.whole(Parameter.CATCH_UP_SECONDS);
        Demand demand = new Demand(
                parameters.number(Parameter.RECORDS_PER_SECOND_PER_UNIT),
                headroom,
                catchUpSeconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(catchUpSeconds)));
        return metrics -> demand.of(metrics.incomingRecords() / SECONDS_PER_MINUTE, metrics.millisBehindLatest());
    }

    private ScalingSetup setup(String name, List<StepPolicy> steps, List<TrackingPolicy> tracking) {
        return new ScalingSetup(
                name, parameters.range(), parameters.number(Parameter.SCALE_IN_MARGIN), steps, tracking);
    }

    private static StepPolicy stepPolicy(
            AlarmRole role,
            List<StepAdjustment> steps,
            Duration cooldown,
            MetricAggregation aggregation,
            int minutes,
            MetricExpression metric) {
        boolean out = role == AlarmRole.SCALE_OUT;
        StepScalingPolicy policy = new StepScalingPolicy(
                out ? "scale-out" : "scale-in", AdjustmentType.CHANGE_IN_CAPACITY, steps, 0, cooldown, aggregation);
        ComparisonOperator operator =
                out ? ComparisonOperator.GREATER_THAN_THRESHOLD : ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD;
        // The threshold is set from the capacity by the scalable target as soon as it is first asked.
        AlarmDefinition alarm = AlarmDefinition.allOf("demand-" + policy.name(), operator, 0, minutes);
        return new StepPolicy(policy, role, alarm, metric);
    }
}
