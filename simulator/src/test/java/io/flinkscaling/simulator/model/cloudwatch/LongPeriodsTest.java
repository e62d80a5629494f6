package io.flinkscaling.simulator.model.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.policy.ComparisonOperator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Periods of several minutes. Source: CloudWatch user guide, "Evaluating an alarm": an alarm is evaluated every minute; with a period of
 * 5 minutes and one evaluation period on minutes 1 to 5 at the end of minute 5, and on minutes 2 to 6 at the end of minute 6.
 */
class LongPeriodsTest {

    private static final int FIVE = 5;

    private final MinuteMetrics minute = new MinuteMetrics();
    private long epochSeconds;

    @Test
    void slideByAMinuteEachMinute() {
        assertThat(latest(PeriodStatistic.SUM, Duration.ZERO, 1, 2, 3, 4, 5, 6, 7))
                .containsExactly(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 15.0, 20.0, 25.0);
    }

    @Test
    void endWithTheNewestMinuteThatIsVisible() {
        assertThat(latest(PeriodStatistic.SUM, Duration.ofMinutes(1), 1, 2, 3, 4, 5, 6, 7))
                .containsExactly(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 15.0, 20.0);
    }

    @Test
    void aggregateWhatIsThere() {
        double missing = Double.NaN;

        assertThat(latest(PeriodStatistic.AVERAGE, Duration.ZERO, 1, missing, 2, missing, 6))
                .endsWith(3.0);
        assertThat(latest(PeriodStatistic.MAXIMUM, Duration.ZERO, 1, 9, 2, missing, 6))
                .endsWith(9.0);
        assertThat(latest(PeriodStatistic.MINIMUM, Duration.ZERO, 3, 9, 2, missing, 6))
                .endsWith(2.0);
        assertThat(latest(PeriodStatistic.SUM, Duration.ZERO, missing, missing, missing, missing, missing))
                .endsWith(missing);
    }

    @Test
    void havePercentiles() {
        assertThat(latest(PeriodStatistic.percentile(0), Duration.ZERO, 5, 1, 4, 2, 3))
                .endsWith(1.0);
        assertThat(latest(PeriodStatistic.percentile(50), Duration.ZERO, 5, 1, 4, 2, 3))
                .endsWith(3.0);
        assertThat(latest(PeriodStatistic.percentile(80), Duration.ZERO, 5, 1, 4, 2, 3))
                .endsWith(4.0);
        assertThat(latest(PeriodStatistic.percentile(100), Duration.ZERO, 5, 1, 4, 2, 3))
                .endsWith(5.0);
    }

    @Test
    void areCountedOneAfterTheOther() {
        MetricHistory history = history(Duration.ZERO);
        Alarm alarm = alarm(PeriodStatistic.SUM, 3, Duration.ZERO, history);
        List<AlarmState> states = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            add(history, 2);
            alarm.onMinute();
            states.add(alarm.state());
        }

        // Sums of 10 breach a threshold of 9: three of them take a quarter of an hour.
        assertThat(states.subList(0, 14)).doesNotContain(AlarmState.ALARM);
        assertThat(states.subList(14, 20)).containsOnly(AlarmState.ALARM);
    }

    @Test
    void keptDatapointsAreThoseThatWouldBeComputed() {
        Random random = new Random(7);
        MetricHistory history = history(Duration.ofMinutes(2));
        EvaluationRange range = new EvaluationRange(history, 6, FIVE, 2);
        MetricExpression.Series series = MetricExpression.of(
                        PublishedMetric.INCOMING_RECORDS, PeriodStatistic.SUM, FIVE)
                .series();
        AlarmDatapoints kept = new PeriodDatapoints(range, series, FIVE);
        AlarmDatapoints computed = new ComputedDatapoints(range, series);
        for (int i = 0; i < 300; i++) {
            add(history, random.nextInt(4) == 0 ? Double.NaN : random.nextInt(100));
            kept.onMinute();
            computed.onMinute();
            for (int age = 1; age <= 6; age++) {
                assertThat(Double.valueOf(kept.ofAge(age))).isEqualTo(Double.valueOf(computed.ofAge(age)));
            }
        }
    }

    private List<Double> latest(PeriodStatistic statistic, Duration delay, double... records) {
        MetricHistory history = history(delay);
        Alarm alarm = alarm(statistic, 1, delay, history);
        List<Double> latest = new ArrayList<>();
        for (double each : records) {
            add(history, each);
            alarm.onMinute();
            latest.add(alarm.latest());
        }
        return latest;
    }

    private static Alarm alarm(PeriodStatistic statistic, int periods, Duration delay, MetricHistory history) {
        return new Alarm(
                AlarmDefinition.allOf("alarm", ComparisonOperator.GREATER_THAN_THRESHOLD, 9, periods),
                MetricExpression.of(PublishedMetric.INCOMING_RECORDS, statistic, FIVE),
                history,
                CloudWatchSettings.of(MetricDelays.all(delay)));
    }

    private static MetricHistory history(Duration delay) {
        return new MetricHistory(CloudWatchSettings.of(MetricDelays.all(delay)));
    }

    private void add(MetricHistory history, double records) {
        minute.set(records, Double.NaN, Double.NaN);
        history.add(epochSeconds, minute);
        epochSeconds += 60;
    }
}
