package io.flinkscaling.simulator.model.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.policy.MetricAggregation;
import org.junit.jupiter.api.Test;

/** Over how many datapoints AWS aggregates is not documented; here over the alarm's evaluation window. */
class AlarmAggregateTest {

    private final WatchedLag lag = new WatchedLag(Datapoints.alarm(3, 3, MissingData.MISSING), WatchedLag.AT_ONCE);

    @Test
    void isOverTheLatestEvaluationPeriods() {
        lag.publish(100, 1, 2, 6);

        assertThat(lag.alarm.aggregate(MetricAggregation.AVERAGE)).isEqualTo(3);
        assertThat(lag.alarm.aggregate(MetricAggregation.MINIMUM)).isEqualTo(1);
        assertThat(lag.alarm.aggregate(MetricAggregation.MAXIMUM)).isEqualTo(6);
    }

    @Test
    void reachesFurtherBackOverMissingDatapointsAsTheEvaluationDoes() {
        lag.publish(4, Double.NaN, 1, Double.NaN, 1);

        assertThat(lag.alarm.aggregate(MetricAggregation.AVERAGE)).isEqualTo(2);
    }

    @Test
    void isOverFewerDatapointsIfThereAreNoMore() {
        lag.publish(4, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 8);

        assertThat(lag.alarm.aggregate(MetricAggregation.AVERAGE)).isEqualTo(8);
    }
}
