package io.flinkscaling.simulator.trace;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Brings series of any spacing to minutes, counted from the first recorded moment. */
final class MinuteGrid {

    private static final long MINUTE_MILLIS = 60_000;
    private static final int MAX_MINUTES = 5_259_600;
    private static final double MINUTES_PER_YEAR = 525_960;

    private final long startMillis;
    private final int minutes;

    private MinuteGrid(long startMillis, int minutes) {
        this.startMillis = startMillis;
        this.minutes = minutes;
    }

    /**
     * Makes the grid that covers all series, of which at least one is not empty.
     *
     * @throws io.flinkscaling.simulator.text.InputException if that is more than 10 years
     */
    static MinuteGrid over(Collection<Series> series, TraceSource source) {
        long start = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        for (Series each : series) {
            if (each.size() > 0) {
                start = Math.min(start, each.startMillis()[0]);
                end = Math.max(end, each.endMillis()[each.size() - 1]);
            }
        }
        long minutes = (end - start + MINUTE_MILLIS - 1) / MINUTE_MILLIS;
        if (minutes > MAX_MINUTES) {
            throw source.error(String.format(
                    Locale.ROOT,
                    "covers %d minutes (%.1f years); allowed: at most %d (10 years)",
                    minutes,
                    minutes / MINUTES_PER_YEAR,
                    MAX_MINUTES));
        }
        return new MinuteGrid(start, (int) minutes);
    }

    Instant start() {
        return Instant.ofEpochMilli(startMillis);
    }

    /**
     * Spreads each value evenly over its period and sums what falls into each minute; NaN where nothing is known. The sum
     * over the minutes is that over the values.
     */
    double[] sums(Series counts) {
        double[] sums = missing();
        long[] ends = counts.endMillis();
        for (int i = 0; i < ends.length; i++) {
            double count = counts.values()[i];
            if (!Double.isNaN(count)) {
                add(count, counts.startMillis()[i] - startMillis, ends[i] - startMillis, sums);
            }
        }
        return sums;
    }

    private static void add(double count, long from, long to, double[] sums) {
        for (int minute = minuteOf(from); minute <= minuteOf(to - 1); minute++) {
            long minuteStart = minute * MINUTE_MILLIS;
            long overlap = Math.min(to, minuteStart + MINUTE_MILLIS) - Math.max(from, minuteStart);
            double share = overlap == to - from ? count : count * overlap / (to - from);
            sums[minute] = Double.isNaN(sums[minute]) ? share : sums[minute] + share;
        }
    }

    /** Returns the last level known in each minute, where each holds for its period; NaN where none is known. */
    double[] levels(Series series) {
        double[] levels = missing();
        long[] ends = series.endMillis();
        for (int i = 0; i < ends.length; i++) {
            double level = series.values()[i];
            if (!Double.isNaN(level)) {
                int first = minuteOf(series.startMillis()[i] - startMillis);
                int last = minuteOf(ends[i] - startMillis - 1);
                Arrays.fill(levels, first, last + 1, level);
            }
        }
        return levels;
    }

    private static int minuteOf(long millisSinceStart) {
        return (int) (millisSinceStart / MINUTE_MILLIS);
    }

    private double[] missing() {
        double[] values = new double[minutes];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
