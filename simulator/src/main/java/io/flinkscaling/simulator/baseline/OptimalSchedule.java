package io.flinkscaling.simulator.baseline;

/** The parallelism to ask for at the beginning of each minute, so that the application costs least in all. */
public final class OptimalSchedule {

    private final int initialParallelism;
    private final int[] parallelisms;
    private final double usd;
    private final double leastUsd;

    /**
     * Makes a schedule.
     *
     * @param parallelisms of each minute; it belongs to the schedule from then on
     */
    OptimalSchedule(int initialParallelism, int[] parallelisms, double usd, double leastUsd) {
        this.initialParallelism = initialParallelism;
        this.parallelisms = parallelisms;
        this.usd = usd;
        this.leastUsd = leastUsd;
    }

    public int minutes() {
        return parallelisms.length;
    }

    /** Returns the parallelism to ask for at the beginning of a minute; it runs after the downtime. */
    public int parallelism(int minute) {
        return parallelisms[minute];
    }

    /** Returns how often the parallelism changes. */
    public int rescales() {
        int rescales = 0;
        int parallelism = initialParallelism;
        for (int next : parallelisms) {
            rescales += next == parallelism ? 0 : 1;
            parallelism = next;
        }
        return rescales;
    }

    /** Returns what the application costs in all over the trace by this schedule, in US dollars. */
    public double usd() {
        return usd;
    }

    /** Returns what no schedule undercuts, in US dollars: {@link #usd} if this one is known to be the best. */
    public double leastUsd() {
        return leastUsd;
    }

    /** Tells whether no schedule costs less, but for rounding. */
    public boolean isExact() {
        return leastUsd >= usd;
    }
}
