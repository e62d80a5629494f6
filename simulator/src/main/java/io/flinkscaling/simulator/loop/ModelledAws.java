package io.flinkscaling.simulator.loop;

import io.flinkscaling.policy.ComparisonOperator;
import io.flinkscaling.policy.TargetTrackingPolicy;
import io.flinkscaling.simulator.model.VirtualClock;
import io.flinkscaling.simulator.model.autoscaling.ActivityLog;
import io.flinkscaling.simulator.model.autoscaling.ApplicationAutoScaling;
import io.flinkscaling.simulator.model.autoscaling.AttachedPolicy;
import io.flinkscaling.simulator.model.autoscaling.RegisteredTarget;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import io.flinkscaling.simulator.model.cloudwatch.AlarmDefinition;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.MetricHistory;
import io.flinkscaling.simulator.model.cloudwatch.MinuteMetrics;
import io.flinkscaling.simulator.model.flink.ManagedFlink;
import io.flinkscaling.simulator.model.flink.UpdateFate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The AWS services of one setup, wired to each other. Application Auto Scaling reaches the application only through a
 * {@link TargetAccess}.
 */
final class ModelledAws {

    private static final int SECONDS_PER_MINUTE = 60;

    private final VirtualClock clock;
    private final ManagedFlink flink;
    private final MetricHistory history;
    private final List<Alarm> alarms = new ArrayList<>();
    private final ActivityLog activityLog = new ActivityLog();
    private final ApplicationAutoScaling autoScaling;

    ModelledAws(
            ScalingSetup setup,
            SimulationSettings settings,
            long startEpochMillis,
            TargetAccess access,
            Supplier<UpdateFate> fates) {
        clock = new VirtualClock(startEpochMillis);
        flink = new ManagedFlink(
                clock,
                settings.initialParallelism(),
                settings.parallelismPerKpu(),
                settings.downtime(),
                settings.limits(),
                fates,
                settings.seed());
        history = new MetricHistory(settings.cloudWatch());
        ModelledDemandAlarms demandAlarms = new ModelledDemandAlarms();
        List<AttachedPolicy> policies = new ArrayList<>();
        Map<AlarmDefinition, Alarm> stepAlarms = new HashMap<>();
        for (ScalingSetup.StepPolicy step : setup.stepPolicies()) {
            Alarm alarm = stepAlarms.computeIfAbsent(step.alarm(), each -> alarm(each, step.metric(), settings));
            step.following().ifPresent(following -> demandAlarms.add(following, alarm));
            policies.add(new AttachedPolicy.Step(step.policy(), alarm));
        }
        for (ScalingSetup.TrackingPolicy tracking : setup.trackingPolicies()) {
            policies.add(attached(tracking.policy(), tracking.metric(), settings));
        }
        ModelledTarget target = new ModelledTarget(setup, clock, flink, demandAlarms.byRole(), demandAlarms, alarms);
        autoScaling = new ApplicationAutoScaling(
                clock,
                new RegisteredTarget(setup.range(), policies, setup.scheduledActions(), setup.suspended()),
                access.open(target),
                settings.polling(),
                activityLog);
    }

    ManagedFlink flink() {
        return flink;
    }

    List<Alarm> alarms() {
        return alarms;
    }

    ActivityLog activityLog() {
        return activityLog;
    }

    void register() {
        autoScaling.register();
    }

    /** Returns when something happens next, in milliseconds since the epoch, but at the latest at a given time. */
    long nextEventAt(long latest) {
        return Math.min(latest, Math.min(flink.transitionEndsAt(), autoScaling.nextEventAt()));
    }

    /** Moves on to a time up to which nothing happens, and lets happen what is due then. */
    void advanceTo(long epochMillis) {
        clock.advanceTo(epochMillis);
        flink.onTime();
        autoScaling.onTime();
    }

    /** Publishes the metrics of the minute that has just ended, evaluates the alarms and lets policies act. */
    void onMinute(MinuteMetrics metrics) {
        history.add(clock.epochMillis() / 1_000 - SECONDS_PER_MINUTE, metrics);
        for (int i = 0; i < alarms.size(); i++) {
            alarms.get(i).onMinute();
        }
        autoScaling.onMinute();
    }

    private AttachedPolicy attached(TargetTrackingPolicy policy, MetricExpression metric, SimulationSettings settings) {
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
        return new AttachedPolicy.TargetTracking(policy, alarm(high, metric, settings), alarm(low, metric, settings));
    }

    private Alarm alarm(AlarmDefinition definition, MetricExpression metric, SimulationSettings settings) {
        Alarm alarm = new Alarm(definition, metric, history, settings.cloudWatch());
        alarms.add(alarm);
        return alarm;
    }
}
