package io.flinkscaling.simulator.model.cloudwatch;

/**
 * A time in which a metric has no datapoints although there is something to measure: a stream of another name, a metric
 * under other dimensions, an incident of CloudWatch.
 *
 * @param metric the metric that is missing
 * @param fromEpochSeconds the first minute without a datapoint begins at this time or after it
 * @param toEpochSeconds the first minute with one again begins at this time or after it; later than {@code from}
 */
public record MetricOutage(PublishedMetric metric, long fromEpochSeconds, long toEpochSeconds) {

    public MetricOutage {
        if (toEpochSeconds <= fromEpochSeconds) {
            throw new IllegalArgumentException(
                    "toEpochSeconds is " + toEpochSeconds + "; allowed: later than " + fromEpochSeconds);
        }
    }

    boolean covers(PublishedMetric other, long minuteEpochSeconds) {
        return metric == other && minuteEpochSeconds >= fromEpochSeconds && minuteEpochSeconds < toEpochSeconds;
    }
}
