package io.flinkscaling.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.model.cloudwatch.CloudWatchSettings;
import io.flinkscaling.simulator.model.cloudwatch.MetricDelays;
import io.flinkscaling.simulator.trace.Trace;
import io.flinkscaling.simulator.trace.generate.BundledTrace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
     * AWS does not say how far back an alarm looks, only that it may look further where data is sparse, as the lag is around a
     * restart. Then it knows that the lag has grown.
     */
    @ParameterizedTest(name = "{0}, {1} s down")
    @CsvSource({
        "step, 30", "step, 100", "step, 240",
        "utilization-tracking, 30", "utilization-tracking, 100", "utilization-tracking, 240"
    })
    void howFarBackAnAlarmLooksHardlyMatters(String policy, int downtimeSeconds) {
        assertThat(lookingBackFurther(policy, Map.of(), downtimeSeconds).rescales())
                .isCloseTo(scores(WEEK, policy, Map.of(), downtimeSeconds).rescales(), TOLERATED);
    }

    @Test
    void withoutTheAllowanceItWouldMatterAndEachRescaleAskForTheNext() {
        assertThat(lookingBackFurther("step", Map.of("LagAllowanceSeconds", "0"), 240)
                        .rescales())
                .isGreaterThan(2 * scores(WEEK, "step", Map.of(), 240).rescales());
    }

    static Stream<Arguments> policiesAndDowntimes() {
        return Stream.of("step", "lag-tracking", "utilization-tracking")
                .flatMap(policy -> Stream.of(30, 100, 240).map(downtime -> Arguments.of(policy, downtime)));
    }

    private static Scores scores(Trace trace, String policy, Map<String, String> parameters, int downtimeSeconds) {
        return Runs.replay(trace, policy, parameters, Runs.withDowntime(Duration.ofSeconds(downtimeSeconds)))
                .scores();
    }

    private static Scores lookingBackFurther(String policy, Map<String, String> parameters, int downtimeSeconds) {
        CloudWatchSettings tenMinutes = new CloudWatchSettings(MetricDelays.DEFAULT, 10, List.of());
        return Runs.replay(
                        WEEK,
                        policy,
                        parameters,
                        Runs.with(Runs.withDowntime(Duration.ofSeconds(downtimeSeconds)), tenMinutes))
                .scores();
    }
}
