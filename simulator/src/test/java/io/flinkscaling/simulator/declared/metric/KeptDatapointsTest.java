package io.flinkscaling.simulator.declared.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.policy.ComparisonOperator;
import io.flinkscaling.policy.MetricAggregation;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import io.flinkscaling.simulator.model.cloudwatch.AlarmDefinition;
import io.flinkscaling.simulator.model.cloudwatch.CloudWatchSettings;
import io.flinkscaling.simulator.model.cloudwatch.MetricDelays;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.MetricHistory;
import io.flinkscaling.simulator.model.cloudwatch.MinuteMetrics;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An alarm keeps the datapoints that cannot have changed since the minute before. It sees what it would see without. */
class KeptDatapointsTest {

    private static final int LONGEST_RANGE = 5 + 2 + 3;

    private static final Map<String, MetricExpression> METRICS = Map.of(
            "incoming", MetricExpression.of(PublishedMetric.INCOMING_RECORDS),
            "lag", MetricExpression.of(PublishedMetric.FLINK_LAG),
            "capacity", MetricExpression.ofCapacity(4));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incoming",
                "incoming / capacity",
                "IF(incoming > 0, IF(incoming > capacity, incoming / 2, 0))",
                "IF(lag, lag > 0 AND lag <= 3, 1) * capacity",
                "SUM([FILL(incoming, 0), capacity])",
                "SUM([incoming, lag]) - capacity",
                "TIME_SERIES(7) + incoming",
                "MINUTE(incoming) + capacity",
                "IF(HOUR(lag) > 1, incoming, lag)"
            })
    void areThoseThatWouldBeComputedAnew(String expression) {
        MetricExpression compiled = MetricMath.compile(expression, METRICS, METRICS.keySet());
        for (int seed = 0; seed < 20; seed++) {
            compare(compiled, new Random(seed));
        }
    }

    private static void compare(MetricExpression compiled, Random random) {
        CloudWatchSettings settings =
                CloudWatchSettings.of(new MetricDelays(minutes(random), minutes(random), Duration.ZERO));
        MetricHistory history = new MetricHistory(settings);
        Alarm kept = alarm(compiled, history, settings);
        Alarm computed = alarm(anew(compiled), history, settings);
        MinuteMetrics metrics = new MinuteMetrics();
        for (int minute = 0; minute < 200; minute++) {
            metrics.set(number(random), number(random), Double.NaN);
            history.add(60L * minute, metrics);
            if (kept.capacity().isPresent() && random.nextInt(10) == 0) {
                int capacity = 1 + random.nextInt(8);
                kept.putCapacity(capacity);
                computed.putCapacity(capacity);
            }
            kept.onMinute();
            computed.onMinute();
            // Of the minutes before the first one, the one alarm has no datapoints, and the other one may make them up.
            if (minute >= LONGEST_RANGE) {
                assertThat(kept.state()).isEqualTo(computed.state());
                assertThat(kept.latest()).isEqualTo(Double.valueOf(computed.latest()));
                assertThat(kept.aggregate(MetricAggregation.AVERAGE))
                        .isEqualTo(Double.valueOf(computed.aggregate(MetricAggregation.AVERAGE)));
            }
        }
    }

    /** The same as an expression that depends on other minutes, which is computed anew in each minute. */
    private static MetricExpression anew(MetricExpression compiled) {
        return new MetricExpression(
                compiled.series(), compiled.metrics(), true, compiled.periodMinutes(), compiled.capacity());
    }

    private static Alarm alarm(MetricExpression metric, MetricHistory history, CloudWatchSettings settings) {
        return new Alarm(
                AlarmDefinition.allOf("any", ComparisonOperator.GREATER_THAN_THRESHOLD, 1, 5),
                metric,
                history,
                settings);
    }

    private static Duration minutes(Random random) {
        return Duration.ofMinutes(random.nextInt(4));
    }

    private static double number(Random random) {
        return random.nextInt(4) == 0 ? Double.NaN : random.nextInt(6);
    }
}
