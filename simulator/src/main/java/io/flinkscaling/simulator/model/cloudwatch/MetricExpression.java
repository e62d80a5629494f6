package io.flinkscaling.simulator.model.cloudwatch;

/** What an alarm looks at: a metric, or metric math on several. */
@FunctionalInterface
public interface MetricExpression {

    /** Returns the datapoint of a minute; NaN if there is none. */
    double evaluate(MinuteMetrics metrics);
}
