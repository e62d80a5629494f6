package io.flinkscaling.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registering raises the capacity from 2 to 3 at 00:00, and the application restarts for two and a half minutes. */
class RestartingApplicationTest {

    private static final SimulationSettings SETTINGS = Runs.withDowntime(Duration.ofSeconds(150));

    @TempDir
    private Path directory;

    private Traces traffic;

    @BeforeEach
    void sixMinutes() {
        traffic = Traces.in(directory).minutes(6, 1_000);
    }

    @Test
    void publishesNoLag() {
        PublishedMetrics lag = new PublishedMetrics(PublishedMetric.FLINK_LAG);

        Timeline timeline = Runs.replay(traffic.trace(), Runs.watchingFrom(3, lag.expression()), SETTINGS)
                .timeline();

        assertThat(lag.byMinute().subList(0, 2)).containsOnly(Double.NaN);
        assertThat(lag.byMinute().subList(2, 5)).doesNotContain(Double.NaN);
        assertThat(timeline.millisBehindLatest(1))
                .as("the truth is known all the same")
                .isEqualTo(120_000);
    }

    @Test
    void publishesNoCapacity() {
        PublishedMetrics capacity = new PublishedMetrics(PublishedMetric.CAPACITY);

        Runs.replay(traffic.trace(), Runs.watchingFrom(3, capacity.expression()), SETTINGS);

        assertThat(capacity.byMinute()).containsExactly(Double.NaN, Double.NaN, 3.0, 3.0, 3.0);
    }

    @Test
    void doesNotKeepTheStreamFromPublishing() {
        PublishedMetrics incoming = new PublishedMetrics(PublishedMetric.INCOMING_RECORDS);

        Runs.replay(traffic.trace(), Runs.watchingFrom(3, incoming.expression()), SETTINGS);

        assertThat(incoming.byMinute()).containsOnly(60_000.0);
    }
}
