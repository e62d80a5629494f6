package io.flinkscaling.simulator.report.chart;

import io.flinkscaling.simulator.replay.Timeline;

/** How the downtime of a replay spreads over the columns of pixels of its chart. */
final class Downtime {

    private Downtime() {}

    /** Returns for each column which share of its time the application was down, 0 to 1. */
    static double[] shares(Timeline timeline, int columns) {
        double[] shares = new double[columns];
        double columnsPerMinute = (double) columns / timeline.minutes();
        for (int minute = 0; minute < timeline.minutes(); minute++) {
            double downShare = timeline.downSeconds(minute) / 60;
            if (downShare > 0) {
                spread(shares, minute * columnsPerMinute, (minute + 1) * columnsPerMinute, downShare);
            }
        }
        return shares;
    }

    private static void spread(double[] shares, double from, double to, double downShare) {
        int last = Math.min(shares.length - 1, (int) to);
        for (int column = (int) from; column <= last; column++) {
            double overlap = Math.min(to, column + 1) - Math.max(from, column);
            shares[column] += Math.max(0, overlap) * downShare;
        }
    }

    /** Tells whether so much of the picture would be shaded that single outages could no longer be told apart. */
    static boolean isDense(double[] shares) {
        int down = 0;
        for (double share : shares) {
            if (share > 0) {
                down++;
            }
        }
        return down > shares.length / 5;
    }
}
