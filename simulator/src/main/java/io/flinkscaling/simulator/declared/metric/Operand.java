package io.flinkscaling.simulator.declared.metric;

import io.flinkscaling.simulator.model.cloudwatch.MetricExpression.Series;
import java.util.List;

/** What a part of a metric math expression comes to. Source: CloudWatch user guide, "Metric math syntax and functions". */
sealed interface Operand {

    /** One number, for all time: the guide's S. */
    record Scalar(double value) implements Operand {}

    /** A time series: the guide's TS. */
    record OneSeries(Series series) implements Operand {}

    /** An array of time series: the guide's TS[]. */
    record SeriesArray(List<Series> members) implements Operand {}
}
