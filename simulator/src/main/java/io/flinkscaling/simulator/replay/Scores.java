package io.flinkscaling.simulator.replay;

/**
 * What a replay comes to, for comparing policies. docs/model.md, "Scores", has each formula.
 *
 * @param totalSeconds length of the trace
 * @param rescales updates that restarted the application
 * @param scaleOuts those of them that raised the parallelism
 * @param scaleIns those of them that lowered it
 * @param downtimeSeconds seconds in which nothing was processed
 * @param availability share of the time in which records were processed, 0 to 1
 * @param kpuHours hours of processing KPUs, without the orchestration KPU
 * @param costUsd price of all KPUs, orchestration included, and of the snapshots, in US dollars
 * @param costUsdPerMonth the same for 730 hours
 * @param totalUsdPerMonth what is billed for KPUs, and what rescales and minutes above the lag objective are worth, for 730 hours
 * @param optimumUsdPerMonth the least total that any schedule comes to; NaN if it was not computed
 * @param meanParallelism mean over the minutes
 * @param peakParallelism greatest parallelism
 * @param maxMillisBehindLatest greatest lag, also one that was over before its minute ended
 * @param p99MillisBehindLatest 99th percentile of the lag at the ends of the minutes
 * @param lagSloSeconds the lag above which a minute's end counts as a violation
 * @param lagSloViolationSeconds time of the minutes that ended with more lag than that
 * @param spareUnitsMean mean over the minutes of known demand of the parallelism beyond demand
 * @param underProvisionedShare share of the minutes of known demand in which demand exceeds parallelism
 * @param overProvisionedShare share of those minutes in which fewer units would have sufficed
 */
public record Scores(
        double totalSeconds,
        int rescales,
        int scaleOuts,
        int scaleIns,
        double downtimeSeconds,
        double availability,
        double kpuHours,
        double costUsd,
        double costUsdPerMonth,
        double totalUsdPerMonth,
        double optimumUsdPerMonth,
        double meanParallelism,
        int peakParallelism,
        double maxMillisBehindLatest,
        double p99MillisBehindLatest,
        double lagSloSeconds,
        double lagSloViolationSeconds,
        double spareUnitsMean,
        double underProvisionedShare,
        double overProvisionedShare) {

    /** Returns the share of the time that ended with more lag than the SLO allows, 0 to 1. */
    public double lagSloViolationShare() {
        return lagSloViolationSeconds / totalSeconds;
    }

    /**
     * Tells whether the lag objective is kept.
     *
     * @param sloShare the share of the minutes that may end above it, 0 to 1
     */
    public boolean keepsObjective(double sloShare) {
        return lagSloViolationShare() <= sloShare;
    }

    public double rescalesPerDay() {
        return rescales / (totalSeconds / 86_400);
    }

    /** Returns the total as a multiple of the optimum's, 1 or more; NaN without an optimum. */
    public double regret() {
        return totalUsdPerMonth / optimumUsdPerMonth;
    }

    /** Returns the same, with the total of an optimum. */
    Scores against(double newOptimumUsdPerMonth) {
        return new Scores(
                totalSeconds,
                rescales,
                scaleOuts,
                scaleIns,
                downtimeSeconds,
                availability,
                kpuHours,
                costUsd,
                costUsdPerMonth,
                totalUsdPerMonth,
                newOptimumUsdPerMonth,
                meanParallelism,
                peakParallelism,
                maxMillisBehindLatest,
                p99MillisBehindLatest,
                lagSloSeconds,
                lagSloViolationSeconds,
                spareUnitsMean,
                underProvisionedShare,
                overProvisionedShare);
    }
}
