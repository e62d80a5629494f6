package io.flinkscaling.simulator.tune;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.simulator.baseline.Baseline;
import io.flinkscaling.simulator.baseline.Baselines;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.replay.Kind;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.Replay;
import io.flinkscaling.simulator.replay.ReplayProgress;
import io.flinkscaling.simulator.replay.Timeline;
import io.flinkscaling.simulator.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of a trace that was not searched: what it shows of the defaults and of what was found, beside what is run today and the optimum. */
final class TestPart {

    /** The share of late minutes that a fixed parallelism may have; it is not shown, so any will do. */
    private static final double ANY_SHARE = 1;

    private final Workbench workbench;
    private final Map<String, String> defaults;

    TestPart(Workbench workbench, Map<String, String> defaults) {
        this.workbench = workbench;
        this.defaults = defaults;
    }

    /**
     * Compares on a part.
     *
     * @param found what was found; empty for the defaults alone
     * @param range parallelism that the template allows
     */
    List<PolicyReplay> compare(Trace part, Optional<Map<String, String>> found, CapacityRange range) {
        Workbench.Prepared prepared = workbench.prepare(defaults);
        SimulationSettings settings = prepared.settingsFor(part);
        List<PolicyReplay> replays = new ArrayList<>();
        List<Baseline> recorded = Baselines.of(part, settings, range, List.of(), ANY_SHARE).stream()
                .filter(baseline -> baseline.name().equals(Baselines.AS_RECORDED))
                .toList();
        recorded.forEach(baseline -> replays.add(replay(part, baseline).as(Kind.BASELINE)));
        replays.add(replay(part, defaults, Tuning.DEFAULTS));
        found.ifPresent(parameters -> replays.add(replay(part, parameters, Tuning.FOUND)));
        PolicyReplay optimum = replay(part, Baselines.optimum(part, settings, including(replays, range), recorded))
                .as(Kind.OPTIMUM);
        replays.add(optimum);
        return replays.stream().map(replay -> replay.against(optimum)).toList();
    }

    /** Replays a part under some parameters. */
    PolicyReplay replay(Trace part, Map<String, String> parameters, String name) {
        return replay(part, parameters, Condition.AS_GIVEN).called(name);
    }

    /** Replays a part under some parameters and a condition; its traffic is that of the part. */
    PolicyReplay replay(Trace part, Map<String, String> parameters, Condition condition) {
        Workbench.Prepared prepared = workbench.prepare(parameters);
        SimulationSettings settings = ReplayedEvaluator.under(condition, prepared.settingsFor(part));
        return Replay.run(part, prepared.setup(), settings, ReplayProgress.SILENT);
    }

    private static PolicyReplay replay(Trace part, Baseline baseline) {
        return Replay.run(part, baseline.loop(part.start()), ReplayProgress.SILENT);
    }

    /** The optimum may do whatever something that it is compared with has done. */
    private static CapacityRange including(List<PolicyReplay> replays, CapacityRange range) {
        int min = range.min();
        int max = range.max();
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
