package io.flinkscaling.simulator.model.flink;

/**
 * The share of its time in which an application works, which its CPU and Flink's {@code busyTimeMsPerSecond} follow. Source:
 * docs/model.md, "CPU and busy time" (assumed: work is bound by the CPU and spread evenly).
 */
public final class BusyShare {

    private BusyShare() {}

    /**
     * Returns {@code min(1, arrivals / throughput)}, and 1 while a backlog is worked off; NaN where neither is known.
     *
     * @param arrivals records per second; NaN if unknown
     * @param throughput records per second that can be processed, greater than 0
     * @param hasBacklog whether records that have arrived wait to be processed
     */
    public static double of(double arrivals, double throughput, boolean hasBacklog) {
        return hasBacklog ? 1 : Math.min(1, arrivals / throughput);
    }
}
