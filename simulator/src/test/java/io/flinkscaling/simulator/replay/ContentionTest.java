package io.flinkscaling.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinkscaling.simulator.loop.LagSource;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentionTest {

    @TempDir
    private Path directory;

    @Test
    void lowersTheThroughput() {
        assertThat(backlogAfterAMinute(0)).isZero();
        // 5 units with a serial share of 0.25: 5000 / (1 + 0.25 × 4) is 2500.
        assertThat(backlogAfterAMinute(0.25)).isEqualTo(60 * (4_000 - 2_500), within(1e-6));
    }

    private double backlogAfterAMinute(double contention) {
        return Runs.replay(
                        Traces.in(directory).minutes(1, 4_000).trace(),
                        Runs.watching(MetricExpression.of(PublishedMetric.CAPACITY)),
                        Runs.settings(5, contention, Duration.ofSeconds(30), 0, LagSource.MODELLED, 1))
                .timeline()
                .backlogRecords(0);
    }
}
