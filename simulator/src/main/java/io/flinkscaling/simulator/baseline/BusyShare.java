package io.flinkscaling.simulator.baseline;

import io.flinkscaling.simulator.loop.ModelledTarget;
import io.flinkscaling.simulator.model.cloudwatch.MinuteMetrics;

/**
 * The share of its time that the application is busy, which stands for {@code containerCPUUtilization}: {@code min(1, arrivals /
 * throughput)}, and 1 while a backlog is worked off. NaN while it restarts, or where the arrivals are unknown. Source: docs/model.md,
 * "Baselines" (assumed: work is bound by the CPU).
 */
final class BusyShare {

    private static final double SECONDS_PER_MINUTE = 60;

    private BusyShare() {}

    static double of(ModelledTarget target, MinuteMetrics metrics) {
        if (!target.flink().isProcessing()) {
            return Double.NaN;
        }
        if (metrics.millisBehindLatest() > 0) {
            return 1;
        }
        double throughput =
                target.settings().throughput().recordsPerSecond(target.flink().currentParallelism());
        double busy = metrics.incomingRecords() / SECONDS_PER_MINUTE / throughput;
        return Double.isNaN(busy) ? busy : Math.min(1, busy);
    }
}
