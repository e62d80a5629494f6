package io.flinkscaling.simulator.model.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.policy.MetricAggregation;
import org.junit.jupiter.api.Test;

/** Over how many datapoints AWS aggregates is not documented; here over the alarm's evaluation window. */
class AlarmAggregateTest {

    private final Alarm threeMinutes = new Alarm(
            Datapoints.alarm(3, 3, MissingData.MISSING),
            MinuteMetrics::millisBehindLatest,
            new CloudWatchSettings(0, 2));

    @Test
    void isOverTheLatestEvaluationPeriods() {
        publish(100, 1, 2, 6);

        assertThat(threeMinutes.aggregate(MetricAggregation.AVERAGE)).isEqualTo(3);
        assertThat(threeMinutes.aggregate(MetricAggregation.MINIMUM)).isEqualTo(1);
        assertThat(threeMinutes.aggregate(MetricAggregation.MAXIMUM)).isEqualTo(6);
    }

    @Test
    void reachesFurtherBackOverMissingDatapointsAsTheEvaluationDoes() {
        publish(4, Double.NaN, 1, Double.NaN, 1);

        assertThat(threeMinutes.aggregate(MetricAggregation.AVERAGE)).isEqualTo(2);
    }

    @Test
    void isOverFewerDatapointsIfThereAreNoMore() {
        publish(4, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 8);

        assertThat(threeMinutes.aggregate(MetricAggregation.AVERAGE)).isEqualTo(8);
    }

    private void publish(double... values) {
        for (double value : values) {
            threeMinutes.onMinute(Datapoints.lag(value));
        }
    }
}
