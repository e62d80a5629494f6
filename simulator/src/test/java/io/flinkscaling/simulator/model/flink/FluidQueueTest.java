package io.flinkscaling.simulator.model.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The queue against closed forms: arrivals a, service μ, time t. */
class FluidQueueTest {

    private static final Offset<Double> ROUNDING = within(1e-6);

    private final FluidQueue queue = new FluidQueue();

    @Test
    void isEmptyAtFirst() {
        assertThat(queue.backlogRecords()).isZero();
        assertThat(queue.lagSeconds()).isZero();
        assertThat(queue.processedRecords()).isZero();
    }

    @ParameterizedTest(name = "a {0}, μ {1}, t {2}")
    @CsvSource({"3000, 2000, 60", "100, 99, 86400", "1000, 0, 30", "0.5, 0.25, 7"})
    void underConstantOverloadBacklogAndLagGrowInProportionToTime(double a, double mu, double t) {
        queue.advance(t, a, mu);

        assertThat(queue.backlogRecords()).isEqualTo((a - mu) * t, ROUNDING);
        assertThat(queue.lagSeconds()).isEqualTo(t * (1 - mu / a), ROUNDING);
        assertThat(queue.processedRecords()).isEqualTo(mu * t, ROUNDING);
    }

    @ParameterizedTest(name = "a {0}, μ {1}")
    @CsvSource({"1000, 2000", "2000, 2000", "0, 2000", "0, 0"})
    void withEnoughServiceThereIsNoBacklog(double a, double mu) {
        queue.advance(60, a, mu);

        assertThat(queue.backlogRecords()).isZero();
        assertThat(queue.lagSeconds()).isZero();
        assertThat(queue.processedRecords()).isEqualTo(60 * a);
    }

    @Test
    void afterAStopTheBacklogDrainsAtTheSurplus() {
        // 30 s down at 1000/s, then 4000/s: 30 000 records, less 3000 a second.
        queue.advance(30, 1_000, 0);
        queue.advance(4, 1_000, 4_000);

        assertThat(queue.backlogRecords()).isEqualTo(18_000, ROUNDING);
        assertThat(queue.lagSeconds()).isEqualTo(18, ROUNDING);

        queue.advance(6, 1_000, 4_000);

        assertThat(queue.backlogRecords()).isZero();
        assertThat(queue.lagSeconds()).isZero();
    }

    @Test
    void whileNothingArrivesTheLagGrowsWithTime() {
        queue.advance(10, 100, 0);
        queue.advance(50, 0, 0);

        assertThat(queue.backlogRecords()).isEqualTo(1_000);
        assertThat(queue.lagSeconds()).isEqualTo(60);
    }

    @Test
    void anIdleStretchBetweenTwoArrivalsIsJumpedOverAtOnce() {
        // 100 records from 0 to 10 s, nothing until 60 s, 100 records from 60 to 70 s.
        queue.advance(10, 10, 0);
        queue.advance(50, 0, 0);
        queue.advance(10, 10, 0);
        assertThat(queue.lagSeconds()).isEqualTo(70);

        // Nothing new arrives, and the first 100 records are processed but for one, then with one more.
        queue.advance(1, 0, 99);
        assertThat(queue.lagSeconds()).isEqualTo(71 - 9.9, ROUNDING);
        queue.advance(1, 0, 2);

        assertThat(queue.backlogRecords()).isEqualTo(99, ROUNDING);
        assertThat(queue.lagSeconds()).isEqualTo(72 - 60.1, ROUNDING);
    }

    @Test
    void theLagFollowsTheRateAtWhichTheOldestRecordsArrived() {
        // 10 s at 100/s, 10 s at 300/s, 10 s at 50/s: 4500 records.
        queue.advance(10, 100, 0);
        queue.advance(10, 300, 0);
        queue.advance(10, 50, 0);
        assertThat(queue.backlogRecords()).isEqualTo(4_500);

        queue.advance(1, 0, 500);
        assertThat(queue.lagSeconds()).as("half of the first stretch is done").isEqualTo(31 - 5, ROUNDING);

        queue.advance(1, 0, 2_000);
        assertThat(queue.lagSeconds()).as("half of the second").isEqualTo(32 - 15, ROUNDING);

        queue.advance(1, 0, 1_750);
        assertThat(queue.lagSeconds()).as("half of the third").isEqualTo(33 - 25, ROUNDING);
    }

    @Test
    void recordsThatArriveWhileOthersAreProcessedWaitTheirTurn() {
        queue.advance(10, 100, 0);
        queue.advance(10, 300, 200);

        assertThat(queue.backlogRecords()).isEqualTo(2_000, ROUNDING);
        assertThat(queue.lagSeconds()).isEqualTo(20 - (10 + 1_000 / 300.0), ROUNDING);
    }

    @Test
    void theGreatestLagMayLieBetweenTwoMoves() {
        // 60 s at 4000/s against 2000/s: half a minute behind. The last of these records is done 60 s after it came.
        queue.advance(60, 4_000, 2_000);
        assertThat(queue.greatestLagSeconds()).isEqualTo(30, ROUNDING);

        queue.advance(120, 0, 2_000);

        assertThat(queue.lagSeconds()).isZero();
        assertThat(queue.greatestLagSeconds()).isEqualTo(60, ROUNDING);
    }

    @Test
    void theGreatestLagIsKeptWhenItFalls() {
        queue.advance(30, 1_000, 0);
        queue.advance(5, 1_000, 4_000);

        assertThat(queue.lagSeconds()).isEqualTo(15, ROUNDING);
        assertThat(queue.greatestLagSeconds()).isEqualTo(30, ROUNDING);
    }

    @Test
    void aVeryLongOverloadTakesNoMoreMemoryThanAShortOne() {
        for (int minute = 0; minute < 1_000_000; minute++) {
            queue.advance(60, 3_000, 2_000);
        }

        assertThat(queue.segments()).isEqualTo(1);
        assertThat(queue.backlogRecords()).isEqualTo(6e10, within(1.0));
        assertThat(queue.lagSeconds()).isEqualTo(2e7, within(1e-3));
    }

    @Test
    void aLongOverloadOfChangingRatesIsKeptRateByRate() {
        double arrived = 0;
        for (int minute = 0; minute < 1_000; minute++) {
            queue.advance(60, 1_000 + minute % 2, 0);
            arrived += 60 * (1_000 + minute % 2);
        }

        assertThat(queue.segments()).isEqualTo(1_000);
        assertThat(queue.backlogRecords()).isEqualTo(arrived, ROUNDING);

        queue.advance(1, 0, 60 * 1_000 + 60 * 1_001 + 30 * 1_000);
        assertThat(queue.lagSeconds()).isEqualTo(1_000 * 60 + 1 - 150, ROUNDING);
    }
}
