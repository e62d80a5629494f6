package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.baseline.Baselines;
import io.flinkscaling.simulator.replay.Kind;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.Timeline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the rows of the scores stand for, where their names do not say it. */
final class RowExplanations {

    private static final Map<String, String> OF_BASELINES = Map.of(
            Baselines.BUILT_IN, "the service's own autoscaler, which doubles and halves the parallelism by the CPU",
            Baselines.AWS_UTILITY, "AWS's sample of an autoscaler, which doubles and halves the KPUs by the CPU",
            Baselines.FLINK_AUTOSCALER,
                    "Apache Flink's autoscaler with its defaults, which cannot run on the managed service",
            Baselines.OPTIMUM, "the least possible total, if all of the traffic were known beforehand");

    private RowExplanations() {}

    /** Returns an explanation by the name of each row that needs one, in the order of the rows. */
    static Map<String, String> of(Scenario run, List<PolicyReplay> replays) {
        Map<String, String> explanations = new LinkedHashMap<>();
        for (PolicyReplay replay : replays) {
            String name = replay.policy();
            if (replay.kind() == Kind.POLICY && run.text().containsKey(name)) {
                explanations.put(name, run.text().get(name));
            } else if (name.equals(Baselines.AS_RECORDED)) {
                explanations.put(name, "what was run: parallelism " + range(replay.timeline()));
            } else if (name.equals(Baselines.FIXED)) {
                explanations.put(
                        name,
                        "parallelism " + range(replay.timeline())
                                + ", the least that never changes and keeps the lag objective");
            } else if (OF_BASELINES.containsKey(name)) {
                explanations.put(name, OF_BASELINES.get(name));
            }
        }
        return explanations;
    }

    private static String range(Timeline timeline) {
        int least = Integer.MAX_VALUE;
        int greatest = 0;
        for (int minute = 0; minute < timeline.minutes(); minute++) {
            least = Math.min(least, timeline.parallelism(minute));
            greatest = Math.max(greatest, timeline.parallelism(minute));
        }
        return least == greatest ? Integer.toString(least) : least + " to " + greatest;
    }
}
