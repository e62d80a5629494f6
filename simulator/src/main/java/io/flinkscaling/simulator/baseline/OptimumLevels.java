package io.flinkscaling.simulator.baseline;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.model.flink.Kpus;
import io.flinkscaling.simulator.model.flink.Price;

/**
 * The parallelisms among which the optimum is sought: of those that cost the same KPUs, only the greatest, because it
 * processes the most; and the one to begin with, which is never returned to if it is none of these.
 */
final class OptimumLevels {

    private static final double MINUTES_PER_HOUR = 60;

    private final int[] parallelisms;
    private final int allowed;
    private final int initial;
    private final double[] recordsPerSecond;
    private final double[] usdPerMinute;

    OptimumLevels(CapacityRange range, SimulationSettings settings, Price price) {
        int perKpu = settings.parallelismPerKpu();
        int firstKpus = Kpus.of(range.min(), perKpu);
        allowed = Kpus.of(range.max(), perKpu) - firstKpus + 1;
        int[] found = new int[allowed + 1];
        int foundInitial = allowed;
        for (int level = 0; level < allowed; level++) {
            found[level] = Math.min(range.max(), (firstKpus + level) * perKpu);
            foundInitial = found[level] == settings.initialParallelism() ? level : foundInitial;
        }
        found[allowed] = settings.initialParallelism();
        parallelisms = found;
        initial = foundInitial;
        recordsPerSecond = new double[found.length];
        usdPerMinute = new double[found.length];
        for (int level = 0; level < found.length; level++) {
            recordsPerSecond[level] = settings.throughput().recordsPerSecond(found[level]);
            usdPerMinute[level] = price.usd(Kpus.of(found[level], perKpu) / MINUTES_PER_HOUR, 0);
        }
    }

    /** Returns how many levels there are; the last may only be begun with. */
    int count() {
        return parallelisms.length;
    }

    /** Tells whether a level may be changed to. */
    boolean isAllowed(int level) {
        return level < allowed;
    }

    int initial() {
        return initial;
    }

    int parallelism(int level) {
        return parallelisms[level];
    }

    double recordsPerSecond(int level) {
        return recordsPerSecond[level];
    }

    double usdPerMinute(int level) {
        return usdPerMinute[level];
    }
}
