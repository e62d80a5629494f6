package io.flinkscaling.simulator.tune;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.simulator.trace.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Traffic of which it is known what is best. */
class KnownAnswersTest {

    private static final CapacityRange RANGE = new CapacityRange(1, 16);

    @Test
    void onFlatTrafficNothingIsRescaled() {
        Tuning tuning = tune(Benches.trace(14, minute -> 3), Duration.ofSeconds(30), Limits.NONE);

        assertThat(tuning.scores().test().rescales()).isLessThanOrEqualTo(1);
        assertThat(tuning.scores().test().regret()).isLessThan(1.5);
    }

    @Test
    void longRestartsAreRarer() {
        Trace wave = Benches.trace(14, Benches::wave);

        Tuning shortOnes = tune(wave, Duration.ofSeconds(2), Limits.NONE);
        Tuning longOnes = tune(wave, Duration.ofSeconds(400), Limits.NONE);

        assertThat(rescalesOfFound(longOnes)).isLessThan(rescalesOfFound(shortOnes));
    }

    @Test
    void theTestPartChangesNothingOfWhatIsFound() {
        Trace as = Benches.trace(14, Benches::wave);
        Trace other = Benches.trace(14, minute -> minute < 14 * 1_440 * 2 / 3 ? Benches.wave(minute) : 9);

        Tuning tuning = tune(as, Duration.ofSeconds(30), Limits.NONE);
        Tuning otherTuning = tune(other, Duration.ofSeconds(30), Limits.NONE);

        assertThat(otherTuning.found()).isEqualTo(tuning.found());
        assertThat(otherTuning.candidates().stream().map(CandidateRow::train))
                .isEqualTo(tuning.candidates().stream().map(CandidateRow::train).toList());
        assertThat(otherTuning.scores().test()).isNotEqualTo(tuning.scores().test());
    }

    @Test
    void underTwoWeeksNothingIsRecommended() {
        Tuning tuning = tune(Benches.trace(6, Benches::wave), Duration.ofSeconds(30), Limits.NONE);

        assertThat(tuning.decision().isToStay()).isTrue();
        assertThat(tuning.decision().reasons())
                .singleElement()
                .asString()
                .contains("6 d long, which is too short to tell");
    }

    @Test
    void whatWasGoodOnTheSearchedPartAloneIsNotRecommended() {
        Trace restlessLater =
                Benches.trace(14, minute -> minute < 14 * 1_440 * 2 / 3 || minute / 120 % 2 == 0 ? 1.95 : 2.5);

        Tuning tuning = tune(restlessLater, Duration.ofSeconds(240), Limits.NONE);

        assertThat(tuning.found()).isNotEmpty();
        assertThat(tuning.decision().isToStay()).isTrue();
        assertThat(tuning.decision().reasons()).singleElement().asString().contains("is not better than the defaults");
    }

    @Test
    void aLimitThatNobodyKeepsIsNamedWithItsPrice() {
        Limits limits = new Limits(OptionalDouble.of(0), OptionalDouble.of(0));

        Tuning tuning = tune(Benches.trace(14, Benches::wave), Duration.ofSeconds(200), limits);

        assertThat(tuning.decision().isToStay()).isTrue();
        assertThat(tuning.decision().reasons())
                .singleElement()
                .asString()
                .startsWith(
                        "None of 24 candidates keeps the share of 0 % above the lag objective and 0.00 rescales a day")
                .contains("a month in total");
    }

    @Test
    void whereNothingIsBetterTheCandidatesThatWereSearchedAreCounted() {
        Workbench workbench = Benches.step(Duration.ofSeconds(30));
        List<Axis> cooldowns = Benches.space(workbench, List.of()).axes().stream()
                .filter(axis -> axis.key().equals("ScaleInCooldownSeconds"))
                .toList();

        Tuning tuning =
                tune(Benches.trace(14, minute -> 3), workbench, new SearchSpace(cooldowns, Map.of()), Limits.NONE);

        assertThat(tuning.searched()).isEqualTo(cooldowns.get(0).values().size());
        assertThat(tuning.decision().reasons())
                .containsExactly("None of " + tuning.searched()
                        + " candidates is 1 % better than the defaults on the part that was searched.");
    }

    private static double rescalesOfFound(Tuning tuning) {
        return tuning.candidates().stream()
                .filter(row -> row.parameters().equals(foundIn(tuning)))
                .findFirst()
                .orElseThrow()
                .train()
                .rescalesPerDay();
    }

    private static Map<String, String> foundIn(Tuning tuning) {
        return tuning.candidates().stream()
                .filter(row -> row.role() == CandidateRow.Role.FOUND)
                .findFirst()
                .orElse(tuning.candidates().get(0))
                .parameters();
    }

    private static Tuning tune(Trace trace, Duration downtime, Limits limits) {
        Workbench workbench = Benches.step(downtime);
        return tune(trace, workbench, Benches.space(workbench, List.of()), limits);
    }

    private static Tuning tune(Trace trace, Workbench workbench, SearchSpace space, Limits limits) {
        return new Tuner(trace, workbench, space, Searches.settings(Goal.LEAST_TOTAL, limits, 24, 2))
                .run(RANGE, Map.of(), List.of());
    }
}
