package io.flinkscaling.simulator.baseline;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.simulator.loop.LagSource;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.Replay;
import io.flinkscaling.simulator.replay.ReplayProgress;
import io.flinkscaling.simulator.replay.Runs;
import io.flinkscaling.simulator.replay.Timeline;
import io.flinkscaling.simulator.trace.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A baseline on traffic that is given in units of capacity: a unit takes 1000 records per second, a rescale 30 s. */
final class BaselineRun {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final double RECORDS_PER_UNIT_AND_MINUTE = 60_000;
    private static final CapacityRange RANGE = new CapacityRange(1, 32);

    private BaselineRun() {}

    /** Returns demand that is the same for some minutes. */
    static double[] minutes(int count, double demand) {
        double[] minutes = new double[count];
        Arrays.fill(minutes, demand);
        return minutes;
    }

    static double[] then(double[]... parts) {
        return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
    }

    /** Returns how the capacity changes, as {@code minute:parallelism}, of minutes counted from 1 at the end of which it is there. */
    static List<String> changes(String baseline, int initial, double[] demand) {
        return changes(baseline, initial, trace(demand, null));
    }

    static List<String> changes(String baseline, int initial, Trace trace) {
        Timeline timeline = replay(baseline, initial, trace).timeline();
        List<String> changes = new ArrayList<>();
        int last = initial;
        for (int minute = 0; minute < timeline.minutes(); minute++) {
            if (timeline.parallelism(minute) != last) {
                last = timeline.parallelism(minute);
                changes.add((minute + 1) + ":" + last);
            }
        }
        return changes;
    }

    static PolicyReplay replay(String name, int initial, Trace trace) {
        return Baselines.of(trace, settings(initial), RANGE, List.of(4), 0.001).stream()
                .filter(baseline -> baseline.name().equals(name))
                .map(baseline -> Replay.run(trace, baseline.loop(trace.start()), ReplayProgress.SILENT))
                .findFirst()
                .orElseThrow();
    }

    static SimulationSettings settings(int initial) {
        return Runs.settings(initial, 0, Duration.ofSeconds(30), 0, LagSource.MODELLED, 1);
    }

    /** Makes a trace; a parallelism of null is none that was recorded. */
    static Trace trace(double[] demand, double[] parallelism) {
        double[] unknown = minutes(demand.length, Double.NaN);
        return new Trace(
                "by hand",
                START,
                Arrays.stream(demand)
                        .map(units -> units * RECORDS_PER_UNIT_AND_MINUTE)
                        .toArray(),
                unknown,
                parallelism == null ? unknown : parallelism);
    }
}
