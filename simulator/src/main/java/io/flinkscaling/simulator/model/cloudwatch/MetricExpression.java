package io.flinkscaling.simulator.model.cloudwatch;

import java.util.EnumSet;
import java.util.Set;

/**
 * What an alarm looks at: a metric, or metric math on several.
 *
 * @param series its datapoints
 * @param metrics the metrics that it reads
 * @param spansMinutes whether a datapoint depends on those of other minutes too
 */
public record MetricExpression(Series series, Set<PublishedMetric> metrics, boolean spansMinutes) {

    /** A time series over an evaluation range. */
    @FunctionalInterface
    public interface Series {

        /** Returns the datapoint of an age, 1 for the newest minute of the range; NaN if there is none. */
        double at(EvaluationRange range, int age);
    }

    /** Returns a metric as it is. */
    public static MetricExpression of(PublishedMetric metric) {
        return new MetricExpression((range, age) -> range.datapoint(metric, age), EnumSet.of(metric), false);
    }

    /** Returns a metric divided by a number. */
    public static MetricExpression of(PublishedMetric metric, double divisor) {
        return new MetricExpression((range, age) -> range.datapoint(metric, age) / divisor, EnumSet.of(metric), false);
    }
}
