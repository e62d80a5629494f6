package io.flinkscaling.simulator.cli;

import io.flinkscaling.policy.Direction;
import io.flinkscaling.simulator.loop.ApplicationFacts;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.model.autoscaling.Activity;
import io.flinkscaling.simulator.model.autoscaling.ActivityStatus;
import io.flinkscaling.simulator.model.cloudwatch.MetricDelays;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import io.flinkscaling.simulator.replay.Kind;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.trace.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a reader of the scores should know beside them. */
final class ReplayNotes {

    /** A lag of d seconds multiplies demand by 1 + d / catchUp: from here on by a quarter and more. */
    private static final int LEAST_CATCH_UP_PER_LAG = 4;

    /** What a restart leaves is its own downtime, and what came in before the rescale was decided. */
    private static final double ALLOWANCE_PER_DOWNTIME = 1.25;

    private ReplayNotes() {}

    static List<String> of(Scenario run, List<PolicyReplay> replays) {
        List<String> notes = new ArrayList<>();
        if (run.isOpenLoop()) {
            notes.add("Open loop: policies saw the recorded lag, which does not react to their decisions.");
        }
        notes.addAll(run.trace().notes());
        notes.addAll(run.notes());
        notes.addAll(PlausibilityNotes.of(run));
        missingLag(run.trace(), replays, notes);
        missingArrivals(run.trace(), notes);
        lagOfRestarts(run.settings().downtime().meanSeconds(), run.application(), notes);
        run.setups().forEach(setup -> fixedThresholds(setup, notes));
        run.setups()
                .forEach(setup ->
                        memoryOfTracking(setup, run.settings().cloudWatch().delays(), notes));
        replays.forEach(replay -> ofPolicy(replay, notes));
        return notes;
    }

    /** A verdict, which there is if anything was replayed that policies are held against, says so itself. */
    private static void missingLag(Trace trace, List<PolicyReplay> replays, List<String> notes) {
        if (!trace.hasRecordedLag() && replays.stream().noneMatch(replay -> replay.kind() == Kind.BASELINE)) {
            notes.add("The trace has no millisBehindLatest: there is no recorded lag to hold the model's against.");
        }
    }

    private static void missingArrivals(Trace trace, List<String> notes) {
        if (trace.missingMinutes() > 0) {
            notes.add(trace.missingMinutes() + " of " + trace.minutes()
                    + " minutes have no recorded arrivals: no datapoints there, and nothing arrives.");
        }
    }

    private static void lagOfRestarts(long downtimeSeconds, ApplicationFacts application, List<String> notes) {
        long counted = downtimeSeconds - application.lagAllowanceSeconds();
        int catchUpSeconds = application.catchUpSeconds();
        if (catchUpSeconds > 0 && counted > 0 && catchUpSeconds < LEAST_CATCH_UP_PER_LAG * counted) {
            notes.add("A rescale stops the application for " + downtimeSeconds + " s. With LagAllowanceSeconds="
                    + application.lagAllowanceSeconds() + " and CatchUpSeconds=" + catchUpSeconds
                    + " the lag that it leaves asks for another one; try LagAllowanceSeconds="
                    + Math.round(ALLOWANCE_PER_DOWNTIME * downtimeSeconds) + " and more, or CatchUpSeconds=0.");
        }
    }

    private static void fixedThresholds(ScalingSetup setup, List<String> notes) {
        String alarms = setup.stepPolicies().stream()
                .filter(step -> step.following().isEmpty())
                .map(step -> step.alarm().name())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!alarms.isEmpty()) {
            notes.add("No function of the template is known to re-put the thresholds of " + alarms
                    + ": they stay as declared.");
        }
    }

    /** Utilisation at the old capacity raises the alarm until one datapoint at the new one is visible. */
    private static void memoryOfTracking(ScalingSetup setup, MetricDelays delays, List<String> notes) {
        for (ScalingSetup.TrackingPolicy tracking : setup.trackingPolicies()) {
            Duration cooldown = tracking.policy().cooldown(Direction.SCALE_OUT);
            Duration memory = delays.greatest().plusMinutes(2);
            if (tracking.metric().metrics().contains(PublishedMetric.CAPACITY) && cooldown.compareTo(memory) < 0) {
                notes.add("Policy " + setup.name() + ": metrics are up to "
                        + delays.greatest().toSeconds()
                        + " s late, so a cooldown of " + cooldown.toSeconds()
                        + " s is over while the alarm still sees the old"
                        + " capacity, and scales out once more; try TrackingCooldownSeconds=" + memory.toSeconds()
                        + " and more.");
            }
        }
    }

    private static void ofPolicy(PolicyReplay replay, List<String> notes) {
        if (!replay.alarmsWithoutData().isEmpty()) {
            notes.add("Policy " + replay.policy() + ": " + String.join(", ", replay.alarmsWithoutData())
                    + " never had a datapoint, so nothing was scaled by it. Does the metric exist under that name and"
                    + " those dimensions?");
        }
        if (!replay.metricsWithoutData().isEmpty()) {
            notes.add("Policy " + replay.policy() + ": its alarms look at "
                    + String.join(", ", replay.metricsWithoutData()) + ", which never had a datapoint.");
        }
        long failed =
                replay.activities().stream().filter(ReplayNotes::hasFailed).count();
        if (failed > 0) {
            notes.add(failed + " scaling activities of " + replay.policy()
                    + " failed or were not fulfilled; the report says why.");
        }
    }

    private static boolean hasFailed(Activity activity) {
        return activity.isScaling()
                && (activity.status() == ActivityStatus.FAILED || activity.status() == ActivityStatus.UNFULFILLED);
    }
}
