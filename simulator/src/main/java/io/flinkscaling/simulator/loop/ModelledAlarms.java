package io.flinkscaling.simulator.loop;

import io.flinkscaling.policy.ComparisonOperator;
import io.flinkscaling.policy.TargetTrackingPolicy;
import io.flinkscaling.scaling.DemandAlarms;
import io.flinkscaling.scaling.DemandAlarms.AlarmRole;
import io.flinkscaling.simulator.model.autoscaling.AttachedPolicy;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import io.flinkscaling.simulator.model.cloudwatch.AlarmDefinition;
import io.flinkscaling.simulator.model.cloudwatch.CloudWatchSettings;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.MetricHistory;
import io.flinkscaling.simulator.model.cloudwatch.MinuteMetrics;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The alarms of one setup, the metrics that they look at, and the policies that they trigger. */
public final class ModelledAlarms {

    private final CloudWatchSettings settings;
    private final MetricHistory history;
    private final List<Alarm> alarms = new ArrayList<>();
    private final Set<PublishedMetric> metrics = EnumSet.noneOf(PublishedMetric.class);
    private final ModelledDemandAlarms demandAlarms = new ModelledDemandAlarms();
    private final List<AttachedPolicy> policies = new ArrayList<>();

    ModelledAlarms(ScalingSetup setup, CloudWatchSettings settings) {
        this.settings = settings;
        this.history = new MetricHistory(settings);
        Map<AlarmDefinition, Alarm> stepAlarms = new HashMap<>();
        for (ScalingSetup.StepPolicy step : setup.stepPolicies()) {
            Alarm alarm = stepAlarms.computeIfAbsent(step.alarm(), each -> alarm(each, step.metric()));
            step.following().ifPresent(following -> demandAlarms.add(following, alarm));
            policies.add(new AttachedPolicy.Step(step.policy(), alarm));
        }
        for (ScalingSetup.TrackingPolicy tracking : setup.trackingPolicies()) {
            policies.add(attached(tracking.policy(), tracking.metric()));
        }
    }

    /** Returns all alarms, those of target tracking policies too. */
    public List<Alarm> all() {
        return Collections.unmodifiableList(alarms);
    }

    /** Returns those of the alarms that follow the capacity. */
    public Map<AlarmRole, Alarm> demandAlarms() {
        return demandAlarms.byRole();
    }

    /** Returns the port by which those follow it. */
    public DemandAlarms following() {
        return demandAlarms;
    }

    /** Returns the names of the alarms that have never had a datapoint so far. */
    public List<String> withoutData() {
        return alarms.stream()
                .filter(alarm -> !alarm.hasHadDatapoint())
                .map(alarm -> alarm.definition().name())
                .toList();
    }

    /** Returns what the metrics are called that an alarm looks at and that have never had a datapoint so far. */
    public List<String> metricsWithoutData() {
        return metrics.stream()
                .filter(metric -> !history.hasHadDatapoint(metric))
                .map(PublishedMetric::optionName)
                .toList();
    }

    /** Returns the policies with the alarms that trigger them, in the order in which they are declared. */
    List<AttachedPolicy> policies() {
        return policies;
    }

    /**
     * Takes in the metrics of the minute that has just ended, and evaluates all alarms.
     *
     * @param startEpochSeconds when that minute began
     */
    void onMinute(long startEpochSeconds, MinuteMetrics metrics) {
        history.add(startEpochSeconds, metrics);
        for (int i = 0; i < alarms.size(); i++) {
            alarms.get(i).onMinute();
        }
    }

    private AttachedPolicy attached(TargetTrackingPolicy policy, MetricExpression metric) {
        AlarmDefinition high = AlarmDefinition.allOf(
                "TargetTracking-" + policy.name() + "-AlarmHigh",
                ComparisonOperator.GREATER_THAN_THRESHOLD,
                policy.targetValue(),
                policy.highAlarmMinutes());
        AlarmDefinition low = AlarmDefinition.allOf(
                "TargetTracking-" + policy.name() + "-AlarmLow",
                ComparisonOperator.LESS_THAN_THRESHOLD,
                policy.scaleInThreshold(),
                policy.lowAlarmMinutes());
        return new AttachedPolicy.TargetTracking(policy, alarm(high, metric), alarm(low, metric));
    }

    private Alarm alarm(AlarmDefinition definition, MetricExpression metric) {
        Alarm alarm = new Alarm(definition, metric, history, settings);
        alarms.add(alarm);
        metrics.addAll(metric.metrics());
        return alarm;
    }
}
