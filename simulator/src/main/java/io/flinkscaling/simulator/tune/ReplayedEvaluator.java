package io.flinkscaling.simulator.tune;

import io.flinkscaling.simulator.loop.ClosedLoop;
import io.flinkscaling.simulator.loop.DirectEndpoint;
import io.flinkscaling.simulator.loop.ModelledTarget;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.model.flink.DowntimeModel;
import io.flinkscaling.simulator.model.flink.Throughput;
import io.flinkscaling.simulator.trace.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tries candidates in the closed loop, without keeping what happens in each minute. Blocks that follow each other are replayed in
 * one go. Before those that begin within the trace, up to a day is replayed that does not count, so that alarms have a past.
 */
final class ReplayedEvaluator implements Evaluator {

    private static final int LEAD_IN_MINUTES = Split.MINUTES_PER_DAY;

    private final Trace trace;
    private final Workbench workbench;

    /** The template is resolved once for each candidate, under however many conditions it is tried. */
    private final Map<Map<String, String>, Workbench.Prepared> preparations = new ConcurrentHashMap<>();

    ReplayedEvaluator(Trace trace, Workbench workbench) {
        this.trace = trace;
        this.workbench = workbench;
    }

    @Override
    public List<Tally> evaluate(Map<String, String> parameters, Condition condition, List<Block> blocks) {
        Workbench.Prepared prepared = preparations.computeIfAbsent(parameters, workbench::prepare);
        List<Tally> tallies = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= blocks.size(); next++) {
            if (next == blocks.size()
                    || blocks.get(next).from() != blocks.get(next - 1).to()) {
                tallies.addAll(replay(prepared, condition, blocks.subList(first, next)));
                first = next;
            }
        }
        return tallies;
    }

    private List<Tally> replay(Workbench.Prepared prepared, Condition condition, List<Block> stretch) {
        int from = Math.max(0, stretch.get(0).from() - LEAD_IN_MINUTES);
        Trace part = trace.part(from, stretch.get(stretch.size() - 1).to());
        SimulationSettings settings = under(condition, prepared.settingsFor(part));
        Trace traffic = condition.traffic() == 1 ? part : part.scaled(condition.traffic());
        ModelledTarget target =
                ModelledTarget.of(prepared.setup(), settings, traffic.start().toEpochMilli());
        TalliedLoop loop = new TalliedLoop(traffic, new ClosedLoop(target, new DirectEndpoint(target)));
        loop.advanceTo(stretch.get(0).from() - from);
        List<Tally> tallies = new ArrayList<>();
        for (Block block : stretch) {
            tallies.add(loop.advanceTo(block.to() - from));
        }
        return tallies;
    }

    /**
     * Returns the settings of a candidate under a condition. The lag objective is greater by what a restart takes longer: otherwise
     * each restart would exceed an objective that was chosen for shorter ones, and the best candidate would be the one with the
     * fewest.
     */
    static SimulationSettings under(Condition condition, SimulationSettings settings) {
        Throughput throughput = settings.throughput();
        DowntimeModel downtime = settings.downtime();
        DowntimeModel changed = new DowntimeModel(
                times(condition.downtime(), downtime.base()),
                times(condition.downtime(), downtime.perGb()),
                downtime.stateGb(),
                downtime.jitter());
        double longerSeconds = Math.max(0, changed.meanSeconds() - downtime.meanSeconds());
        return settings.with(
                new Throughput(throughput.recordsPerSecondPerUnit() * condition.throughput(), throughput.contention()),
                changed,
                settings.lagSlo().plusMillis(Math.round(1e3 * longerSeconds)));
    }

    private static Duration times(double factor, Duration duration) {
        return Duration.ofMillis(Math.round(factor * duration.toMillis()));
    }
}
