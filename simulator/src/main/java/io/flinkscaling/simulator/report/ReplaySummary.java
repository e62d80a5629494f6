package io.flinkscaling.simulator.report;

import io.flinkscaling.simulator.replay.Kind;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.Timeline;
import io.flinkscaling.simulator.text.Human;
import java.util.List;

/** What was replayed, in one sentence. */
final class ReplaySummary {

    private ReplaySummary() {}

    static String of(List<PolicyReplay> policies) {
        if (policies.isEmpty()) {
            return "No policy was replayed.";
        }
        Timeline timeline = policies.get(0).timeline();
        return "%s of traffic (%s to %s UTC), replayed minute by minute under %s%s."
                .formatted(
                        Human.duration(60.0 * timeline.minutes()),
                        Human.minute(timeline.startOf(0)),
                        Human.minute(timeline.startOf(timeline.minutes())),
                        what(policies),
                        gaps(timeline));
    }

    private static String what(List<PolicyReplay> policies) {
        long baselines = policies.stream()
                .filter(policy -> policy.kind() == Kind.BASELINE)
                .count();
        long scaling = policies.stream()
                .filter(policy -> policy.kind() == Kind.POLICY || policy.kind() == Kind.SAMPLE)
                .count();
        String text = scaling == 1 ? "1 scaling policy" : scaling + " scaling policies";
        return baselines == 0 ? text : text + " and " + Human.count(baselines, "baseline");
    }

    private static String gaps(Timeline timeline) {
        int unknown = 0;
        for (int minute = 0; minute < timeline.minutes(); minute++) {
            if (Double.isNaN(timeline.incomingRecords(minute))) {
                unknown++;
            }
        }
        return unknown == 0 ? "" : "; the traffic of " + Human.count(unknown, "minute") + " is unknown";
    }
}
