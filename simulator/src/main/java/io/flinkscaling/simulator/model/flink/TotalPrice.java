package io.flinkscaling.simulator.model.flink;

/**
 * What an application costs in all: what AWS bills, and what restarts and lag are worth to its owner. Only the first is a price of
 * AWS; the other two are the user's to set.
 *
 * @param usdPerKpuHour price of one KPU for one hour, in US dollars; 0 or more
 * @param usdPerRescale what a rescale costs beside its lag, in US dollars; 0 or more
 * @param usdPerViolationMinute what a minute above the lag objective costs, in US dollars; 0 or more
 */
public record TotalPrice(double usdPerKpuHour, double usdPerRescale, double usdPerViolationMinute) {

    /** The price of a KPU in us-east-1; a rescale, and a minute above the objective, for about a KPU-hour each. */
    public static final TotalPrice DEFAULT = new TotalPrice(0.11, 0.10, 0.10);

    public static final double HOURS_PER_MONTH = 730;

    public TotalPrice {
        requireNotNegative("usdPerKpuHour", usdPerKpuHour);
        requireNotNegative("usdPerRescale", usdPerRescale);
        requireNotNegative("usdPerViolationMinute", usdPerViolationMinute);
    }

    /**
     * Returns the total of a run in US dollars, the orchestration KPU included.
     *
     * @param kpuHours of processing KPUs
     * @param hours how long the run took
     */
    public double usd(double kpuHours, double hours, int rescales, double violationMinutes) {
        return usdPerKpuHour * (kpuHours + hours) + usdPerRescale * rescales + usdPerViolationMinute * violationMinutes;
    }

    private static void requireNotNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " is " + value + "; allowed: a finite number of 0 or more");
        }
    }
}
