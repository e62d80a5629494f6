package io.flinkscaling.simulator.baseline;

/**
 * How many paths may be kept, so that the search ends in time: what one minute leaves of its share, later minutes may use.
 *
 * <p>It counts work instead of time, so that the same input gives the same result.
 */
final class OptimumEffort {

    /** Enough to be exact wherever the traffic can be processed; about half a minute of one core. */
    static final long DEFAULT = 1_000_000_000;

    /** Fewer would be worse than slow. */
    private static final int LEAST_PATHS = 16;

    private static final int MOST_PATHS = 1 << 20;

    private long left;
    private int minutesLeft;

    OptimumEffort(long paths, int minutes) {
        left = paths;
        minutesLeft = minutes;
    }

    /** Returns how many paths each of so many sets of the next minute may have. */
    int pathsOfEach(int sets) {
        long most = left / Math.max(1, minutesLeft) / sets;
        return (int) Math.max(LEAST_PATHS, Math.min(MOST_PATHS, most));
    }

    /** Ends a minute for which so many paths were kept. */
    void endMinute(long paths) {
        left -= paths;
        minutesLeft--;
    }
}
