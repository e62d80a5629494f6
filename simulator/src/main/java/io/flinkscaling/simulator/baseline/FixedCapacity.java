package io.flinkscaling.simulator.baseline;

import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.model.cloudwatch.MinuteMetrics;
import io.flinkscaling.simulator.model.flink.FluidQueue;
import io.flinkscaling.simulator.trace.Trace;
import java.util.OptionalInt;

/** A parallelism that never changes, and the search for the least one that will do. */
final class FixedCapacity implements MinuteScaler {

    private static final double SECONDS_PER_MINUTE = 60;

    @Override
    public void onMinute(MinuteMetrics metrics) {
        // It stays as it is.
    }

    /**
     * Returns the least fixed parallelism that keeps the lag objective; empty if the service runs none that does. More of it never
     * makes a lag longer, so bisection finds it.
     *
     * @param sloShare the share of the minutes that may end above the objective, 0 to 1
     */
    static OptionalInt least(Trace trace, SimulationSettings settings, double sloShare) {
        int low = 1;
        int high = settings.limits().greatestParallelism(settings.parallelismPerKpu());
        if (violationShare(trace, settings, high) > sloShare) {
            return OptionalInt.empty();
        }
        while (low < high) {
            int middle = (low + high) / 2;
            if (violationShare(trace, settings, middle) <= sloShare) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return OptionalInt.of(low);
    }

    private static double violationShare(Trace trace, SimulationSettings settings, int parallelism) {
        FluidQueue queue = new FluidQueue();
        double recordsPerSecond = settings.throughput().recordsPerSecond(parallelism);
        double objectiveSeconds = settings.lagSlo().toMillis() / 1e3;
        int violations = 0;
        for (int minute = 0; minute < trace.minutes(); minute++) {
            double records = trace.incomingRecords(minute);
            queue.advance(
                    SECONDS_PER_MINUTE, Double.isNaN(records) ? 0 : records / SECONDS_PER_MINUTE, recordsPerSecond);
            violations += queue.lagSeconds() > objectiveSeconds ? 1 : 0;
        }
        return (double) violations / trace.minutes();
    }
}
