package io.flinkscaling.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 4000 records a second at 2000: the lag grows by half a minute a minute. */
class LagObjectiveTest {

    @TempDir
    private Path directory;

    @Test
    void countsTheMinutesThatEndAboveIt() {
        Scores scores = Runs.replay(
                        Traces.in(directory).minutes(6, 4_000).trace(),
                        Runs.watching(MetricExpression.of(PublishedMetric.CAPACITY)),
                        Runs.SETTINGS)
                .scores();

        // 30, 60, 90, 120, 150 and 180 s: four above 60.
        assertThat(scores.lagSloViolationSeconds()).isEqualTo(240);
        assertThat(scores.maxMillisBehindLatest()).isEqualTo(180_000, within(1e-6));
    }

    @Test
    void theNinetyNinthPercentileOfAConstantLagIsThatLag() {
        Scores scores = Runs.replay(
                        Traces.in(directory)
                                .minutes(1, 4_000)
                                .minutes(500, 2_000)
                                .trace(),
                        Runs.watching(MetricExpression.of(PublishedMetric.CAPACITY)),
                        Runs.SETTINGS)
                .scores();

        assertThat(scores.p99MillisBehindLatest())
                .as("120 000 records at 2000 a second")
                .isEqualTo(60_000, within(1e-3));
    }
}
