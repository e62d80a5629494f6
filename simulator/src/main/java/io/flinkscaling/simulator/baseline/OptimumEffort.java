package io.flinkscaling.simulator.baseline;

/**
 * How many paths may be kept, so that the search ends in time. Each set of them may have a few in any case; beyond these there is
 * a reserve, which a hard day may use up.
 *
 * <p>It counts work instead of time, so that the same input gives the same result.
 */
final class OptimumEffort {

    private static final int LEAST_PATHS = 8;
    private static final int MOST_PATHS = 1 << 20;
    private static final int MINUTES_PER_DAY = 1_440;

    private static final long RESERVE_PER_MINUTE = 5_000;
    private static final long LEAST_RESERVE = 10_000_000;
    private static final long GREATEST_RESERVE = 500_000_000;

    private final int sets;
    private long left;
    private int minutesLeft;

    /**
     * Makes an effort.
     *
     * @param reserve how many paths may be kept in all, beyond the few
     * @param sets how many sets of paths there are each minute
     */
    OptimumEffort(long reserve, int minutes, int sets) {
        this.sets = sets;
        left = reserve + few(minutes);
        minutesLeft = minutes;
    }

    /**
     * Returns a reserve that is enough to be exact wherever the traffic can be processed. A year of 64 levels takes less than a
     * minute of one core with it.
     */
    static long reserve(int minutes) {
        return Math.max(LEAST_RESERVE, Math.min(GREATEST_RESERVE, RESERVE_PER_MINUTE * minutes));
    }

    /** Returns how many paths each set of the next minute may have. */
    int pathsOfEach() {
        long ofEach = (left - few(minutesLeft)) / sets / Math.min(minutesLeft, MINUTES_PER_DAY);
        return (int) Math.max(LEAST_PATHS, Math.min(MOST_PATHS, LEAST_PATHS + ofEach));
    }

    /** Ends a minute for which so many paths were kept. */
    void endMinute(long paths) {
        left -= paths;
        minutesLeft--;
    }

    private long few(int minutes) {
        return (long) LEAST_PATHS * sets * minutes;
    }
}
