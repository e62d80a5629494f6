package io.flinkscaling.simulator.model.flink;

/**
 * What an application costs in all: its KPUs, and what its rescales and its late minutes are worth to whoever runs it. Its
 * snapshots are left out.
 *
 * @param price of the KPUs
 * @param rescaleUsd what one rescale is worth avoiding, in US dollars, 0 or more
 * @param violationUsd what one minute that ends with the lag above its objective is worth avoiding, in US dollars, 0 or more
 */
public record TotalPrice(Price price, double rescaleUsd, double violationUsd) {

    /** us-east-1, and ten cents for each rescale and each late minute: nobody's bill, but an assumption. */
    public static final TotalPrice DEFAULT = new TotalPrice(Price.DEFAULT, 0.10, 0.10);

    public TotalPrice {
        check("rescaleUsd", rescaleUsd);
        check("violationUsd", violationUsd);
    }

    /** Returns what an application costs in all, in US dollars. */
    public double usd(double kpuHours, double hours, int rescales, int violationMinutes) {
        return price.usd(kpuHours, hours) + rescaleUsd * rescales + violationUsd * violationMinutes;
    }

    private static void check(String name, double usd) {
        if (!(usd >= 0) || Double.isInfinite(usd)) {
            throw new IllegalArgumentException(name + " is " + usd + "; allowed: a finite number, 0 or more");
        }
    }
}
