package io.flinkscaling.simulator.trace.recording;

import io.flinkscaling.simulator.text.Human;

/** Distances of neighbours in time, in milliseconds. */
final class Spacing {

    static final long MINUTE = 60_000;

    /** Where there are no two moments. */
    static final long NONE = Long.MAX_VALUE;

    private Spacing() {}

    /**
     * Returns the finest distance. CloudWatch keeps values by the minute: distances below a minute count only if most are
     * below, since one such pair in a coarser file is none of its period.
     */
    static long finest(long[] ascending) {
        long finest = NONE;
        long finestFromAMinuteOn = NONE;
        int belowAMinute = 0;
        for (int i = 1; i < ascending.length; i++) {
            long spacing = ascending[i] - ascending[i - 1];
            if (spacing > 0) {
                finest = Math.min(finest, spacing);
            }
            if (spacing >= MINUTE) {
                finestFromAMinuteOn = Math.min(finestFromAMinuteOn, spacing);
            } else {
                belowAMinute++;
            }
        }
        return 2L * belowAMinute > ascending.length - 1 ? finest : finestFromAMinuteOn;
    }

    /** Returns a distance as people write it. */
    static String text(long millis) {
        return Human.duration(millis / 1e3);
    }

    /** Returns a distance as the option takes it. */
    static String option(long millis) {
        return millis % MINUTE == 0 ? millis / MINUTE + "m" : millis / 1e3 + "s";
    }
}
