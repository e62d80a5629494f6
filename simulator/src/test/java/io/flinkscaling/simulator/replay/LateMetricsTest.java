package io.flinkscaling.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.model.cloudwatch.CloudWatchSettings;
import io.flinkscaling.simulator.model.cloudwatch.MetricDelays;
import io.flinkscaling.simulator.trace.Trace;
import io.flinkscaling.simulator.trace.generate.BundledTrace;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundled week, with metrics of Kinesis and of Flink that are each 0 to 3 minutes late: what is scaled hardly differs. */
class LateMetricsTest {

    private static final Percentage TOLERATED = Percentage.withPercentage(15);
    private static final Trace WEEK = BundledTrace.load();

    @ParameterizedTest(name = "{0}, Kinesis {1} min late, Flink {2} min")
    @MethodSource("delays")
    void rescalesAreAboutAsManyAsWithAMinuteEach(String policy, int kinesisMinutes, int flinkMinutes) {
        Scores scores = replay(policy, kinesisMinutes, flinkMinutes);

        assertThat(scores.scaleOuts()).isPositive();
        assertThat(scores.scaleIns()).isPositive();
        assertThat(scores.rescales()).isCloseTo(replay(policy, 1, 1).rescales(), TOLERATED);
    }

    static Stream<Arguments> delays() {
        return Stream.of("step", "utilization-tracking")
                .flatMap(policy -> IntStream.rangeClosed(0, 3)
                        .boxed()
                        .flatMap(kinesis ->
                                IntStream.rangeClosed(0, 3).mapToObj(flink -> Arguments.of(policy, kinesis, flink))));
    }

    private static Scores replay(String policy, int kinesisMinutes, int flinkMinutes) {
        MetricDelays delays = new MetricDelays(
                Duration.ofMinutes(kinesisMinutes), Duration.ofMinutes(flinkMinutes), MetricDelays.DEFAULT.custom());
        return Runs.replay(
                        WEEK,
                        Runs.setup(policy, Map.of()),
                        Runs.with(Runs.withInitial(8), CloudWatchSettings.of(delays)))
                .scores();
    }
}
