package io.flinkscaling.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.model.autoscaling.Activity;
import io.flinkscaling.simulator.model.cloudwatch.CloudWatchSettings;
import io.flinkscaling.simulator.model.cloudwatch.MetricDelays;
import io.flinkscaling.simulator.trace.Trace;
import io.flinkscaling.simulator.trace.generate.BundledTrace;
import io.flinkscaling.simulator.trace.generate.TraceGenerator;
import io.flinkscaling.simulator.trace.generate.TrafficPattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rescale leaves a lag as long as its downtime. With the defaults that lag asks for no other rescale: as many are made as
 * with a downtime of a second, or, over a week in which downtimes shift what happens, about as many as if no lag were known.
 */
class RestartAsksForNoRestartTest {

    private static final Trace WEEK = BundledTrace.load();
    private static final Percentage TOLERATED = Percentage.withPercentage(15);

    private static final List<String> POLICIES = List.of("step", "lag-tracking", "utilization-tracking");

    /** Three, and two by which an alarm may look further back. */
    private static final int MINUTES_LOOKED_AT = 5;

    @TempDir
    private Path directory;

    /** An hour of 1,500 records a second on two units, then a steady 3,200. */
    @ParameterizedTest(name = "{0}, {1} s down")
    @MethodSource("policiesAndDowntimes")
    void underSteadyTrafficThereAreNoMoreRescalesThanWithHardlyAnyDowntime(String policy, int downtimeSeconds) {
        Trace trace =
                Traces.in(directory).minutes(60, 1_500).minutes(600, 3_200).trace();

        assertThat(scores(trace, policy, Map.of(), downtimeSeconds).rescales())
                .isPositive()
                .isLessThanOrEqualTo(scores(trace, policy, Map.of(), 1).rescales());
    }

    @ParameterizedTest(name = "{0}, {1} s down")
    @CsvSource({
        "step, 30", "step, 100", "step, 240",
        "utilization-tracking, 30", "utilization-tracking, 100", "utilization-tracking, 240"
    })
    void theWeekIsRescaledAsOftenAsIfNoLagWereKnown(String policy, int downtimeSeconds) {
        int withoutLag = scores(WEEK, policy, Map.of("CatchUpSeconds", "0"), downtimeSeconds)
                .rescales();

        assertThat(scores(WEEK, policy, Map.of(), downtimeSeconds).rescales()).isCloseTo(withoutLag, TOLERATED);
    }

    /**
     * What a restart leaves is a lag that falls from its first minute on. What asks is traffic above the capacity, in the minutes
     * that the alarm looks at, or a lag that has grown since the application was back.
     */
    @ParameterizedTest(name = "{0}, {1} s down")
    @MethodSource("policiesAndManyDowntimes")
    void noScaleOutIsAskedForByNothingButWhatARestartHasLeft(String policy, int downtimeSeconds) {
        for (TrafficPattern pattern : TrafficPattern.values()) {
            requireReasons(
                    new TraceGenerator(pattern, 14, 1).generate(), policy, downtimeSeconds, MetricDelays.DEFAULT);
        }
        requireReasons(jumps(), policy, downtimeSeconds, MetricDelays.DEFAULT);
    }

    @ParameterizedTest(name = "{0}, traffic late by {1} s, lag by {2} s")
    @MethodSource("policiesAndDelays")
    void norWhereMetricsAreLate(String policy, int trafficSeconds, int lagSeconds) {
        MetricDelays delays = new MetricDelays(
                Duration.ofSeconds(trafficSeconds), Duration.ofSeconds(lagSeconds), Duration.ofMinutes(1));

        requireReasons(jumps(), policy, 30, delays);
    }

    /** Traffic rises just after a scale-in has begun: two restarts in a row, whose lags add up. */
    @ParameterizedTest(name = "{0}, {1} s down")
    @MethodSource("policiesAndDowntimes")
    void norByWhatTwoRestartsInARowHaveLeft(String policy, int downtimeSeconds) {
        for (int quiet = 60; quiet < 70; quiet++) {
            Trace trace = Traces.in(directory)
                    .minutes(60, 1_500)
                    .minutes(quiet, 690)
                    .minutes(60, 1_230)
                    .trace();
            requireReasons(trace, policy, downtimeSeconds, MetricDelays.DEFAULT);
        }
    }

    /** Sixty jumps to two to eight times the traffic, each in a minute. */
    private Trace jumps() {
        Random random = new Random(1);
        Traces traces = Traces.in(directory);
        for (int i = 0; i < 60; i++) {
            int quiet = 400 + random.nextInt(1_200);
            traces = traces.minutes(75 + random.nextInt(30), quiet)
                    .minutes(30 + random.nextInt(30), quiet * (2 + random.nextInt(7)));
        }
        return traces.trace();
    }

    private static void requireReasons(Trace trace, String policy, int downtimeSeconds, MetricDelays delays) {
        CloudWatchSettings late =
                new CloudWatchSettings(delays, CloudWatchSettings.DEFAULT.extraEvaluationPeriods(), List.of());
        PolicyReplay replay = Runs.replay(
                trace, policy, Map.of(), Runs.with(Runs.withDowntime(Duration.ofSeconds(downtimeSeconds)), late));
        Timeline timeline = replay.timeline();
        int seen = MINUTES_LOOKED_AT + (int) delays.greatest().toMinutes();

        assertThat(replay.activities())
                .filteredOn(RestartAsksForNoRestartTest::isScaleOut)
                .isNotEmpty()
                .allSatisfy(activity -> assertThat(hasReason(policy, timeline, activity, seen))
                        .as("%s", activity)
                        .isTrue());
    }

    /** Target tracking divides by the capacity that each minute had, step scaling by the present one. */
    private static boolean hasReason(String policy, Timeline timeline, Activity scaleOut, int seen) {
        int now = (int)
                Duration.between(timeline.startOf(0), scaleOut.startTime()).toMinutes();
        IntUnaryOperator capacity =
                policy.equals("utilization-tracking") ? timeline::parallelism : minute -> scaleOut.fromCapacity();
        return hasBeenTooMuch(timeline, now, seen, capacity) || hasFallenBehindSinceItIsBack(timeline, now, seen);
    }

    private static boolean isScaleOut(Activity activity) {
        return activity.isScaling() && activity.toCapacity() > activity.fromCapacity();
    }

    private static boolean hasBeenTooMuch(Timeline timeline, int now, int seen, IntUnaryOperator capacity) {
        return IntStream.rangeClosed(Math.max(0, now - seen), now)
                .anyMatch(i -> timeline.demand(i) > 0.95 * capacity.applyAsInt(i));
    }

    private static boolean hasFallenBehindSinceItIsBack(Timeline timeline, int now, int seen) {
        for (int minute = now - 1; minute >= Math.max(1, now - seen) && timeline.downSeconds(minute) == 0; minute--) {
            if (timeline.millisBehindLatest(minute) > timeline.millisBehindLatest(minute - 1)) {
                return true;
            }
        }
        return false;
    }

    /** AWS says that an alarm looks further back than its window, and not how much. */
    @ParameterizedTest(name = "{0}, {1} s down, by {2} minutes")
    @MethodSource("policiesDowntimesAndRanges")
    void howFarBackAnAlarmLooksHardlyMatters(String policy, int downtimeSeconds, int extraMinutes) {
        assertThat(lookingBack(policy, downtimeSeconds, extraMinutes, 1_000).rescales())
                .isCloseTo(scores(WEEK, policy, Map.of(), downtimeSeconds).rescales(), TOLERATED);
    }

    /** Nor where a unit processes 850 records a second in place of 1,000, which only the growth of the lag can show. */
    @ParameterizedTest(name = "{0} s down, by {1} minutes")
    @CsvSource({"30, 0", "30, 2", "30, 10", "100, 0", "100, 2", "100, 10"})
    void norWhereOnlyTheLagShowsThatUnitsProcessLess(int downtimeSeconds, int extraMinutes) {
        Scores scores = lookingBack("step", downtimeSeconds, extraMinutes, 850);

        assertThat(scores.lagSloViolationShare()).isLessThan(downtimeSeconds == 30 ? 0.002 : 0.02);
    }

    @Test
    void withoutTheAllowanceEachRescaleAsksForTheNext() {
        assertThat(scores(WEEK, "step", Map.of("LagAllowanceSeconds", "0"), 240).rescales())
                .isGreaterThan(2 * scores(WEEK, "step", Map.of(), 240).rescales());
    }

    static Stream<Arguments> policiesDowntimesAndRanges() {
        return Stream.of("step", "utilization-tracking")
                .flatMap(policy -> Stream.of(30, 100, 240)
                        .flatMap(downtime -> Stream.of(0, 1, 10).map(extra -> Arguments.of(policy, downtime, extra))));
    }

    static Stream<Arguments> policiesAndManyDowntimes() {
        return POLICIES.stream()
                .flatMap(policy -> Stream.of(10, 20, 25, 30, 45, 60, 100, 240).map(down -> Arguments.of(policy, down)));
    }

    static Stream<Arguments> policiesAndDelays() {
        return POLICIES.stream()
                .flatMap(policy -> Stream.of(0, 60, 120, 180)
                        .flatMap(traffic -> Stream.of(0, 60, 120, 180).map(lag -> Arguments.of(policy, traffic, lag))));
    }

    static Stream<Arguments> policiesAndDowntimes() {
        return POLICIES.stream()
                .flatMap(policy -> Stream.of(30, 100, 240).map(downtime -> Arguments.of(policy, downtime)));
    }

    private static Scores scores(Trace trace, String policy, Map<String, String> parameters, int downtimeSeconds) {
        return Runs.replay(trace, policy, parameters, Runs.withDowntime(Duration.ofSeconds(downtimeSeconds)))
                .scores();
    }

    private static Scores lookingBack(
            String policy, int downtimeSeconds, int extraMinutes, double recordsPerSecondPerUnit) {
        SimulationSettings settings =
                Runs.withThroughput(Runs.withDowntime(Duration.ofSeconds(downtimeSeconds)), recordsPerSecondPerUnit);
        CloudWatchSettings range = new CloudWatchSettings(MetricDelays.DEFAULT, extraMinutes, List.of());
        return Runs.replay(WEEK, policy, Map.of(), Runs.with(settings, range)).scores();
    }
}
