package io.flinkscaling.simulator.model.cloudwatch;

/**
 * The minutes that an evaluation of an alarm looks at, the newest of which has just ended and may not have any visible
 * datapoint yet.
 */
public final class EvaluationRange {

    private final MetricHistory history;
    private final int minutes;

    public EvaluationRange(MetricHistory history, int minutes) {
        this.history = history;
        this.minutes = minutes;
    }

    /** Returns how many minutes there are; their ages are 1 for the newest, up to this number. */
    public int minutes() {
        return minutes;
    }

    /** Returns the datapoint of an age; NaN if there is none, or none that is visible yet. */
    public double datapoint(PublishedMetric metric, int age) {
        return history.datapoint(metric, age);
    }

    /** Returns when the minute of an age began, in seconds since the epoch. */
    public long epochSeconds(int age) {
        return history.epochSeconds(age);
    }
}
