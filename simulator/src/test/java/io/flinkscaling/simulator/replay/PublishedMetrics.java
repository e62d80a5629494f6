package io.flinkscaling.simulator.replay;

import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Keeps every datapoint that a policy is given, once it is visible. */
final class PublishedMetrics {

    private final PublishedMetric metric;
    private final TreeMap<Long, Double> byEpochSeconds = new TreeMap<>();

    PublishedMetrics(PublishedMetric metric) {
        this.metric = metric;
    }

    MetricExpression expression() {
        return new MetricExpression(
                (range, age) -> {
                    double value = range.datapoint(metric, age);
                    byEpochSeconds.put(range.epochSeconds(age), value);
                    return value;
                },
                Set.of(metric),
                false);
    }

    /** Returns a datapoint for each minute but the last, which never becomes visible; NaN where none was published. */
    List<Double> byMinute() {
        // The alarm has been evaluated once before all time, and for the minute before the trace.
        long beforeAllTime = byEpochSeconds.firstKey();
        long minuteBefore = byEpochSeconds.higherKey(beforeAllTime);
        return List.copyOf(byEpochSeconds.tailMap(minuteBefore, false).values());
    }
}
