package io.flinkscaling.simulator.baseline;

import static io.flinkscaling.simulator.baseline.BaselineRun.changes;
import static io.flinkscaling.simulator.baseline.BaselineRun.minutes;
import static io.flinkscaling.simulator.baseline.BaselineRun.replay;
import static io.flinkscaling.simulator.baseline.BaselineRun.settings;
import static io.flinkscaling.simulator.baseline.BaselineRun.then;
import static io.flinkscaling.simulator.baseline.BaselineRun.trace;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.simulator.replay.Replay;
import io.flinkscaling.simulator.replay.ReplayProgress;
import io.flinkscaling.simulator.trace.Trace;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FixedAndRecordedTest {

    private static final double NONE = Double.NaN;

    @Test
    void theLeastFixedParallelismKeepsTheObjectiveAndOneLessDoesNot() {
        Trace trace = trace(then(minutes(600, 3), minutes(10, 9), minutes(600, 3)), null);

        int least = FixedCapacity.least(trace, settings(1), 0.001).orElseThrow();

        assertThat(least).isEqualTo(9);
        assertThat(share(trace, least)).isLessThanOrEqualTo(0.001);
        assertThat(share(trace, least - 1)).isGreaterThan(0.001);
    }

    @Test
    void wherePeaksMayBeLateLessIsEnough() {
        Trace trace = trace(then(minutes(600, 3), minutes(10, 9), minutes(600, 3)), null);

        assertThat(FixedCapacity.least(trace, settings(1), 0.02)).isEqualTo(OptionalInt.of(6));
    }

    @Test
    void whereTheServiceRunsNoneThatWillDoThereIsNone() {
        Trace trace = trace(minutes(100, 1_000), null);

        assertThat(FixedCapacity.least(trace, settings(1), 0.001)).isEmpty();
        assertThat(Baselines.of(trace, settings(1), new CapacityRange(1, 32), List.of(), 0.001))
                .extracting(Baseline::name)
                .doesNotContain(Baselines.FIXED, Baselines.AS_RECORDED);
    }

    @Test
    void aFixedParallelismIsNeverRescaled() {
        assertThat(replay("fixed-4", 1, trace(minutes(10, 9), null)).scores().rescales())
                .isZero();
        assertThat(changes("fixed-4", 4, minutes(10, 9))).isEmpty();
    }

    @Test
    void whatWasRecordedIsRunAgain() {
        double[] recorded = {4, 4, 6, 6, NONE, 6, 3};

        assertThat(changes(Baselines.AS_RECORDED, 4, trace(minutes(7, 2), recorded)))
                .containsExactly("3:6", "7:3");
    }

    private static double share(Trace trace, int parallelism) {
        return Baselines.of(trace, settings(1), new CapacityRange(1, 32), List.of(parallelism), 0.001).stream()
                .filter(baseline -> baseline.name().equals("fixed-" + parallelism))
                .map(baseline -> Replay.run(trace, baseline.loop(trace.start()), ReplayProgress.SILENT))
                .findFirst()
                .orElseThrow()
                .scores()
                .lagSloViolationShare();
    }
}
