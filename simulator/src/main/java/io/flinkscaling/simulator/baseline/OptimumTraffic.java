package io.flinkscaling.simulator.baseline;

import io.flinkscaling.simulator.trace.Trace;

/**
 * The traffic of a trace, and the backlogs that keep the lag objective.
 *
 * <p>The lag is the age of the oldest unprocessed record. First in first out, a backlog B is the newest B arrivals, so the
 * lag exceeds the objective exactly if B is more than what has arrived within the objective's time.
 */
final class OptimumTraffic {

    private static final double SECONDS_PER_MINUTE = 60;

    /** A backlog that exceeds the greatest allowed one by less than this share does so by rounding. */
    private static final double NEGLIGIBLE = 1e-9;

    private final double[] recordsPerSecond;
    private final double[] greatestBacklogs;

    private OptimumTraffic(double[] recordsPerSecond, double[] greatestBacklogs) {
        this.recordsPerSecond = recordsPerSecond;
        this.greatestBacklogs = greatestBacklogs;
    }

    static OptimumTraffic of(Trace trace, double objectiveSeconds) {
        double[] recordsPerSecond = new double[trace.minutes()];
        for (int minute = 0; minute < recordsPerSecond.length; minute++) {
            double records = trace.incomingRecords(minute);
            recordsPerSecond[minute] = Double.isNaN(records) ? 0 : records / SECONDS_PER_MINUTE;
        }
        double[] greatestBacklogs = new double[recordsPerSecond.length];
        for (int minute = 0; minute < greatestBacklogs.length; minute++) {
            greatestBacklogs[minute] = arrivedWithin(objectiveSeconds, recordsPerSecond, minute) * (1 + NEGLIGIBLE);
        }
        return new OptimumTraffic(recordsPerSecond, greatestBacklogs);
    }

    int minutes() {
        return recordsPerSecond.length;
    }

    double recordsPerSecond(int minute) {
        return recordsPerSecond[minute];
    }

    /** Tells whether a minute that ends with a backlog ends with the lag above its objective. */
    boolean violates(int minute, double backlog) {
        return backlog > greatestBacklogs[minute];
    }

    /** Summed minute by minute: differences of prefix sums would lose the digits of a year. */
    private static double arrivedWithin(double seconds, double[] recordsPerSecond, int lastMinute) {
        double arrived = 0;
        double left = seconds;
        for (int minute = lastMinute; minute >= 0 && left > 0; minute--) {
            arrived += recordsPerSecond[minute] * Math.min(left, SECONDS_PER_MINUTE);
            left -= SECONDS_PER_MINUTE;
        }
        return arrived;
    }
}
