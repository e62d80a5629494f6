package io.flinkscaling.simulator.model.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Source: CloudWatch API reference, PutMetricAlarm: updating an existing alarm leaves its state unchanged; the next
 * evaluation decides.
 */
class PutThresholdTest {

    private final WatchedLag lag = new WatchedLag(Datapoints.alarm(1, 1, MissingData.MISSING), WatchedLag.AT_ONCE);
    private final Alarm alarm = lag.alarm;

    @Test
    void anAlarmStaysInAlarmUntilItIsNextEvaluated() {
        lag.publish(11);

        alarm.putThreshold(100);

        assertThat(alarm.state()).isEqualTo(AlarmState.ALARM);
        lag.publish(11);
        assertThat(alarm.state()).isEqualTo(AlarmState.OK);
    }

    @Test
    void anAlarmThatIsOkStaysSoUntilItIsNextEvaluated() {
        lag.publish(9);

        alarm.putThreshold(5);

        assertThat(alarm.state()).isEqualTo(AlarmState.OK);
        lag.publish(9);
        assertThat(alarm.state()).isEqualTo(AlarmState.ALARM);
    }

    @Test
    void theNewThresholdAppliesToOlderDatapointsToo() {
        WatchedLag two = new WatchedLag(Datapoints.alarm(2, 2, MissingData.MISSING), WatchedLag.AT_ONCE);
        Alarm twoOfTwo = two.alarm;
        two.publish(7);
        assertThat(twoOfTwo.state()).isEqualTo(AlarmState.OK);

        twoOfTwo.putThreshold(5);
        two.publish(8);

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
