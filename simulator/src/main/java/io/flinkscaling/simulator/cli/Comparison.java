package io.flinkscaling.simulator.cli;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.simulator.baseline.Baseline;
import io.flinkscaling.simulator.baseline.Baselines;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.replay.Kind;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.Replay;
import io.flinkscaling.simulator.replay.ReplayProgress;
import io.flinkscaling.simulator.replay.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Policies beside what is run without them: the template's policies first, then the baselines, the optimum, and the original sample. */
final class Comparison {

    private Comparison() {}

    /** Returns the names of what is replayed, in any order. */
    static List<String> names(Scenario run, List<Baseline> baselines) {
        Stream<String> optimum = baselines.isEmpty() ? Stream.empty() : Stream.of(Baselines.OPTIMUM);
        return Stream.of(run.policies().stream(), baselines.stream().map(Baseline::name), optimum)
                .flatMap(names -> names)
                .toList();
    }

    static List<PolicyReplay> of(Scenario run, List<Baseline> baselines) {
        int runs = run.setups().size() + baselines.size() + (baselines.isEmpty() ? 0 : 1);
        try (TerminalProgress progress = TerminalProgress.of(run.trace(), runs)) {
            List<PolicyReplay> replays = new ArrayList<>();
            for (ScalingSetup setup : run.setups()) {
                replays.add(Replay.run(run.trace(), setup, run.settings(), progress));
            }
            for (Baseline baseline : baselines) {
                replays.add(replay(run, baseline, progress).as(Kind.BASELINE));
            }
            if (baselines.isEmpty()) {
                return SampleRows.last(replays);
            }
            Baseline best = Baselines.optimum(run.trace(), run.settings(), rangeOf(run, replays), baselines);
            PolicyReplay optimum = replay(run, best, progress).as(Kind.OPTIMUM);
            replays.add(optimum);
            return SampleRows.last(
                    replays.stream().map(replay -> replay.against(optimum)).toList());
        }
    }

    private static PolicyReplay replay(Scenario run, Baseline baseline, ReplayProgress progress) {
        return Replay.run(run.trace(), baseline.loop(run.trace().start()), progress);
    }

    /** The optimum may do whatever the template allows, and whatever something that it is compared with has done. */
    private static CapacityRange rangeOf(Scenario run, List<PolicyReplay> replays) {
        int min = run.parallelismRange().min();
        int max = run.parallelismRange().max();
        for (PolicyReplay replay : replays) {
            Timeline timeline = replay.timeline();
            for (int minute = 0; minute < timeline.minutes(); minute++) {
                min = Math.min(min, timeline.parallelism(minute));
                max = Math.max(max, timeline.parallelism(minute));
            }
        }
        return new CapacityRange(min, max);
    }
}
