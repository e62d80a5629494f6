package io.flinkscaling.simulator.model.cloudwatch;

import java.util.Arrays;
import java.util.List;

/** The latest datapoints of every metric, and which of them are visible by now. */
public final class MetricHistory {

    /** Holds the longest evaluation range, a day and some minutes; a power of two. */
    private static final int MINUTES = 2_048;

    private static final int METRICS = PublishedMetric.values().length;
    private static final int SECONDS_PER_MINUTE = 60;

    /** The datapoints of a minute stand side by side. */
    private final double[] datapoints = new double[MINUTES * METRICS];

    private final int[] delayMinutes = new int[METRICS];
    private final List<MetricOutage> outages;
    private int newest;
    private int minutes;
    private long newestEpochSeconds;

    public MetricHistory(CloudWatchSettings settings) {
        outages = settings.outages();
        Arrays.fill(datapoints, Double.NaN);
        for (PublishedMetric metric : PublishedMetric.values()) {
            delayMinutes[metric.ordinal()] = settings.delays().minutesOf(metric.source());
        }
    }

    /**
     * Takes in the datapoints of the minute that has just ended.
     *
     * @param startEpochSeconds when that minute began
     */
    public void add(long startEpochSeconds, MinuteMetrics metrics) {
        newest = (newest + 1) & (MINUTES - 1);
        minutes++;
        newestEpochSeconds = startEpochSeconds;
        metrics.copyTo(datapoints, newest * METRICS);
        for (int i = 0; i < outages.size(); i++) {
            MetricOutage outage = outages.get(i);
            if (outage.covers(outage.metric(), startEpochSeconds)) {
                datapoints[newest * METRICS + outage.metric().ordinal()] = Double.NaN;
            }
        }
    }

    /**
     * Returns a datapoint; NaN if there is none, or none that is visible by now.
     *
     * @param age in minutes: 1 for the minute that has just ended
     */
    double datapoint(PublishedMetric metric, int age) {
        return age <= delayMinutes[metric.ordinal()]
                ? Double.NaN
                : datapoints[((newest - age + 1) & (MINUTES - 1)) * METRICS + metric.ordinal()];
    }

    /** Returns how many minutes have been taken in. */
    int minutes() {
        return minutes;
    }

    /** Returns when the minute of an age began. */
    long epochSeconds(int age) {
        return newestEpochSeconds - (long) (age - 1) * SECONDS_PER_MINUTE;
    }

    /** Returns for how many minutes the newest datapoints of a metric are not visible. */
    int delayMinutes(PublishedMetric metric) {
        return delayMinutes[metric.ordinal()];
    }
}
