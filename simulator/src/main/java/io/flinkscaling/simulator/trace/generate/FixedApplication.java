package io.flinkscaling.simulator.trace.generate;

/** The application that generated traces were "recorded" from: it never scales, and falls behind in a spike. */
final class FixedApplication {

    static final int PARALLELISM = 8;

    private static final double RECORDS_PER_MINUTE = PARALLELISM * 1_000 * 60.0;
    private static final double MINUTE_MILLIS = 60_000;
    private static final double IDLE_MILLIS = 120;
    private static final double BUSY_MILLIS = 300;

    /** Records that had arrived by the end of each minute. */
    private final double[] arrived;

    private int minute;
    private double processed;
    private int oldestMinute;

    FixedApplication(int minutes) {
        this.arrived = new double[minutes];
    }

    /**
     * Processes another minute and returns the lag at its end, in milliseconds: the age of the oldest record in the
     * backlog, and what a record takes anyway, which is more for a busier application.
     */
    double millisBehindLatestAfter(double incomingRecords) {
        double arrivedBefore = arrivedBy(minute - 1);
        arrived[minute] = arrivedBefore + incomingRecords;
        double work = Math.min(RECORDS_PER_MINUTE, arrived[minute] - processed);
        processed += work;
        minute++;
        return IDLE_MILLIS + BUSY_MILLIS * work / RECORDS_PER_MINUTE + backlogAgeMillis();
    }

    private double backlogAgeMillis() {
        while (oldestMinute < minute && arrived[oldestMinute] <= processed) {
            oldestMinute++;
        }
        if (oldestMinute == minute) {
            return 0;
        }
        double before = arrivedBy(oldestMinute - 1);
        double oldest = oldestMinute + (processed - before) / (arrived[oldestMinute] - before);
        return (minute - oldest) * MINUTE_MILLIS;
    }

    private double arrivedBy(int endOfMinute) {
        return endOfMinute < 0 ? 0 : arrived[endOfMinute];
    }
}
