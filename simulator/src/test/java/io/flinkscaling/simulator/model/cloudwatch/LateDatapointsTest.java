package io.flinkscaling.simulator.model.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.policy.MetricAggregation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AWS does not document when a datapoint becomes visible; by default, a minute late. */
class LateDatapointsTest {

    @Test
    void byDefaultABreachIsSeenAMinuteLate() {
        WatchedLag lag = watched(CloudWatchSettings.DEFAULT);
        lag.publish("0 0 0");

        lag.publish("X");
        assertThat(lag.alarm.state()).isEqualTo(AlarmState.OK);

        lag.publish("0");
        assertThat(lag.alarm.state()).isEqualTo(AlarmState.ALARM);

        lag.publish("0");
        assertThat(lag.alarm.state()).isEqualTo(AlarmState.OK);
    }

    @ParameterizedTest(name = "a delay of {0} s: {1} minutes")
    @CsvSource({"0, 0", "1, 1", "60, 1", "61, 2", "120, 2", "300, 5", "900, 15"})
    void aBreachIsSeenByTheFirstEvaluationAfterTheDelay(int delaySeconds, int expectedMinutes) {
        WatchedLag lag = watched(CloudWatchSettings.of(MetricDelays.all(Duration.ofSeconds(delaySeconds))));
        lag.publish("0 0 0 0 0 0 0 0 X");
        int minutesLate = 0;

        while (!lag.alarm.isInAlarm() && minutesLate < 20) {
            lag.publish("0");
            minutesLate++;
        }

        assertThat(minutesLate).isEqualTo(expectedMinutes);
    }

    @ParameterizedTest
    @CsvSource({"INCOMING_RECORDS, 1", "KINESIS_LAG, 1", "FLINK_LAG, 2", "CAPACITY, 3"})
    void eachMetricIsAsLateAsItsSource(PublishedMetric metric, int minutesLate) {
        MetricDelays delays = new MetricDelays(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(3));
        MetricHistory history = new MetricHistory(CloudWatchSettings.of(delays));
        MinuteMetrics metrics = new MinuteMetrics();
        for (int minute = 0; minute < 6; minute++) {
            metrics.set(1, 1, 1);
            history.add(minute * 60, metrics);
        }

        assertThat(history.datapoint(metric, minutesLate)).isNaN();
        assertThat(history.datapoint(metric, minutesLate + 1)).isEqualTo(1);
    }

    @ParameterizedTest(name = "the minute at {0} s is missing: {1}")
    @CsvSource({"0, false", "60, true", "120, true", "180, false"})
    void anOutageHasABeginningAndAnEnd(long startEpochSeconds, boolean isMissing) {
        CloudWatchSettings settings =
                WatchedLag.AT_ONCE.withOutages(List.of(new MetricOutage(PublishedMetric.FLINK_LAG, 60, 180)));
        MetricHistory history = new MetricHistory(settings);
        MinuteMetrics metrics = new MinuteMetrics();
        metrics.set(1, 1, 1);

        history.add(startEpochSeconds, metrics);

        assertThat(Double.isNaN(history.datapoint(PublishedMetric.FLINK_LAG, 1)))
                .isEqualTo(isMissing);
        assertThat(history.datapoint(PublishedMetric.KINESIS_LAG, 1)).isEqualTo(1);
    }

    @Test
    void theAggregateKnowsNothingNewerThanTheEvaluation() {
        WatchedLag lag = watched(CloudWatchSettings.DEFAULT);
        lag.publish(20);

        assertThat(lag.alarm.aggregate(MetricAggregation.MAXIMUM)).isNaN();

        lag.publish(99);

        assertThat(lag.alarm.aggregate(MetricAggregation.MAXIMUM)).isEqualTo(20);
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> MetricDelays.all(Duration.ofSeconds(-1)))
                .hasMessage("kinesis is PT-1S; allowed: PT0S to PT15M, in ISO 8601");
        assertThatThrownBy(() -> MetricDelays.all(Duration.ofMinutes(16)))
                .hasMessage("kinesis is PT16M; allowed: PT0S to PT15M, in ISO 8601");
        assertThatThrownBy(() -> new CloudWatchSettings(MetricDelays.DEFAULT, -2, List.of()))
                .hasMessage("extraEvaluationPeriods is -2; allowed: at least 0");
    }

    private static WatchedLag watched(CloudWatchSettings settings) {
        return new WatchedLag(Datapoints.alarm(1, 1, MissingData.MISSING), settings);
    }
}
