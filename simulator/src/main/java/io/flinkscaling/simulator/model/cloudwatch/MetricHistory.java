package io.flinkscaling.simulator.model.cloudwatch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The latest datapoints of every metric, and which of them are visible by now. */
public final class MetricHistory {

    /** Holds the longest evaluation range, a day and some minutes; a power of two. */
    private static final int MINUTES = 2_048;

    private static final PublishedMetric[] METRICS = PublishedMetric.values();
    private static final int WITHOUT_LOAD =
            (int) Stream.of(METRICS).filter(metric -> !metric.isLoad()).count();
    private static final int SECONDS_PER_MINUTE = 60;

    private final double[][] datapoints = new double[METRICS.length][MINUTES];
    private final boolean[] hasHadDatapoint = new boolean[METRICS.length];
    private final int[] delayMinutes = new int[METRICS.length];
    private final List<MetricOutage> outages;
    private int newest;
    private int minutes;
    private long newestEpochSeconds;

    public MetricHistory(CloudWatchSettings settings) {
        outages = settings.outages();
        for (PublishedMetric metric : METRICS) {
            Arrays.fill(datapoints[metric.ordinal()], Double.NaN);
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
        int published = metrics.hasLoad() ? METRICS.length : WITHOUT_LOAD;
        for (int i = 0; i < published; i++) {
            datapoints[i][newest] = metrics.of(METRICS[i]);
        }
        for (int i = 0; i < outages.size(); i++) {
            MetricOutage outage = outages.get(i);
            if (outage.covers(outage.metric(), startEpochSeconds)) {
                datapoints[outage.metric().ordinal()][newest] = Double.NaN;
            }
        }
        for (int i = 0; i < published; i++) {
            hasHadDatapoint[i] |= !Double.isNaN(datapoints[i][newest]);
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
                : datapoints[metric.ordinal()][(newest - age + 1) & (MINUTES - 1)];
    }

    /** Tells whether a metric has ever had a datapoint, visible by now or not. */
    public boolean hasHadDatapoint(PublishedMetric metric) {
        return hasHadDatapoint[metric.ordinal()];
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
