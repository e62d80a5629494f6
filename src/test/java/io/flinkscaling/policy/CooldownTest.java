package io.flinkscaling.policy;

import static io.flinkscaling.policy.Direction.SCALE_IN;
import static io.flinkscaling.policy.Direction.SCALE_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Source: Application Auto Scaling user guide, "Step scaling policies" and "Target tracking scaling policies", sections
 * "Cooldown period". Times are in milliseconds; activities start at 0 and complete at 1000, cooldowns last 300 s.
 */
class CooldownTest {

    private static final Duration LENGTH = Duration.ofSeconds(300);
    private static final long STARTED = 0;
    private static final long COMPLETED = 1_000;
    private static final long LAST_INSTANT = COMPLETED + 300_000 - 1;
    private static final long ENDED = COMPLETED + 300_000;

    @Test
    void aTargetThatWasNeverScaledIsHeldBackByNothing() {
        assertThat(Cooldown.none().isActive(Long.MIN_VALUE)).isFalse();
        assertThat(change(Cooldown.none(), 4, +3, 0)).isEqualTo(7);
        assertThat(change(Cooldown.none(), 4, -3, 0)).isEqualTo(1);
    }

    /** The guide's example: "Therefore, only 1 is added to the capacity." */
    @Test
    void wantingThreeMoreAfterTwoWereAddedAddsOne() {
        Cooldown afterTwo = completed(SCALE_OUT, 10);

        assertThat(change(afterTwo, 12, +3, COMPLETED)).isEqualTo(13);
    }

    @ParameterizedTest(name = "wanting {0} after +2 leads from 12 to {1}")
    @CsvSource({"1, 12", "2, 12", "3, 13", "10, 20"})
    void onlyALargerScaleOutAddsAnything(int wanted, int expected) {
        assertThat(change(completed(SCALE_OUT, 10), 12, wanted, COMPLETED)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {COMPLETED, LAST_INSTANT})
    void aScaleOutBlocksAScaleIn(long now) {
        assertThat(change(completed(SCALE_OUT, 10), 12, -1, now)).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(longs = {COMPLETED, LAST_INSTANT})
    void aScaleInBlocksAScaleIn(long now) {
        assertThat(change(completed(SCALE_IN, 12), 10, -1, now)).isEqualTo(10);
    }

    @Test
    void aScaleOutDuringAScaleInCooldownRunsAtOnceAndInFull() {
        assertThat(change(completed(SCALE_IN, 12), 10, +3, COMPLETED)).isEqualTo(13);
    }

    @Test
    void andEndsThatCooldown() {
        Cooldown scaleOut = completed(SCALE_IN, 12).onStart(SCALE_OUT, 10, COMPLETED + 1);

        assertThat(scaleOut).isEqualTo(new Cooldown(SCALE_OUT, 10, Cooldown.UNDER_WAY));
        assertThat(scaleOut.onSuccess(COMPLETED + 2, Duration.ZERO).isActive(COMPLETED + 2))
                .as("the rest of the scale-in's cooldown")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {STARTED, COMPLETED, ENDED, Long.MAX_VALUE - 1})
    void anActivityUnderWayCountsAsCoolingDownHoweverLongItTakes(long now) {
        Cooldown scaleOut = Cooldown.none().onStart(SCALE_OUT, 10, STARTED);
        assertThat(change(scaleOut, 12, -1, now)).isEqualTo(12);
        assertThat(change(scaleOut, 12, +3, now)).isEqualTo(13);

        Cooldown scaleIn = Cooldown.none().onStart(SCALE_IN, 12, STARTED);
        assertThat(change(scaleIn, 10, -1, now)).isEqualTo(10);
        assertThat(change(scaleIn, 10, +3, now)).isEqualTo(13);
    }

    @Test
    void theCooldownBeginsWhenTheActivityCompletes() {
        Cooldown late = Cooldown.none().onStart(SCALE_OUT, 10, STARTED).onSuccess(700_000, LENGTH);

        assertThat(late.isActive(700_000 + 299_999)).isTrue();
        assertThat(late.isActive(700_000 + 300_000)).isFalse();
    }

    @Test
    void inAnUnbrokenSeriesEveryScaleOutCountsFromWhereTheFirstStarted() {
        Cooldown first = completed(SCALE_OUT, 10); // 10 → 12
        long second = change(first, 12, +3, COMPLETED);
        assertThat(second).isEqualTo(13);

        Cooldown series = first.onStart(SCALE_OUT, 12, COMPLETED).onSuccess(200_000, LENGTH);
        assertThat(series.capacityBefore()).isEqualTo(10);
        assertThat(change(series, 13, +3, 400_000))
                .as("nothing more of the same")
                .isEqualTo(13);
        assertThat(change(series, 13, +5, 400_000)).isEqualTo(15);
    }

    @Test
    void aScaleOutAfterTheCooldownStartsANewSeries() {
        Cooldown next = completed(SCALE_OUT, 10).onStart(SCALE_OUT, 12, ENDED);

        assertThat(next.capacityBefore()).isEqualTo(12);
    }

    @Test
    void aScaleInDoesNotContinueASeriesOfScaleOuts() {
        Cooldown scaleIn = completed(SCALE_OUT, 10).onStart(SCALE_IN, 12, COMPLETED);

        assertThat(scaleIn).isEqualTo(new Cooldown(SCALE_IN, 12, Cooldown.UNDER_WAY));
    }

    @Test
    void atItsVeryEndACooldownHoldsNothingBackAnyMore() {
        Cooldown scaleOut = completed(SCALE_OUT, 10);
        assertThat(scaleOut.isActive(LAST_INSTANT)).isTrue();
        assertThat(scaleOut.isActive(ENDED)).isFalse();

        assertThat(change(scaleOut, 12, +3, LAST_INSTANT)).isEqualTo(13);
        assertThat(change(scaleOut, 12, +3, ENDED)).isEqualTo(15);
        assertThat(change(scaleOut, 12, -1, LAST_INSTANT)).isEqualTo(12);
        assertThat(change(scaleOut, 12, -1, ENDED)).isEqualTo(11);
        assertThat(change(completed(SCALE_IN, 12), 10, -1, ENDED)).isEqualTo(9);
    }

    @Test
    void aCooldownOfZeroIsOverWhenTheActivityCompletes() {
        Cooldown none = Cooldown.none().onStart(SCALE_OUT, 10, STARTED).onSuccess(COMPLETED, Duration.ZERO);

        assertThat(none.isActive(COMPLETED)).isFalse();
    }

    /** Somebody reduced the capacity by hand below where the series began: nothing of it is left to be counted. */
    @Test
    void whatIsNoLongerThereIsNotCounted() {
        Cooldown scaleOut = completed(SCALE_OUT, 10);

        assertThat(scaleOut.countedFrom(5, COMPLETED)).isEqualTo(5);
        assertThat(change(scaleOut, 5, +3, COMPLETED)).isEqualTo(8);
    }

    private static Cooldown completed(Direction direction, int capacityBefore) {
        return Cooldown.none().onStart(direction, capacityBefore, STARTED).onSuccess(COMPLETED, LENGTH);
    }

    /** Asks for a change as a policy of {@code ChangeInCapacity} would, and returns the capacity to set. */
    private static int change(Cooldown cooldown, int capacity, int change, long now) {
        return cooldown.allow(capacity, capacity + change, cooldown.countedFrom(capacity, now) + change, now);
    }
}
