package io.flinkscaling.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 1000 records a second for six minutes. Registering raises the capacity from 2 to 3 at 00:00, and the application restarts
 * for 90 s: 90,000 records wait, of which 2000 a second are worked off from 01:30 to 02:15.
 */
class BusyMetricsTest {

    private static final SimulationSettings SETTINGS = Runs.withDowntime(Duration.ofSeconds(90));

    @TempDir
    private Path directory;

    private Traces traffic;

    @BeforeEach
    void sixMinutes() {
        traffic = Traces.in(directory).minutes(6, 1_000);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "BUSY_TIME,       1000,  333.33",
        "CPU_UTILIZATION, 100,   33.33",
        "RECORDS_LAG,     30000, 0",
        "PARALLELISM,     3,     3",
    })
    void areMissingInTheRestartThenFullThenAsTheTrafficIs(
            PublishedMetric metric, double catchingUp, double afterwards) {
        PublishedMetrics published = new PublishedMetrics(metric);

        Runs.replay(traffic.trace(), Runs.watchingFrom(3, published.expression()), SETTINGS);

        assertThat(published.byMinute().get(0)).isNaN();
        assertThat(published.byMinute().get(1)).isEqualTo(catchingUp);
        assertThat(published.byMinute().subList(2, 5))
                .allSatisfy(value -> assertThat(value).isCloseTo(afterwards, Offset.offset(0.01)));
    }

    @Test
    void areMissingWhereTheTrafficIsUnknown() {
        PublishedMetrics cpu = new PublishedMetrics(PublishedMetric.CPU_UTILIZATION);

        Runs.replay(
                Traces.in(directory).minutes(1, 1_000).gap(1).minutes(2, 1_000).trace(),
                Runs.watching(cpu.expression()),
                SETTINGS);

        assertThat(cpu.byMinute()).containsExactly(50.0, Double.NaN, 50.0);
    }
}
