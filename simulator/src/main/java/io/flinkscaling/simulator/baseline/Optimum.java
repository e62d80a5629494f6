package io.flinkscaling.simulator.baseline;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.model.flink.DowntimeModel;
import io.flinkscaling.simulator.model.flink.TotalPrice;
import io.flinkscaling.simulator.trace.Trace;

/**
 * What an application would cost if all of its traffic were known: no policy that changes the parallelism at the ends of
 * minutes, within the same range, costs less.
 */
public final class Optimum {

    private static final double MILLIS_PER_SECOND = 1e3;

    private Optimum() {}

    /**
     * Returns the schedule that costs least in all.
     *
     * @param parallelisms which it may set; it begins with the initial parallelism of the settings, which may be another
     * @param settings the jitter of the downtime and the snapshots in it are ignored, and so is its price
     * @param price what counts
     */
    public static OptimalSchedule of(
            Trace trace, CapacityRange parallelisms, SimulationSettings settings, TotalPrice price) {
        return of(trace, parallelisms, settings, price, OptimumEffort.reserve(trace.minutes()));
    }

    /**
     * The same.
     *
     * @param reserve of paths, see {@link OptimumEffort}
     */
    static OptimalSchedule of(
            Trace trace, CapacityRange parallelisms, SimulationSettings settings, TotalPrice price, long reserve) {
        return new OptimumSearch(
                        OptimumTraffic.of(trace, settings.lagSlo().toMillis() / MILLIS_PER_SECOND),
                        new OptimumLevels(parallelisms, settings, price.price()),
                        price,
                        downSeconds(settings.downtime()),
                        reserve)
                .run();
    }

    private static double downSeconds(DowntimeModel downtime) {
        DowntimeModel withoutJitter = new DowntimeModel(downtime.base(), downtime.perGb(), downtime.stateGb(), 0);
        return withoutJitter.sequence(0).getAsLong() / MILLIS_PER_SECOND;
    }
}
