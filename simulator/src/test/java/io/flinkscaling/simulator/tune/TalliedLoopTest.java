package io.flinkscaling.simulator.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinkscaling.simulator.model.flink.Price;
import io.flinkscaling.simulator.model.flink.TotalPrice;
import io.flinkscaling.simulator.replay.Replay;
import io.flinkscaling.simulator.replay.ReplayProgress;
import io.flinkscaling.simulator.replay.Scores;
import io.flinkscaling.simulator.trace.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is tallied without a timeline is what a replay scores. */
class TalliedLoopTest {

    private static final Workbench STEP = Benches.step(Duration.ofSeconds(240));
    private static final Trace TRACE = Benches.trace(4, Benches::wave);

    @Test
    void theSumsOfTheBlocksAreTheScoresOfAReplay() {
        Workbench.Prepared prepared = STEP.prepare(Map.of());
        Scores scores = Replay.run(TRACE, prepared.setup(), prepared.settingsFor(TRACE), ReplayProgress.SILENT)
                .scores();

        Tally sum = Tally.sum(new ReplayedEvaluator(TRACE, STEP)
                .evaluate(Map.of(), Condition.AS_GIVEN, List.of(new Block(0, 1_000), new Block(1_000, 4 * 1_440))));

        assertThat(scores.rescales()).isPositive();
        assertThat(scores.lagSloViolationSeconds()).isPositive();
        assertThat(sum.rescales()).isEqualTo(scores.rescales());
        assertThat(sum.violationMinutes() * 60.0).isEqualTo(scores.lagSloViolationSeconds());
        assertThat(sum.maxMillisBehindLatest()).isEqualTo(scores.maxMillisBehindLatest());
        assertThat(sum.kpuHours()).isCloseTo(scores.kpuHours(), within(1e-6));
        assertThat(sum.totalUsdPerMonth(TotalPrice.DEFAULT)).isCloseTo(scores.totalUsdPerMonth(), within(1e-6));
        assertThat(sum.costUsdPerMonth(Price.DEFAULT)).isCloseTo(scores.costUsdPerMonth(), within(1e-6));
    }

    @Test
    void aBlockByItselfHasADayBeforeItThatDoesNotCount() {
        ReplayedEvaluator evaluator = new ReplayedEvaluator(TRACE, STEP);
        Block last = new Block(3 * 1_440, 4 * 1_440);

        Tally alone =
                evaluator.evaluate(Map.of(), Condition.AS_GIVEN, List.of(last)).get(0);
        Tally inARow = evaluator
                .evaluate(Map.of(), Condition.AS_GIVEN, List.of(new Block(0, 3 * 1_440), last))
                .get(1);

        assertThat(alone.minutes()).isEqualTo(1_440);
        assertThat(alone.rescales()).isEqualTo(inARow.rescales());
        assertThat(alone.kpuHours()).isCloseTo(inARow.kpuHours(), within(1e-6));
    }

    @Test
    void harderConditionsCostMore() {
        ReplayedEvaluator evaluator = new ReplayedEvaluator(TRACE, STEP);
        List<Block> all = List.of(new Block(0, 4 * 1_440));
        Tally asGiven = evaluator.evaluate(Map.of(), Condition.AS_GIVEN, all).get(0);

        assertThat(evaluator
                        .evaluate(Map.of(), new Condition(1.2, 1, 1), all)
                        .get(0)
                        .kpuHours())
                .isGreaterThan(asGiven.kpuHours());
        assertThat(evaluator
                        .evaluate(Map.of(), new Condition(1, 0.5, 1), all)
                        .get(0)
                        .violationMinutes())
                .isGreaterThan(asGiven.violationMinutes());
        assertThat(evaluator
                        .evaluate(Map.of(), new Condition(1, 1, 2), all)
                        .get(0)
                        .maxMillisBehindLatest())
                .isGreaterThan(asGiven.maxMillisBehindLatest());
    }
}
