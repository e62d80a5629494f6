package io.flinkscaling.simulator.model.cloudwatch;

import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What an alarm looks at: a metric, or metric math on several.
 *
 * @param series its datapoints
 * @param metrics the metrics that it reads
 * @param spansMinutes whether a datapoint depends on more than the metrics of its own period: on those of others, or on the time
 * @param periodMinutes how many minutes a datapoint is of
 * @param capacity the constant in it that follows the capacity, as it is declared; empty if there is none
 */
public record MetricExpression(
        Series series, Set<PublishedMetric> metrics, boolean spansMinutes, int periodMinutes, OptionalDouble capacity) {

    /** Makes an expression on periods of a minute, without a constant that follows the capacity. */
    public MetricExpression(Series series, Set<PublishedMetric> metrics, boolean spansMinutes) {
        this(series, metrics, spansMinutes, 1, OptionalDouble.empty());
    }

    /** A time series over an evaluation range. */
    @FunctionalInterface
    public interface Series {

        /** Returns the datapoint of an age, 1 for the newest period of the range; NaN if there is none. */
        double at(EvaluationRange range, int age);
    }

    /** Returns a metric as it is. */
    public static MetricExpression of(PublishedMetric metric) {
        return new MetricExpression((range, age) -> range.datapoint(metric, age), EnumSet.of(metric), false);
    }

    /**
     * Returns a metric over periods of any length.
     *
     * @param statistic how the minutes of a period become its datapoint
     */
    public static MetricExpression of(PublishedMetric metric, PeriodStatistic statistic, int periodMinutes) {
        return periodMinutes == 1
                ? of(metric)
                : new MetricExpression(
                        (range, age) -> range.datapoint(metric, statistic, age),
                        EnumSet.of(metric),
                        false,
                        periodMinutes,
                        OptionalDouble.empty());
    }

    /** Returns the constant that follows the capacity, which is at first as declared. */
    public static MetricExpression ofCapacity(double declared) {
        return new MetricExpression(
                (range, age) -> range.capacity(),
                EnumSet.noneOf(PublishedMetric.class),
                false,
                1,
                OptionalDouble.of(declared));
    }

    /**
     * Returns the same over periods of any length.
     *
     * @param statistic how the minutes of a period become its datapoint
     */
    public MetricExpression over(PeriodStatistic statistic, int newPeriodMinutes) {
        return newPeriodMinutes == 1
                ? this
                : new MetricExpression(
                        (range, age) -> range.datapoint(series, statistic, age),
                        metrics,
                        spansMinutes,
                        newPeriodMinutes,
                        capacity);
    }

    /** Returns the same divided by a number. */
    public MetricExpression dividedBy(double divisor) {
        return new MetricExpression(
                (range, age) -> series.at(range, age) / divisor, metrics, spansMinutes, periodMinutes, capacity);
    }

    /** Returns a metric divided by a number. */
    public static MetricExpression of(PublishedMetric metric, double divisor) {
        return new MetricExpression((range, age) -> range.datapoint(metric, age) / divisor, EnumSet.of(metric), false);
    }
}
