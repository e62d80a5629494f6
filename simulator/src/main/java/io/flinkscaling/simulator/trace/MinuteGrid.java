package io.flinkscaling.simulator.trace;

import io.flinkscaling.simulator.trace.recording.Recording;
import io.flinkscaling.simulator.trace.recording.Series;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
     * Makes the grid that covers recordings, of which at least one has a value.
     *
     * @throws io.flinkscaling.simulator.text.InputException if that is more than 10 years
     */
    static MinuteGrid over(List<Recording> recordings) {
        long start = recordings.stream().mapToLong(Recording::startMillis).min().orElseThrow();
        long end = recordings.stream().mapToLong(Recording::endMillis).max().orElseThrow();
        long minutes = (end - start + MINUTE_MILLIS - 1) / MINUTE_MILLIS;
        if (minutes > MAX_MINUTES) {
            String together = recordings.size() > 1 ? ", all files together" : "";
            throw recordings
                    .get(0)
                    .source()
                    .error(String.format(
                            Locale.ROOT,
                            "covers %d minutes (%.1f years)%s; allowed: at most %d (10 years)",
                            minutes,
                            minutes / MINUTES_PER_YEAR,
                            together,
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
    double[] sums(List<Series> counts) {
        double[] sums = missing();
        for (Series each : counts) {
            for (int i = 0; i < each.size(); i++) {
                add(each.values()[i], each.startMillis()[i] - startMillis, each.endMillis(i) - startMillis, sums);
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
    double[] levels(List<Series> series) {
        double[] levels = missing();
        for (Series each : series) {
            for (int i = 0; i < each.size(); i++) {
                int first = minuteOf(each.startMillis()[i] - startMillis);
                int last = minuteOf(each.endMillis(i) - startMillis - 1);
                Arrays.fill(levels, first, last + 1, each.values()[i]);
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
