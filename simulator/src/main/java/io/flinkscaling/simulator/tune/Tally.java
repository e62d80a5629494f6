package io.flinkscaling.simulator.tune;

import io.flinkscaling.simulator.model.flink.Price;
import io.flinkscaling.simulator.model.flink.TotalPrice;
import java.util.List;

/**
 * What a candidate comes to on a block.
 *
 * @param minutes length of the block
 * @param kpuHours hours of processing KPUs
 * @param snapshotGbHours gigabyte-hours of snapshots
 * @param rescales updates that restarted the application
 * @param violationMinutes minutes that ended with more lag than the objective allows
 * @param maxMillisBehindLatest greatest lag up to the end of the block
 */
public record Tally(
        int minutes,
        double kpuHours,
        double snapshotGbHours,
        int rescales,
        int violationMinutes,
        double maxMillisBehindLatest) {

    private static final double MINUTES_PER_HOUR = 60;

    static Tally sum(List<Tally> blocks) {
        Tally sum = new Tally(0, 0, 0, 0, 0, 0);
        for (Tally block : blocks) {
            sum = new Tally(
                    sum.minutes + block.minutes,
                    sum.kpuHours + block.kpuHours,
                    sum.snapshotGbHours + block.snapshotGbHours,
                    sum.rescales + block.rescales,
                    sum.violationMinutes + block.violationMinutes,
                    Math.max(sum.maxMillisBehindLatest, block.maxMillisBehindLatest));
        }
        return sum;
    }

    /** Returns what counts as {@code totalUsdPerMonth} in summary.json. */
    public double totalUsdPerMonth(TotalPrice price) {
        return price.usd(kpuHours, hours(), rescales, violationMinutes) / months();
    }

    /** Returns what counts as {@code costUsdPerMonth} in summary.json. */
    public double costUsdPerMonth(Price price) {
        return (price.usd(kpuHours, hours()) + price.snapshotUsd(snapshotGbHours)) / months();
    }

    public double kpuHoursPerDay() {
        return kpuHours / days();
    }

    public double rescalesPerDay() {
        return rescales / days();
    }

    /** Returns the share of the minutes above the lag objective, 0 to 1. */
    public double violationShare() {
        return (double) violationMinutes / minutes;
    }

    private double hours() {
        return minutes / MINUTES_PER_HOUR;
    }

    private double days() {
        return (double) minutes / Split.MINUTES_PER_DAY;
    }

    private double months() {
        return hours() / Price.HOURS_PER_MONTH;
    }
}
