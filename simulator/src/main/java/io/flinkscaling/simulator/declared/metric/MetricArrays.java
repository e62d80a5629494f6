package io.flinkscaling.simulator.declared.metric;

import io.flinkscaling.simulator.model.cloudwatch.MetricExpression.Series;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * Functions that make one series of an array. Where every member is missing there is no datapoint. Otherwise a missing
 * member counts as 0 in an average, which the CloudWatch user guide says of {@code AVG}; it says nothing of the others, and
 * here a missing member does not count in them. For {@code SUM} both are the same.
 */
final class MetricArrays {

    private MetricArrays() {}

    static Series folded(DoubleBinaryOperator operator, List<Series> members) {
        Series[] all = members.toArray(Series[]::new);
        return (range, age) -> {
            double result = Double.NaN;
            for (Series member : all) {
                double value = member.at(range, age);
                if (!Double.isNaN(value)) {
                    result = Double.isNaN(result) ? value : operator.applyAsDouble(result, value);
                }
            }
            return result;
        };
    }

    static Series average(List<Series> members) {
        Series sum = folded(Double::sum, members);
        return (range, age) -> sum.at(range, age) / members.size();
    }
}
