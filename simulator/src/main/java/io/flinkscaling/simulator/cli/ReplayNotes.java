package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.model.autoscaling.Activity;
import io.flinkscaling.simulator.model.autoscaling.ActivityStatus;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.ReplayReport;
import io.flinkscaling.simulator.replay.ScalingSetup;
import io.flinkscaling.simulator.replay.SimulationSettings;
import io.flinkscaling.simulator.scaling.ApplicationFacts;
import io.flinkscaling.simulator.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a reader of the scores should know beside them. */
final class ReplayNotes {

    /** A restart of d seconds multiplies demand by 1 + d / catchUp: from here on by a quarter and more. */
    private static final int LEAST_CATCH_UP_PER_DOWNTIME = 4;

    private ReplayNotes() {}

    static List<String> of(
            ReplayReport report,
            Trace trace,
            SimulationSettings settings,
            ApplicationFacts application,
            List<ScalingSetup> setups) {
        List<String> notes = new ArrayList<>();
        if (report.openLoop()) {
            notes.add("Open loop: policies saw the recorded lag, which does not react to their decisions.");
        }
        if (trace.missingMinutes() > 0) {
            notes.add(trace.missingMinutes() + " of " + trace.minutes()
                    + " minutes have no recorded arrivals: no datapoints there, and nothing arrives.");
        }
        long downtimeSeconds = settings.downtime().meanSeconds();
        long catchUpSeconds = application.catchUpSeconds();
        if (catchUpSeconds > 0 && catchUpSeconds < LEAST_CATCH_UP_PER_DOWNTIME * downtimeSeconds) {
            notes.add("A rescale stops the application for " + downtimeSeconds + " s. With CatchUpSeconds="
                    + catchUpSeconds + " the lag that it leaves asks for another one; try CatchUpSeconds=0, or "
                    + LEAST_CATCH_UP_PER_DOWNTIME * 2 * downtimeSeconds + " and more.");
        }
        for (ScalingSetup setup : setups) {
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
        for (PolicyReplay replay : report.policies()) {
            long failed =
                    replay.activities().stream().filter(ReplayNotes::hasFailed).count();
            if (failed > 0) {
                notes.add(failed + " scaling activities of " + replay.policy()
                        + " failed or were not fulfilled; the report says why.");
            }
        }
        return notes;
    }

    private static boolean hasFailed(Activity activity) {
        return activity.isScaling()
                && (activity.status() == ActivityStatus.FAILED || activity.status() == ActivityStatus.UNFULFILLED);
    }
}
