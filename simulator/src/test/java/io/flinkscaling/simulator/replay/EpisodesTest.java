package io.flinkscaling.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.scaling.ApplicationStatus;
import io.flinkscaling.simulator.replay.Timelines.Minute;
import io.flinkscaling.simulator.report.Reports;
import java.time.Instant;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Which parts of a replay are looked at closer; the lag objective is a minute. */
class EpisodesTest {

    private static final int DAYS_3 = 3 * 1_440;
    private static final IntUnaryOperator NEVER_RESCALED = minute -> 4;

    @Test
    void theLongestLagThenTheBusiestHourThenTheNextLongestLag() {
        IntToDoubleFunction lagSeconds =
                minute -> minute == 1_000 ? 300 : minute == 3_000 ? 200 : minute == 900 ? 250 : 0;
        IntUnaryOperator parallelism = minute -> minute < 2_000 || minute >= 2_050 ? 4 : minute < 2_030 ? 5 : 6;

        List<Episode> episodes = worst(DAYS_3, lagSeconds, parallelism);

        assertThat(episodes)
                .extracting(Episode::title)
                .containsExactly("the longest lag", "the most rescales in an hour, 3", "the next longest lag");
        assertThat(episodes.get(0)).matches(episode -> episode.fromMinute() <= 940 && episode.toMinute() >= 1_061);
        assertThat(episodes.get(1)).matches(episode -> episode.fromMinute() <= 1_990 && episode.toMinute() >= 2_051);
        assertThat(episodes.get(2)).matches(episode -> episode.fromMinute() <= 2_940 && episode.toMinute() >= 3_061);
        assertNoneOverlap(episodes);
    }

    @Test
    void allOfALagAboveTheObjectiveIsOneEpisode() {
        Episode longest = worst(DAYS_3, minute -> minute >= 1_000 && minute < 1_700 ? 120 : 0, NEVER_RESCALED)
                .get(0);

        assertThat(longest).isEqualTo(new Episode("the longest lag", 940, 1_760));
    }

    @Test
    void aLagOfDaysIsSeveralEpisodesOfADay() {
        List<Episode> episodes = worst(10 * 1_440, minute -> 100 + minute, NEVER_RESCALED);

        assertThat(episodes).hasSize(3).allMatch(episode -> episode.toMinute() - episode.fromMinute() <= 26 * 60);
        assertNoneOverlap(episodes);
    }

    @Test
    void whatIsAtTheEndsOfTheTraceIsCutOffThere() {
        assertThat(worst(100, minute -> minute == 0 ? 90 : 0, NEVER_RESCALED))
                .containsExactly(new Episode("the longest lag", 0, 100));
        assertThat(worst(1, minute -> 90, NEVER_RESCALED)).containsExactly(new Episode("the longest lag", 0, 1));
    }

    @Test
    void withoutLagAndRescalesThereIsNothingToSee() {
        assertThat(worst(DAYS_3, minute -> 1, NEVER_RESCALED)).isEmpty();
        assertThat(worst(DAYS_3, minute -> 0, minute -> minute < 100 ? 4 : 5)).isEmpty();
    }

    @Test
    void aLongReplayHasItsWeeksFromMondayToMonday() {
        // It begins on a Monday.
        assertThat(Weeks.of(replay(21 * 1_440, minute -> 0, NEVER_RESCALED).timeline()))
                .isEmpty();

        List<Episode> weeks = Weeks.of(
                replay(30 * 1_440, minute -> 0, NEVER_RESCALED).timeline().part(2 * 1_440, 30 * 1_440));

        assertThat(weeks)
                .extracting(Episode::title)
                .containsExactly(
                        "week of 2026-01-07",
                        "week of 2026-01-12",
                        "week of 2026-01-19",
                        "week of 2026-01-26",
                        "week of 2026-02-02");
        assertThat(weeks.get(1)).isEqualTo(new Episode("week of 2026-01-12", 5 * 1_440, 12 * 1_440));
        assertThat(weeks.get(4).toMinute()).isEqualTo(28 * 1_440);
    }

    @Test
    void aMinuteThatMondayCutsInTwoIsOfTheOldWeek() {
        List<Episode> weeks = Weeks.of(new Timeline(Instant.parse("2026-01-07T10:00:53Z"), 22 * 1_440));

        assertThat(weeks)
                .extracting(Episode::title)
                .containsExactly(
                        "week of 2026-01-07", "week of 2026-01-12", "week of 2026-01-19", "week of 2026-01-26");
        assertThat(weeks.get(1).fromMinute()).isEqualTo(4 * 1_440 + 14 * 60);
        assertThat(weeks.get(1).toMinute() - weeks.get(1).fromMinute()).isEqualTo(7 * 1_440);
    }

    @Test
    void ofYearsTheLastOneIsShown() {
        List<Episode> weeks =
                Weeks.of(replay(3 * 365 * 1_440, minute -> 0, NEVER_RESCALED).timeline());

        assertThat(weeks).hasSize(53);
        assertThat(weeks.get(52).toMinute()).isEqualTo(3 * 365 * 1_440);
    }

    private static void assertNoneOverlap(List<Episode> episodes) {
        assertThat(episodes)
                .allSatisfy(one -> assertThat(episodes)
                        .filteredOn(other -> other != one)
                        .noneMatch(other -> other.overlaps(one.fromMinute(), one.toMinute())));
    }

    private static List<Episode> worst(int minutes, IntToDoubleFunction lagSeconds, IntUnaryOperator parallelism) {
        return Episodes.worst(replay(minutes, lagSeconds, parallelism));
    }

    private static PolicyReplay replay(int minutes, IntToDoubleFunction lagSeconds, IntUnaryOperator parallelism) {
        return Reports.policy(
                "step",
                minutes,
                minute -> new Minute(
                        60_000,
                        1,
                        parallelism.applyAsInt(minute),
                        parallelism.applyAsInt(minute),
                        ApplicationStatus.RUNNING,
                        0,
                        1_000 * lagSeconds.applyAsDouble(minute),
                        Double.NaN,
                        0));
    }
}
