package io.flinkscaling.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import io.flinkscaling.simulator.trace.Trace;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Minutes of which nothing was recorded: missing is missing, not zero. */
class GapsTest {

    @TempDir
    private Path directory;

    @Test
    void publishNoDatapoint() {
        PublishedMetrics published = new PublishedMetrics(PublishedMetric.INCOMING_RECORDS);

        Runs.replay(
                Traces.in(directory).minutes(2, 1_000).gap(3).minutes(2, 1_000).trace(),
                Runs.watching(published.expression()),
                Runs.SETTINGS);

        assertThat(published.byMinute())
                .containsExactly(60_000.0, 60_000.0, Double.NaN, Double.NaN, Double.NaN, 60_000.0);
    }

    @Test
    void haveAnUnknownDemand() {
        Timeline timeline = Runs.replay(
                        Traces.in(directory)
                                .minutes(2, 1_000)
                                .gap(1)
                                .minutes(1, 1_000)
                                .trace(),
                        Runs.watching(MetricExpression.of(PublishedMetric.CAPACITY)),
                        Runs.SETTINGS)
                .timeline();

        assertThat(timeline.demand(1)).isEqualTo(1);
        assertThat(timeline.demand(2)).isNaN();
        assertThat(timeline.incomingRecords(2)).isNaN();
    }

    @Test
    void bringNothing() {
        // 2 units work off in the gap what came too fast before it.
        Timeline timeline = Runs.replay(
                        Traces.in(directory)
                                .minutes(1, 3_000)
                                .gap(1)
                                .minutes(1, 1_000)
                                .trace(),
                        Runs.watching(MetricExpression.of(PublishedMetric.CAPACITY)),
                        Runs.SETTINGS)
                .timeline();

        assertThat(timeline.backlogRecords(0)).isEqualTo(60_000);
        assertThat(timeline.backlogRecords(1)).isZero();
    }

    @Test
    void doNotScaleIn() {
        Trace trace =
                Traces.in(directory).minutes(5, 7_500).gap(40).minutes(1, 7_500).trace();

        assertThat(Runs.replay(trace, "step", Map.of("ScaleInMinutes", "10"), Runs.withInitial(10))
                        .activities())
                .isEmpty();
        assertThat(Runs.replay(trace, "utilization-tracking", Map.of(), Runs.withInitial(10))
                        .activities())
                .isEmpty();
    }
}
