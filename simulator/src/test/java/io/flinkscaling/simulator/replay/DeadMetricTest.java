package io.flinkscaling.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.model.autoscaling.Activity;
import io.flinkscaling.simulator.model.cloudwatch.CloudWatchSettings;
import io.flinkscaling.simulator.model.cloudwatch.MetricOutage;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import io.flinkscaling.simulator.trace.Trace;
import io.flinkscaling.simulator.trace.generate.BundledTrace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A metric has no datapoints from 02:00 to 04:00 although traffic goes on: 6,000 records a second until 02:30, then 1,500, which two
 * units process. Before and after, everything is published.
 */
class DeadMetricTest {

    private static final Instant DIES = Traces.START.plus(Duration.ofHours(2));
    private static final Instant COMES_BACK = Traces.START.plus(Duration.ofHours(4));
    private static final Trace WEEK = BundledTrace.load();

    /** After three minutes: a datapoint is visible a minute late, and the evaluation range is two minutes longer than the window. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(4);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"step", "lag-tracking", "utilization-tracking"})
    void withoutKnownTrafficNothingIsScaledInUntilItIsKnownAgain(String policy) {
        List<Activity> activities = activities(policy, PublishedMetric.INCOMING_RECORDS);

        assertThat(scaleIns(activities, DIES, COMES_BACK)).isEmpty();
        assertThat(scaleIns(activities, COMES_BACK, Instant.MAX)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"step", "lag-tracking", "utilization-tracking"})
    void withoutAKnownLagNothingIsScaledInUntilItIsKnownAgain(String policy) {
        List<Activity> activities = activities(policy, PublishedMetric.FLINK_LAG);

        assertThat(scaleIns(activities, DIES, COMES_BACK)).isEmpty();
        assertThat(scaleIns(activities, COMES_BACK, Instant.MAX)).isNotEmpty();
    }

    /** As when CloudWatch itself has an incident. Afterwards traffic falls, and then is more than before. */
    @ParameterizedTest
    @ValueSource(strings = {"step", "lag-tracking", "utilization-tracking"})
    void withoutBothNothingIsScaledInAndAfterwardsItGoesOn(String policy) {
        List<Activity> activities = Runs.replay(
                        traffic().minutes(120, 9_000).trace(),
                        Runs.setup(policy, Map.of()),
                        Runs.with(
                                Runs.withInitial(8),
                                CloudWatchSettings.DEFAULT.withOutages(List.of(
                                        dead(PublishedMetric.INCOMING_RECORDS), dead(PublishedMetric.FLINK_LAG)))))
                .activities();

        assertThat(scaleIns(activities, DIES, COMES_BACK)).isEmpty();
        assertThat(scaleIns(activities, COMES_BACK, Instant.MAX)).isNotEmpty();
        assertThat(scaleOuts(activities, COMES_BACK)).isNotEmpty();
    }

    /** Two hours without a metric, from each hour of the bundled week on. What was known before may still count for three minutes. */
    @ParameterizedTest
    @CsvSource({
        "step, INCOMING_RECORDS",
        "step, FLINK_LAG",
        "lag-tracking, INCOMING_RECORDS",
        "lag-tracking, FLINK_LAG",
        "utilization-tracking, INCOMING_RECORDS",
        "utilization-tracking, FLINK_LAG"
    })
    void atNoHourOfTheWeekIsAnythingScaledInForTwoHoursWithoutIt(String policy, PublishedMetric metric) {
        ScalingSetup setup = Runs.setup(policy, Map.of());
        for (int minute = 0; minute < WEEK.minutes() - 240; minute += 60) {
            Instant dies = WEEK.start().plus(Duration.ofMinutes(minute));
            Instant comesBack = dies.plus(Duration.ofHours(2));

            List<Activity> activities = Runs.replay(
                            WEEK,
                            setup,
                            Runs.with(
                                    Runs.withInitial(8),
                                    outage(metric, dies.getEpochSecond(), comesBack.getEpochSecond())))
                    .activities();

            assertThat(scaleIns(activities, dies.plus(FORGOTTEN), comesBack))
                    .as("without it from %s on", dies)
                    .isEmpty();
            assertThat(scaleIns(activities, Instant.MIN, Instant.MAX)).isNotEmpty();
        }
    }

    /** Alarms that take missing data for missing raise themselves on one old low datapoint: the last that was seen. */
    @ParameterizedTest
    @ValueSource(strings = {"step", "lag-tracking", "utilization-tracking"})
    void aDipJustBeforeDoesNotCountForHowLongNothingIsKnown(String policy) {
        PolicyReplay replay = Runs.replay(
                Traces.in(directory)
                        .minutes(120, 5_300)
                        .minutes(2, 500)
                        .minutes(180, 5_300)
                        .trace(),
                Runs.setup(policy, Map.of()),
                Runs.with(
                        Runs.withInitial(7),
                        outage(
                                PublishedMetric.INCOMING_RECORDS,
                                DIES.plusSeconds(120).getEpochSecond(),
                                COMES_BACK.getEpochSecond())));

        assertThat(scaleIns(replay.activities(), DIES, Instant.MAX)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"step", "utilization-tracking"})
    void withoutALagTrafficStillScalesOut(String policy) {
        PolicyReplay replay = Runs.replay(
                Traces.in(directory).minutes(30, 1_000).minutes(30, 6_000).trace(),
                Runs.setup(policy, Map.of()),
                Runs.with(Runs.SETTINGS, outage(PublishedMetric.FLINK_LAG, Long.MIN_VALUE, Long.MAX_VALUE)));

        assertThat(replay.scores().scaleOuts()).isPositive();
    }

    /** A stream of another name: its metric never has a datapoint. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            step                 | INCOMING_RECORDS | flink-scaling-scale-out
            utilization-tracking | INCOMING_RECORDS | TargetTracking-utilization-tracking-AlarmHigh, TargetTracking-utilization-tracking-AlarmLow
            lag-tracking         | FLINK_LAG        | TargetTracking-lag-tracking-AlarmHigh, TargetTracking-lag-tracking-AlarmLow
            """)
    void aMetricThatNeverHasDataScalesNothingAndIsTold(String policy, PublishedMetric metric, String alarms) {
        PolicyReplay replay = Runs.replay(
                traffic().trace(),
                Runs.setup(policy, Map.of("MinCapacity", "2")),
                Runs.with(Runs.SETTINGS, outage(metric, Long.MIN_VALUE, Long.MAX_VALUE)));

        assertThat(replay.activities()).isEmpty();
        assertThat(replay.alarmsWithoutData()).containsExactlyInAnyOrder(alarms.split(", "));
        assertThat(replay.metricsWithoutData()).containsExactly(metric.optionName());
    }

    private List<Activity> activities(String policy, PublishedMetric metric) {
        return Runs.replay(
                        traffic().trace(),
                        Runs.setup(policy, Map.of()),
                        Runs.with(Runs.withInitial(8), CloudWatchSettings.DEFAULT.withOutages(List.of(dead(metric)))))
                .activities();
    }

    private Traces traffic() {
        return Traces.in(directory).minutes(150, 6_000).minutes(270, 1_500);
    }

    private static MetricOutage dead(PublishedMetric metric) {
        return new MetricOutage(metric, DIES.getEpochSecond(), COMES_BACK.getEpochSecond());
    }

    private static CloudWatchSettings outage(PublishedMetric metric, long from, long to) {
        return CloudWatchSettings.DEFAULT.withOutages(List.of(new MetricOutage(metric, from, to)));
    }

    private static List<Activity> scaleOuts(List<Activity> activities, Instant from) {
        return activities.stream()
                .filter(Activity::isScaling)
                .filter(activity -> activity.toCapacity() > activity.fromCapacity())
                .filter(activity -> !activity.startTime().isBefore(from))
                .toList();
    }

    private static List<Activity> scaleIns(List<Activity> activities, Instant from, Instant to) {
        return activities.stream()
                .filter(Activity::isScaling)
                .filter(activity -> activity.toCapacity() < activity.fromCapacity())
                .filter(activity -> !activity.startTime().isBefore(from)
                        && activity.startTime().isBefore(to))
                .toList();
    }
}
