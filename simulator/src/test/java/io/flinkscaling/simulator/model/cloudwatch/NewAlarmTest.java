package io.flinkscaling.simulator.model.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.policy.MetricAggregation;
import org.junit.jupiter.api.Test;

/** Source: CloudWatch API reference, PutMetricAlarm: "its state is immediately set to INSUFFICIENT_DATA". */
class NewAlarmTest {

    private final WatchedLag lag =
            new WatchedLag(Datapoints.alarm(3, 3, MissingData.MISSING), CloudWatchSettings.DEFAULT);

    @Test
    void hasInsufficientData() {
        assertThat(lag.alarm.state()).isEqualTo(AlarmState.INSUFFICIENT_DATA);
        assertThat(lag.alarm.isInAlarm()).isFalse();
    }

    @Test
    void staysWithoutDataUntilThereIsSome() {
        lag.publish("- - - - -");

        assertThat(lag.alarm.state()).isEqualTo(AlarmState.INSUFFICIENT_DATA);
        assertThat(lag.alarm.hasHadDatapoint()).isFalse();
    }

    @Test
    void knowsThatItHasHadData() {
        lag.publish("0 - - - - - - -");

        assertThat(lag.alarm.state()).isEqualTo(AlarmState.INSUFFICIENT_DATA);
        assertThat(lag.alarm.hasHadDatapoint()).isTrue();
    }

    @Test
    void hasNothingToAggregate() {
        assertThat(lag.alarm.aggregate(MetricAggregation.AVERAGE)).isNaN();
    }
}
