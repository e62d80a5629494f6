package io.flinkscaling.simulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long START = 1_772_323_200_000L;
    private static final long TICK_NANOS = 50_000_000;

    private long nanos = -7;

    @Test
    void virtualTimeIsDueWithTheClock() {
        Pace pace = new Pace(60, START, nanos);

        assertThat(next(pace)).isEqualTo(START + 3_000);
        assertThat(next(pace)).isEqualTo(START + 6_000);
        assertThat(pace.reached()).isEqualTo(60);
        assertThat(pace.isBehind()).isFalse();
    }

    @Test
    void howeverSlowItMoves() {
        Pace pace = new Pace(0.001, START, nanos);

        long due = START;
        for (int i = 0; i < 110; i++) {
            due = next(pace);
        }

        assertThat(due).isEqualTo(START + 5);
        assertThat(pace.isBehind()).isFalse();
    }

    @Test
    void whatTheMachineDoesNotKeepUpWithIsNotMadeUpFor() {
        Pace pace = new Pace(1_000_000, START, nanos);
        nanos += TICK_NANOS;
        assertThat(pace.due(nanos)).isEqualTo(START + 50_000_000);

        pace.reached(START + 1_000_000, nanos);

        nanos += TICK_NANOS;
        assertThat(pace.due(nanos)).isEqualTo(START + 51_000_000);
        assertThat(pace.isBehind()).isTrue();
        assertThat(pace.reached()).isEqualTo(20_000);
    }

    @Test
    void norIsTheTimeThatAFunctionHung() {
        Pace pace = new Pace(60, START, nanos);
        next(pace);
        nanos += 5_000_000_000L;

        long due = pace.due(nanos);
        pace.reached(due, nanos);

        assertThat(due).isEqualTo(START + 3_000 + 15_000);
    }

    @Test
    void afterTwoSecondsWithoutDelayItIsBehindNoMore() {
        Pace pace = new Pace(60, START, nanos);
        nanos += TICK_NANOS;
        pace.due(nanos);
        pace.reached(START, nanos);
        next(pace);
        assertThat(pace.isBehind()).isTrue();

        for (int i = 0; i < 45; i++) {
            next(pace);
        }

        assertThat(pace.isBehind()).isFalse();
        assertThat(pace.reached()).isEqualTo(60);
    }

    /** A tick in which virtual time comes as far as it is to. */
    private long next(Pace pace) {
        nanos += TICK_NANOS;
        long due = pace.due(nanos);
        pace.reached(due, nanos);
        return due;
    }
}
