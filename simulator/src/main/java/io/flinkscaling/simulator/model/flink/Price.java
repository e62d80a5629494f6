package io.flinkscaling.simulator.model.flink;

/**
 * What an application costs.
 *
 * <p>Source: Managed Service for Apache Flink pricing, us-east-1: 0.11 USD per KPU-hour, one more KPU per application for
 * orchestration. Running storage is 50 GB per KPU at 0.10 USD per GB-month; sources disagree whether it is billed on
 * top, and it is left out. Durable application backups, which are snapshots, cost 0.023 USD per GB-month. The minimum of ten minutes for each start is left out: an update is not a start.
 *
 * @param usdPerKpuHour price of one KPU for one hour, in US dollars
 * @param usdPerGbMonth price of one gigabyte of running storage for 730 hours, in US dollars; 0 if not billed
 * @param usdPerSnapshotGbMonth price of one gigabyte of snapshots for 730 hours, in US dollars
 */
public record Price(double usdPerKpuHour, double usdPerGbMonth, double usdPerSnapshotGbMonth) {

    /** us-east-1, storage not billed on top. */
    public static final Price DEFAULT = new Price(0.11, 0, 0.023);

    private static final int ORCHESTRATION_KPUS = 1;
    private static final double STORAGE_GB_PER_KPU = 50;
    /** As AWS counts it. */
    public static final double HOURS_PER_MONTH = 730;

    /** Returns the price of an application in US dollars, without its snapshots. */
    public double usd(double kpuHours, double hours) {
        double usdPerKpuHourWithStorage = usdPerKpuHour + STORAGE_GB_PER_KPU * usdPerGbMonth / HOURS_PER_MONTH;
        return kpuHours * usdPerKpuHourWithStorage + ORCHESTRATION_KPUS * hours * usdPerKpuHour;
    }

    /** Returns the price of snapshots in US dollars. */
    public double snapshotUsd(double gbHours) {
        return gbHours * usdPerSnapshotGbMonth / HOURS_PER_MONTH;
    }
}
