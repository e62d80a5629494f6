package io.flinkscaling.simulator.model.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Source: CloudWatch API reference, PutMetricAlarm: updating an existing alarm leaves its state unchanged; the next
 * evaluation decides.
 */
class PutThresholdTest {

    private final Alarm alarm = new Alarm(
            Datapoints.alarm(1, 1, MissingData.MISSING),
            MinuteMetrics::millisBehindLatest,
            new CloudWatchSettings(0, 2));

    @Test
    void anAlarmStaysInAlarmUntilItIsNextEvaluated() {
        alarm.onMinute(Datapoints.lag(11));

        alarm.putThreshold(100);

        assertThat(alarm.state()).isEqualTo(AlarmState.ALARM);
        alarm.onMinute(Datapoints.lag(11));
        assertThat(alarm.state()).isEqualTo(AlarmState.OK);
    }

    @Test
    void anAlarmThatIsOkStaysSoUntilItIsNextEvaluated() {
        alarm.onMinute(Datapoints.lag(9));

        alarm.putThreshold(5);

        assertThat(alarm.state()).isEqualTo(AlarmState.OK);
        alarm.onMinute(Datapoints.lag(9));
        assertThat(alarm.state()).isEqualTo(AlarmState.ALARM);
    }

    @Test
    void theNewThresholdAppliesToOlderDatapointsToo() {
        Alarm twoOfTwo = new Alarm(
                Datapoints.alarm(2, 2, MissingData.MISSING),
                MinuteMetrics::millisBehindLatest,
                new CloudWatchSettings(0, 2));
        twoOfTwo.onMinute(Datapoints.lag(7));
        assertThat(twoOfTwo.state()).isEqualTo(AlarmState.OK);

        twoOfTwo.putThreshold(5);
        twoOfTwo.onMinute(Datapoints.lag(8));

        assertThat(twoOfTwo.state()).isEqualTo(AlarmState.ALARM);
    }

    @Test
    void nothingButTheThresholdChanges() {
        AlarmDefinition before = alarm.definition();

        alarm.putThreshold(7.5);

        assertThat(alarm.definition())
                .isEqualTo(new AlarmDefinition(
                        before.name(),
                        before.operator(),
                        7.5,
                        before.evaluationPeriods(),
                        before.datapointsToAlarm(),
                        before.missingData()));
    }
}
