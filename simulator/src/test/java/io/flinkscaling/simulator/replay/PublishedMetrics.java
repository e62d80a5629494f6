package io.flinkscaling.simulator.replay;

import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.MinuteMetrics;
import java.util.ArrayList;
import java.util.List;

/** Keeps every datapoint that a policy is given. An alarm's evaluation asks once a minute, and two alarms twice. */
final class PublishedMetrics implements MetricExpression {

    private final MetricExpression metric;
    private final List<Double> evaluated = new ArrayList<>();

    PublishedMetrics(MetricExpression metric) {
        this.metric = metric;
    }

    @Override
    public double evaluate(MinuteMetrics metrics) {
        double value = metric.evaluate(metrics);
        evaluated.add(value);
        return value;
    }

    /** Returns a datapoint for each minute, NaN where none was published. */
    List<Double> byMinute() {
        List<Double> result = new ArrayList<>();
        for (int i = 0; i < evaluated.size(); i += 2) {
            result.add(evaluated.get(i));
        }
        return result;
    }
}
