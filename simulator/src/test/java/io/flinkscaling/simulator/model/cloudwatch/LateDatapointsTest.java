package io.flinkscaling.simulator.model.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.policy.MetricAggregation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AWS does not document when a datapoint becomes visible; by default, a minute late. */
class LateDatapointsTest {

    @Test
    void byDefaultABreachIsSeenAMinuteLate() {
        Alarm alarm = alarm(CloudWatchSettings.DEFAULT);
        Datapoints.publish(alarm, "0 0 0");

        Datapoints.publish(alarm, "X");
        assertThat(alarm.state()).isEqualTo(AlarmState.OK);

        Datapoints.publish(alarm, "0");
        assertThat(alarm.state()).isEqualTo(AlarmState.ALARM);

        Datapoints.publish(alarm, "0");
        assertThat(alarm.state()).isEqualTo(AlarmState.OK);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void aBreachIsSeenAsManyMinutesLateAsIsSet(int delayMinutes) {
        Alarm alarm = alarm(new CloudWatchSettings(delayMinutes, 2));
        Datapoints.publish(alarm, "0 0 0 0 0 0 0 0 X");
        int minutesLate = 0;

        while (!alarm.isInAlarm() && minutesLate < 10) {
            Datapoints.publish(alarm, "0");
            minutesLate++;
        }

        assertThat(minutesLate).isEqualTo(delayMinutes);
    }

    @Test
    void theAggregateKnowsNothingNewerThanTheEvaluation() {
        Alarm alarm = alarm(CloudWatchSettings.DEFAULT);
        alarm.onMinute(Datapoints.lag(20));

        assertThat(alarm.aggregate(MetricAggregation.MAXIMUM)).isNaN();

        alarm.onMinute(Datapoints.lag(99));

        assertThat(alarm.aggregate(MetricAggregation.MAXIMUM)).isEqualTo(20);
    }

    @Test
    void negativeSettingsAreRefused() {
        assertThatThrownBy(() -> new CloudWatchSettings(-1, 2))
                .hasMessage("datapointDelayMinutes is -1; allowed: at least 0");
        assertThatThrownBy(() -> new CloudWatchSettings(1, -2))
                .hasMessage("extraEvaluationPeriods is -2; allowed: at least 0");
    }

    private static Alarm alarm(CloudWatchSettings settings) {
        return new Alarm(Datapoints.alarm(1, 1, MissingData.MISSING), MinuteMetrics::millisBehindLatest, settings);
    }
}
