package io.flinkscaling.simulator.scaling;

import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** Functions over an array of metrics: missing datapoints do not count, and of none at all the result is missing. */
final class MetricArrays {

    private MetricArrays() {}

    static MetricExpression folded(DoubleBinaryOperator operator, List<MetricExpression> metrics) {
        return minute -> {
            double result = Double.NaN;
            for (MetricExpression metric : metrics) {
                double value = metric.evaluate(minute);
                if (!Double.isNaN(value)) {
                    result = Double.isNaN(result) ? value : operator.applyAsDouble(result, value);
                }
            }
            return result;
        };
    }

    static MetricExpression average(List<MetricExpression> metrics) {
        MetricExpression sum = folded(Double::sum, metrics);
        return minute -> {
            int count = 0;
            for (MetricExpression metric : metrics) {
                count += Double.isNaN(metric.evaluate(minute)) ? 0 : 1;
            }
            return sum.evaluate(minute) / count;
        };
    }
}
