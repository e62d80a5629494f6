package io.flinkscaling.simulator.declared.metric;

import io.flinkscaling.simulator.declared.metric.Operand.OneSeries;
import io.flinkscaling.simulator.declared.metric.Operand.Scalar;
import io.flinkscaling.simulator.declared.metric.Operand.SeriesArray;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression.Series;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
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

    /** Returns what an operator computes; null if it is not one of metric math. */
    static DoubleBinaryOperator arithmetic(String operator) {
        return switch (operator) {
            case "+" -> Double::sum;
            case "-" -> (a, b) -> a - b;
            case "*" -> (a, b) -> a * b;
            case "/" -> (a, b) -> a / b;
            case "^" -> Math::pow;
            default -> null;
        };
    }

    /** Returns what a comparison or a logical operator computes, 1 for true; null if it is not one of metric math. */
    static DoubleBinaryOperator logical(String operator) {
        return switch (operator) {
            case "<" -> (a, b) -> a < b ? 1 : 0;
            case "<=" -> (a, b) -> a <= b ? 1 : 0;
            case ">" -> (a, b) -> a > b ? 1 : 0;
            case ">=" -> (a, b) -> a >= b ? 1 : 0;
            case "==" -> (a, b) -> a == b ? 1 : 0;
            case "!=" -> (a, b) -> a != b ? 1 : 0;
            case "&&", "AND" -> (a, b) -> a != 0 && b != 0 ? 1 : 0;
            case "||", "OR" -> (a, b) -> a != 0 || b != 0 ? 1 : 0;
            default -> null;
        };
    }

    /** Applies an operator to two operands; to every member of an array, if one of them is an array. */
    static Operand combined(DoubleBinaryOperator operator, Operand left, Operand right) {
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
            return new Scalar(finite(operator.applyAsDouble(a.value(), b.value())));
        }
        return new OneSeries(series(operator, left, right));
    }

    /** Applies a function to each datapoint; to every member of an array. */
    static Operand applied(DoubleUnaryOperator function, Operand operand) {
        if (operand instanceof Scalar scalar) {
            return new Scalar(finite(function.applyAsDouble(scalar.value())));
        }
        if (operand instanceof OneSeries one) {
            return new OneSeries(applied(function, one.series()));
        }
        List<Series> members = ((SeriesArray) operand).members();
        return new SeriesArray(
                members.stream().map(member -> applied(function, member)).toList());
    }

    private static Series applied(DoubleUnaryOperator function, Series series) {
        return (range, age) -> finite(function.applyAsDouble(series.at(range, age)));
    }

    private static Series series(DoubleBinaryOperator operator, Operand left, Operand right) {
        if (left instanceof OneSeries a && right instanceof OneSeries b) {
            return ofTwo(operator, a.series(), b.series());
        }
        if (left instanceof OneSeries a && right instanceof Scalar b) {
            return ofOne(value -> operator.applyAsDouble(value, b.value()), a.series());
        }
        if (left instanceof Scalar a && right instanceof OneSeries b) {
            return ofOne(value -> operator.applyAsDouble(a.value(), value), b.series());
        }
        throw new IllegalArgumentException(
                "two arrays cannot be combined; allowed: an array with a metric or a number");
    }

    private static Series ofTwo(DoubleBinaryOperator operator, Series left, Series right) {
        return (range, age) -> {
            double a = left.at(range, age);
            double b = right.at(range, age);
            if (Double.isNaN(a)) {
                return Double.isNaN(b) ? Double.NaN : finite(operator.applyAsDouble(0, b));
            }
            return finite(operator.applyAsDouble(a, Double.isNaN(b) ? 0 : b));
        };
    }

    /** A comparison with NaN is false, so that a missing value has to be looked at first. */
    private static Series ofOne(DoubleUnaryOperator operator, Series series) {
        return (range, age) -> {
            double value = series.at(range, age);
            return Double.isNaN(value) ? Double.NaN : finite(operator.applyAsDouble(value));
        };
    }

    private static double finite(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }
}
