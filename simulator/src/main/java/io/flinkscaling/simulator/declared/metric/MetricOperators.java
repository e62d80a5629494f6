package io.flinkscaling.simulator.declared.metric;

import io.flinkscaling.simulator.declared.metric.Operand.OneSeries;
import io.flinkscaling.simulator.declared.metric.Operand.Scalar;
import io.flinkscaling.simulator.declared.metric.Operand.SeriesArray;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression.Series;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The operators of metric math.
 *
 * <p>Between two series a missing value counts as 0 where the other one has a value. A series with a number has a value
 * only where the series has one. A division by zero drops the datapoint, and so does any other result that is no finite
 * number. Source: CloudWatch user guide, "Basic arithmetic functions" and "Comparison and logical operators"; docs/model.md,
 * "Metric math".
 */
final class MetricOperators {

    private MetricOperators() {}

    /** Applies an operator to two operands; to every member of an array, if one of them is an array. */
    static Operand combined(MetricOperator operator, Operand left, Operand right) {
        if (left instanceof SeriesArray array) {
            return new SeriesArray(array.members().stream()
                    .map(member -> series(operator, new OneSeries(member), right))
                    .toList());
        }
        if (right instanceof SeriesArray array) {
            return new SeriesArray(array.members().stream()
                    .map(member -> series(operator, left, new OneSeries(member)))
                    .toList());
        }
        if (left instanceof Scalar a && right instanceof Scalar b) {
            return new Scalar(operator.apply(a.value(), b.value()));
        }
        return new OneSeries(series(operator, left, right));
    }

    /** Applies a function to each datapoint; to every member of an array. */
    static Operand applied(DoubleUnaryOperator function, Operand operand) {
        if (operand instanceof Scalar scalar) {
            return new Scalar(MetricOperator.finite(function.applyAsDouble(scalar.value())));
        }
        if (operand instanceof OneSeries one) {
            return new OneSeries(applied(function, one.series()));
        }
        List<Series> members = ((SeriesArray) operand).members();
        return new SeriesArray(
                members.stream().map(member -> applied(function, member)).toList());
    }

    private static Series applied(DoubleUnaryOperator function, Series series) {
        return (range, age) -> MetricOperator.finite(function.applyAsDouble(series.at(range, age)));
    }

    private static Series series(MetricOperator operator, Operand left, Operand right) {
        if (left instanceof OneSeries a && right instanceof OneSeries b) {
            return ofTwo(operator, a.series(), b.series());
        }
        if (left instanceof OneSeries a && right instanceof Scalar b) {
            return withNumber(operator, a.series(), b.value());
        }
        if (left instanceof Scalar a && right instanceof OneSeries b) {
            return withNumber(operator, a.value(), b.series());
        }
        throw new IllegalArgumentException(
                "two arrays cannot be combined; allowed: an array with a metric or a number");
    }

    private static Series ofTwo(MetricOperator operator, Series left, Series right) {
        return (range, age) -> {
            double a = left.at(range, age);
            if (operator.isDecidedBy(a)) {
                return operator.apply(a, a);
            }
            double b = right.at(range, age);
            if (Double.isNaN(a)) {
                return Double.isNaN(b) ? Double.NaN : operator.apply(0, b);
            }
            return operator.apply(a, Double.isNaN(b) ? 0 : b);
        };
    }

    /** A comparison with NaN is false, so that a missing value has to be looked at first. */
    private static Series withNumber(MetricOperator operator, Series series, double number) {
        return (range, age) -> {
            double value = series.at(range, age);
            return Double.isNaN(value) ? Double.NaN : operator.apply(value, number);
        };
    }

    private static Series withNumber(MetricOperator operator, double number, Series series) {
        return (range, age) -> {
            double value = series.at(range, age);
            return Double.isNaN(value) ? Double.NaN : operator.apply(number, value);
        };
    }
}
