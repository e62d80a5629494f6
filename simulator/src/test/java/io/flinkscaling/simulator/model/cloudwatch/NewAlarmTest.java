package io.flinkscaling.simulator.model.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.policy.MetricAggregation;
import org.junit.jupiter.api.Test;

/** Source: CloudWatch API reference, PutMetricAlarm: "its state is immediately set to INSUFFICIENT_DATA". */
class NewAlarmTest {

    private final Alarm alarm = new Alarm(
            Datapoints.alarm(3, 3, MissingData.MISSING), MinuteMetrics::millisBehindLatest, CloudWatchSettings.DEFAULT);

    @Test
    void hasInsufficientData() {
        assertThat(alarm.state()).isEqualTo(AlarmState.INSUFFICIENT_DATA);
        assertThat(alarm.isInAlarm()).isFalse();
    }

    @Test
    void staysWithoutDataUntilThereIsSome() {
        Datapoints.publish(alarm, "- - - - -");

        assertThat(alarm.state()).isEqualTo(AlarmState.INSUFFICIENT_DATA);
    }

    @Test
    void hasNothingToAggregate() {
        assertThat(alarm.aggregate(MetricAggregation.AVERAGE)).isNaN();
    }
}
