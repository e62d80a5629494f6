package io.flinkscaling.simulator.trace;

import java.util.Arrays;

/**
 * Values of one measure over time.
 *
 * @param startMillis when the period of each value begins, in milliseconds since 1970, ascending
 * @param values as many values; NaN where one is missing
 */
record Series(long[] startMillis, double[] values) {

    /** A series without any value. */
    static final Series EMPTY = new Series(new long[0], new double[0]);

    private static final long LONE_PERIOD_MILLIS = 60_000;

    int size() {
        return values.length;
    }

    boolean hasValues() {
        return Arrays.stream(values).anyMatch(value -> !Double.isNaN(value));
    }

    /** Returns the most common spacing, the smaller one of equally common ones; a minute if there is none. */
    long periodMillis() {
        long[] spacings = new long[Math.max(size() - 1, 0)];
        for (int i = 0; i < spacings.length; i++) {
            spacings[i] = startMillis[i + 1] - startMillis[i];
        }
        Arrays.sort(spacings);
        long mostCommon = LONE_PERIOD_MILLIS;
        int mostCommonCount = 0;
        int count = 0;
        for (int i = 0; i < spacings.length; i++) {
            count = i > 0 && spacings[i] == spacings[i - 1] ? count + 1 : 1;
            if (count > mostCommonCount) {
                mostCommon = spacings[i];
                mostCommonCount = count;
            }
        }
        return mostCommon;
    }

    /**
     * Returns when the period of each value ends, in milliseconds since 1970: at the next value, but after the series'
     * own period at the latest. What remains is a gap.
     */
    long[] endMillis() {
        long period = periodMillis();
        long[] ends = new long[size()];
        for (int i = 0; i < ends.length; i++) {
            long end = startMillis[i] + period;
            ends[i] = i + 1 < ends.length ? Math.min(end, startMillis[i + 1]) : end;
        }
        return ends;
    }
}
