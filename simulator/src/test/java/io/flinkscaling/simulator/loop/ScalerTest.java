package io.flinkscaling.simulator.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.scaling.CapacityUnit;
import io.flinkscaling.scaling.FlinkApplication.ParallelismUpdate;
import io.flinkscaling.scaling.TargetSettings;
import io.flinkscaling.simulator.model.cloudwatch.MinuteMetrics;
import io.flinkscaling.simulator.replay.Runs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Another controller than Application Auto Scaling in the loop: 2 units take 1000 records per second each, a rescale 30 s. */
class ScalerTest {

    private static final long START = 1_772_323_200_000L;
    private static final long MILLIS_PER_MINUTE = 60_000;

    private final ScalingSetup setup = new ScalingSetup(
            "by hand",
            new TargetSettings(new CapacityRange(1, 32), CapacityUnit.PARALLELISM, OptionalInt.empty()),
            List.of(),
            List.of());
    private final ModelledTarget target =
            ModelledTarget.of(setup, Runs.settings(2, 0, Duration.ofSeconds(30), 0, LagSource.MODELLED, 1), START);

    /** Waits for its time, and then sets a parallelism. */
    private final class Once implements Scaler {

        private final int parallelism;
        private final List<String> seen = new ArrayList<>();
        private long rescaleAt;

        Once(long rescaleAt, int parallelism) {
            this.rescaleAt = rescaleAt;
            this.parallelism = parallelism;
        }

        @Override
        public void register() {
            seen.add("registered with " + target.flink().parallelism());
        }

        @Override
        public long nextEventAt() {
            return rescaleAt;
        }

        @Override
        public void onTime() {
            if (target.clock().epochMillis() >= rescaleAt) {
                rescaleAt = NEVER;
                target.flink()
                        .update(new ParallelismUpdate(
                                parallelism,
                                OptionalInt.empty(),
                                target.flink().describe().version()));
            }
        }

        @Override
        public void onMinute(MinuteMetrics metrics) {
            seen.add(metrics.incomingRecords() + " in, capacity " + metrics.capacity() + ", lag "
                    + metrics.millisBehindLatest());
        }
    }

    @Test
    void rescalesWhenItWantsTo() {
        Once scaler = new Once(START + 75_000, 4);
        ClosedLoop loop = new ClosedLoop(target, scaler);

        loop.register();
        for (int minute = 1; minute <= 3; minute++) {
            loop.advanceTo(START + minute * MILLIS_PER_MINUTE, 120_000);
            loop.endMinute(120_000, Double.NaN);
        }

        assertThat(scaler.seen)
                .containsExactly(
                        "registered with 2",
                        "120000.0 in, capacity 2.0, lag 0.0",
                        "120000.0 in, capacity 4.0, lag 15000.0",
                        "120000.0 in, capacity 4.0, lag 0.0");
        assertThat(loop.maxMillisBehindLatest()).as("the downtime").isEqualTo(30_000);
        assertThat(loop.kpuHours()).as("2 for 105 s, 4 for 75 s").isEqualTo((2 * 105 + 4 * 75) / 3600.0);
        assertThat(target.flink().scaleOuts()).isOne();
    }
}
