package io.flinkscaling.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinkscaling.scaling.ApplicationVersion;
import io.flinkscaling.scaling.FlinkApplication.ParallelismUpdate;
import io.flinkscaling.simulator.loop.ClosedLoop;
import io.flinkscaling.simulator.loop.DirectEndpoint;
import io.flinkscaling.simulator.loop.ModelledTarget;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import io.flinkscaling.simulator.model.flink.Snapshots;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalInt;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thirty hours with three rescales, at 0, 10 and 20 hours; a snapshot has 100 GB.
 *
 * <pre>
 * hours      snapshots   of which 1 is kept
 * 0 to 10            1                    1
 * 10 to 20           2                    1
 * 20 to 30           3                    1
 * GB-hours     100 × 60             100 × 30
 * </pre>
 */
class SnapshotCostTest {

    private static final Offset<Double> ROUNDING = within(1e-9);
    private static final long MILLIS_PER_HOUR = 3_600_000;
    private static final long START = Instant.parse("2026-03-01T00:00:00Z").toEpochMilli();

    @TempDir
    private Path directory;

    @Test
    void allSnapshotsAreStoredFromTheirUpdateOnUntilTheEnd() {
        double gbHours = run(new Snapshots(100, Snapshots.ALL)).snapshotGbHours();

        assertThat(gbHours).isEqualTo(100 * 60, ROUNDING);
        assertThat(Runs.SETTINGS.price().snapshotUsd(gbHours))
                .as("6,000 GB-hours are 8.22 GB-months of 730 hours")
                .isEqualTo(0.189041, within(1e-6));
    }

    @Test
    void ofThoseThatAreDeletedOnlyTheNewestIsStored() {
        assertThat(run(new Snapshots(100, 1)).snapshotGbHours()).isEqualTo(100 * 30, ROUNDING);
    }

    @Test
    void theyArePartOfTheCost() {
        Traces traffic = Traces.in(directory).minutes(60, 2_500);
        ScalingSetup setup = Runs.watchingFrom(3, MetricExpression.of(PublishedMetric.CAPACITY));

        Scores without = Runs.replay(traffic.trace(), setup, Runs.SETTINGS).scores();
        Scores with = Runs.replay(traffic.trace(), setup, Runs.withSnapshots(new Snapshots(730, Snapshots.ALL)))
                .scores();

        assertThat(with.rescales()).as("registering raises the capacity to 3").isOne();
        assertThat(with.costUsd() - without.costUsd())
                .as("one snapshot for one hour")
                .isEqualTo(0.023, ROUNDING);
    }

    private static ClosedLoop run(Snapshots snapshots) {
        ModelledTarget target = ModelledTarget.of(
                Runs.watching(MetricExpression.of(PublishedMetric.CAPACITY)), Runs.withSnapshots(snapshots), START);
        ClosedLoop loop = new ClosedLoop(target, new DirectEndpoint(target));
        loop.register();
        for (int rescale = 1; rescale <= 3; rescale++) {
            ApplicationVersion version = target.flink().describe().version();
            target.flink().update(new ParallelismUpdate(2 + rescale, OptionalInt.empty(), version));
            loop.advanceTo(START + rescale * 10 * MILLIS_PER_HOUR, 0);
        }
        return loop;
    }
}
