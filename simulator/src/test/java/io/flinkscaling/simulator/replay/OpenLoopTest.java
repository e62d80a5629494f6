package io.flinkscaling.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.loop.LagSource;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import io.flinkscaling.simulator.trace.Trace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traffic that the application copes with, and a recording that says otherwise. */
class OpenLoopTest {

    private static final SimulationSettings OPEN =
            Runs.settings(2, 0, Duration.ofSeconds(30), 0, LagSource.RECORDED, 1);

    @TempDir
    private Path directory;

    private Trace trace;

    @BeforeEach
    void recordedLag() {
        trace = Traces.in(directory)
                .minutes(3, 1_000, 500)
                .minutes(11, 1_000, 300_000)
                .trace();
    }

    @Test
    void policiesSeeTheRecordedLag() {
        PublishedMetrics lag = new PublishedMetrics(PublishedMetric.FLINK_LAG);

        Runs.replay(trace, Runs.watching(lag.expression()), OPEN);

        assertThat(lag.byMinute()).startsWith(500.0, 500.0, 500.0, 300_000.0).hasSize(13);
    }

    @Test
    void soTheyActOnIt() {
        assertThat(Runs.replay(trace, "original-lag-tracking", Map.of(), OPEN).activities())
                .isNotEmpty();
        assertThat(Runs.replay(trace, "original-lag-tracking", Map.of(), Runs.SETTINGS)
                        .activities())
                .isEmpty();
    }

    @Test
    void theTimelineHasBothLags() {
        Timeline timeline = Runs.replay(trace, Runs.watching(MetricExpression.of(PublishedMetric.CAPACITY)), OPEN)
                .timeline();

        assertThat(timeline.millisBehindLatest(10)).isZero();
        assertThat(timeline.recordedMillisBehindLatest(10)).isEqualTo(300_000);
    }
}
