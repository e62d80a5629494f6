package io.flinkscaling.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.model.cloudwatch.CloudWatchSettings;
import io.flinkscaling.simulator.model.cloudwatch.MetricDelays;
import io.flinkscaling.simulator.trace.Trace;
import io.flinkscaling.simulator.trace.generate.BundledTrace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** With metrics of Kinesis and of Flink that are each 0 to 3 minutes late, what is scaled hardly differs. */
class LateMetricsTest {

    private static final Percentage TOLERATED = Percentage.withPercentage(15);
    private static final Trace WEEK = BundledTrace.load();

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "{0}, Kinesis {1} min late, Flink {2} min")
    @MethodSource("delays")
    void rescalesOfTheWeekAreAboutAsManyAsWithAMinuteEach(String policy, int kinesisMinutes, int flinkMinutes) {
        assertAboutAsManyRescales(WEEK, policy, kinesisMinutes, flinkMinutes);
    }

    /**
     * Two hours of 2,000 records a second, two of 3,600, six times. Where the traffic of a rise is known minutes before its lag, the
     * minutes before it are low for the capacity that it has led to.
     */
    @ParameterizedTest(name = "{0}, Kinesis {1} min late, Flink {2} min")
    @MethodSource("delays")
    void rescalesOfJumpsAreAboutAsManyAsWithAMinuteEach(String policy, int kinesisMinutes, int flinkMinutes) {
        Traces jumps = Traces.in(directory);
        for (int i = 0; i < 6; i++) {
            jumps.minutes(120, 2_000).minutes(120, 3_600);
        }

        assertAboutAsManyRescales(jumps.trace(), policy, kinesisMinutes, flinkMinutes);
    }

    static Stream<Arguments> delays() {
        return Stream.of("step", "utilization-tracking")
                .flatMap(policy -> IntStream.rangeClosed(0, 3)
                        .boxed()
                        .flatMap(kinesis ->
                                IntStream.rangeClosed(0, 3).mapToObj(flink -> Arguments.of(policy, kinesis, flink))));
    }

    private static void assertAboutAsManyRescales(Trace trace, String policy, int kinesisMinutes, int flinkMinutes) {
        Scores scores = replay(trace, policy, kinesisMinutes, flinkMinutes);

        assertThat(scores.scaleOuts()).isPositive();
        assertThat(scores.scaleIns()).isPositive();
        assertThat(scores.rescales()).isCloseTo(replay(trace, policy, 1, 1).rescales(), TOLERATED);
    }

    private static Scores replay(Trace trace, String policy, int kinesisMinutes, int flinkMinutes) {
        MetricDelays delays = new MetricDelays(
                Duration.ofMinutes(kinesisMinutes), Duration.ofMinutes(flinkMinutes), MetricDelays.DEFAULT.custom());
        return Runs.replay(
                        trace,
                        Runs.setup(policy, Map.of()),
                        Runs.with(Runs.withInitial(8), CloudWatchSettings.of(delays)))
                .scores();
    }
}
