package io.flinkscaling.simulator.model.autoscaling;

import io.flinkscaling.policy.AdjustmentType;
import io.flinkscaling.policy.ComparisonOperator;
import io.flinkscaling.policy.MetricAggregation;
import io.flinkscaling.policy.StepAdjustment;
import io.flinkscaling.policy.StepScalingPolicy;
import io.flinkscaling.policy.TargetTrackingPolicy;
import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.simulator.model.VirtualClock;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import io.flinkscaling.simulator.model.cloudwatch.AlarmDefinition;
import io.flinkscaling.simulator.model.cloudwatch.CloudWatchSettings;
import io.flinkscaling.simulator.model.cloudwatch.MetricDelays;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.MetricHistory;
import io.flinkscaling.simulator.model.cloudwatch.MinuteMetrics;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Application Auto Scaling with a scripted resource, minute by minute. Datapoints are visible at once. The load has one
 * scale-out alarm above 80 and one scale-in alarm below 20; a second metric, the lag, is there for second policies.
 */
final class AutoScalingScenario {

    /** A load that neither step alarm minds. */
    static final double CALM = 50;

    static final double NONE = Double.NaN;

    private static final double HIGH = 80;
    private static final double LOW = 20;
    private static final long MILLIS_PER_MINUTE = 60_000;

    private static final CloudWatchSettings AT_ONCE = CloudWatchSettings.of(MetricDelays.all(Duration.ZERO));

    final ScriptedEndpoint resource;
    final ActivityLog log = new ActivityLog();

    private final VirtualClock clock = new VirtualClock(0);
    private final CapacityRange range;
    private final PollSettings polling;
    private final List<Alarm> alarms = new ArrayList<>();
    private final List<AttachedPolicy> policies = new ArrayList<>();
    private final List<ScheduledAction> scheduledActions = new ArrayList<>();
    private SuspendedState suspended = SuspendedState.NONE;
    private final MetricHistory history = new MetricHistory(AT_ONCE);
    private final MinuteMetrics metrics = new MinuteMetrics();
    private ApplicationAutoScaling autoScaling;

    AutoScalingScenario(int capacity, int min, int max) {
        this(capacity, min, max, PollSettings.DEFAULT);
    }

    AutoScalingScenario(int capacity, int min, int max, PollSettings polling) {
        this.resource = new ScriptedEndpoint(clock, capacity);
        this.range = new CapacityRange(min, max);
        this.polling = polling;
    }

    /** Adds units while the load is above 80: so many up to 100, so many from there on. */
    AutoScalingScenario scaleOut(int fromEighty, int fromHundred, Duration cooldown) {
        return step(
                "out",
                PublishedMetric.INCOMING_RECORDS,
                ComparisonOperator.GREATER_THAN_THRESHOLD,
                HIGH,
                List.of(
                        new StepAdjustment(0, 20, fromEighty),
                        new StepAdjustment(20, Double.POSITIVE_INFINITY, fromHundred)),
                cooldown);
    }

    AutoScalingScenario scaleOut(int units, Duration cooldown) {
        return scaleOut(units, units, cooldown);
    }

    /** Removes units while the load is below 20. */
    AutoScalingScenario scaleIn(int units, Duration cooldown) {
        return scaleIn("in", PublishedMetric.INCOMING_RECORDS, units, cooldown);
    }

    /** Removes units while the lag is below 20. */
    AutoScalingScenario scaleInOnLag(int units, Duration cooldown) {
        return scaleIn("in-on-lag", PublishedMetric.FLINK_LAG, units, cooldown);
    }

    /** Adds units while the lag is above 80. */
    AutoScalingScenario scaleOutOnLag(int units, Duration cooldown) {
        return step(
                "out-on-lag",
                PublishedMetric.FLINK_LAG,
                ComparisonOperator.GREATER_THAN_THRESHOLD,
                HIGH,
                List.of(new StepAdjustment(0, Double.POSITIVE_INFINITY, units)),
                cooldown);
    }

    AutoScalingScenario trackLoad(double target, boolean disableScaleIn) {
        return track("track-load", PublishedMetric.INCOMING_RECORDS, target, disableScaleIn);
    }

    AutoScalingScenario trackLag(double target, boolean disableScaleIn) {
        return track("track-lag", PublishedMetric.FLINK_LAG, target, disableScaleIn);
    }

    /** Sets the range at the end of a minute, counted from the start; 0 leaves an end of it as it is. */
    AutoScalingScenario scheduled(String name, int minute, int min, int max) {
        long time = minute * MILLIS_PER_MINUTE;
        scheduledActions.add(new ScheduledAction(
                name,
                after -> after < time ? time : Schedule.NEVER,
                min == 0 ? OptionalInt.empty() : OptionalInt.of(min),
                max == 0 ? OptionalInt.empty() : OptionalInt.of(max)));
        return this;
    }

    AutoScalingScenario suspended(SuspendedState state) {
        suspended = state;
        return this;
    }

    AutoScalingScenario register() {
        started().register();
        return this;
    }

    /** Lets minutes pass, each with that load. */
    void minutes(int count, double load) {
        minutes(count, load, NONE);
    }

    void minutes(int count, double load, double lag) {
        for (int i = 0; i < count; i++) {
            passTo(clock.epochMillis() + MILLIS_PER_MINUTE);
            metrics.set(load, lag, NONE);
            history.add(clock.epochMillis() / 1_000 - 60, metrics);
            alarms.forEach(Alarm::onMinute);
            started().onMinute();
        }
    }

    List<Integer> patches() {
        return resource.patches();
    }

    Activity lastActivity() {
        List<Activity> activities = log.activities();
        return activities.get(activities.size() - 1);
    }

    private void passTo(long end) {
        while (started().nextEventAt() <= end) {
            clock.advanceTo(started().nextEventAt());
            started().onTime();
        }
        clock.advanceTo(end);
    }

    private ApplicationAutoScaling started() {
        if (autoScaling == null) {
            autoScaling = new ApplicationAutoScaling(
                    clock, new RegisteredTarget(range, policies, scheduledActions, suspended), resource, polling, log);
        }
        return autoScaling;
    }

    private AutoScalingScenario scaleIn(String name, PublishedMetric metric, int units, Duration cooldown) {
        return step(
                name,
                metric,
                ComparisonOperator.LESS_THAN_THRESHOLD,
                LOW,
                List.of(new StepAdjustment(Double.NEGATIVE_INFINITY, 0, -units)),
                cooldown);
    }

    private AutoScalingScenario step(
            String name,
            PublishedMetric metric,
            ComparisonOperator operator,
            double threshold,
            List<StepAdjustment> steps,
            Duration cooldown) {
        StepScalingPolicy policy = new StepScalingPolicy(
                name, AdjustmentType.CHANGE_IN_CAPACITY, steps, 0, cooldown, MetricAggregation.AVERAGE);
        policies.add(new AttachedPolicy.Step(
                policy, alarm(AlarmDefinition.allOf(name + "-alarm", operator, threshold, 1), metric)));
        return this;
    }

    private AutoScalingScenario track(String name, PublishedMetric metric, double target, boolean disableScaleIn) {
        TargetTrackingPolicy policy =
                new TargetTrackingPolicy(name, target, Duration.ZERO, Duration.ZERO, disableScaleIn);
        Alarm high = alarm(
                AlarmDefinition.allOf(
                        name + "-high", ComparisonOperator.GREATER_THAN_THRESHOLD, target, policy.highAlarmMinutes()),
                metric);
        Alarm low = alarm(
                AlarmDefinition.allOf(
                        name + "-low",
                        ComparisonOperator.LESS_THAN_THRESHOLD,
                        policy.scaleInThreshold(),
                        policy.lowAlarmMinutes()),
                metric);
        policies.add(new AttachedPolicy.TargetTracking(policy, high, low));
        return this;
    }

    private Alarm alarm(AlarmDefinition definition, PublishedMetric metric) {
        Alarm alarm = new Alarm(definition, MetricExpression.of(metric), history, AT_ONCE);
        alarms.add(alarm);
        return alarm;
    }
}
