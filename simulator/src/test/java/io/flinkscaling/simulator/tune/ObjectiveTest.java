package io.flinkscaling.simulator.tune;

import static io.flinkscaling.simulator.tune.Searches.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinkscaling.simulator.model.flink.TotalPrice;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Which of two candidates is better. */
class ObjectiveTest {

    private static final Tally DEFAULTS = day(100, 10, 0);
    private static final List<Integer> BOTH = List.of(0, 1);

    @Test
    void aBlockThatIsWorseThanTheDefaultsCountsTwiceBesides() {
        Objective objective = objective(Goal.LEAST_TOTAL, Limits.NONE);

        Merit steady = objective.of(asGiven(day(90, 10, 0), day(90, 10, 0)), BOTH);
        Merit uneven = objective.of(asGiven(day(60, 10, 0), day(110, 10, 0)), BOTH);

        double usdPerKpuHour = 0.11 * 730 / 24;
        assertThat(uneven.value() - steady.value()).isCloseTo((85 - 90 + 2 * 10) * usdPerKpuHour, within(1e-6));
        assertThat(steady).isLessThan(uneven);
    }

    @Test
    void aLimitGoesBeforeTheTotal() {
        Objective objective = objective(Goal.LEAST_TOTAL, new Limits(OptionalDouble.empty(), OptionalDouble.of(5)));

        assertThat(objective.of(asGiven(day(200, 5, 0), day(200, 5, 0)), BOTH))
                .isLessThan(objective.of(asGiven(day(50, 6, 0), day(50, 6, 0)), BOTH));
    }

    @Test
    void theShareOfLateMinutesIsAimedAtWithAMargin() {
        Limits limits = new Limits(OptionalDouble.of(0.01), OptionalDouble.empty());

        assertThat(limits.excess(day(100, 10, 9))).isGreaterThan(0);
        assertThat(limits.areKeptBy(day(100, 10, 9))).isTrue();
        assertThat(limits.excess(day(100, 10, 8))).isZero();
    }

    @Test
    void fewerRescalesDoNotPayForMoreKpuHours() {
        Objective objective = objective(Goal.FEWEST_RESCALES, Limits.NONE);

        assertThat(objective.of(asGiven(day(99, 9, 0), day(99, 9, 0)), BOTH))
                .isLessThan(objective.of(asGiven(day(101, 1, 0), day(101, 1, 0)), BOTH));
    }

    @Test
    void fewerRescalesDoNotPayForMoreLag() {
        Objective objective = objective(Goal.FEWEST_RESCALES, Limits.NONE);

        assertThat(objective.of(asGiven(day(99, 9, 0), day(99, 9, 0)), BOTH))
                .isLessThan(objective.of(asGiven(day(99, 1, 1), day(99, 1, 0)), BOTH));
    }

    @Test
    void withLessThroughputThanConfiguredACandidateMustNotBeLaterThanTheDefaults() {
        Condition less = new Condition(1, 0.9, 1);
        Objective objective = new Objective(
                Goal.LEAST_TOTAL,
                TotalPrice.DEFAULT,
                Limits.NONE,
                Map.of(Condition.AS_GIVEN, List.of(DEFAULTS, DEFAULTS), less, List.of(DEFAULTS, day(100, 10, 5))));

        assertThat(objective
                        .of(under(less, day(90, 10, 0), day(90, 10, 6)), BOTH)
                        .excess())
                .isCloseTo(0.5 / DAY, within(1e-12));
        assertThat(objective
                        .of(under(less, day(90, 10, 5), day(90, 10, 0)), BOTH)
                        .excess())
                .isZero();
    }

    private static Map<Condition, List<Tally>> under(Condition condition, Tally first, Tally second) {
        return Map.of(Condition.AS_GIVEN, List.of(day(90, 10, 0), day(90, 10, 0)), condition, List.of(first, second));
    }

    private static Objective objective(Goal goal, Limits limits) {
        return new Objective(goal, TotalPrice.DEFAULT, limits, asGiven(DEFAULTS, DEFAULTS));
    }

    private static Map<Condition, List<Tally>> asGiven(Tally first, Tally second) {
        return Map.of(Condition.AS_GIVEN, List.of(first, second));
    }

    private static Tally day(double kpuHours, int rescales, int violationMinutes) {
        return new Tally(DAY, kpuHours, 0, rescales, violationMinutes, 0);
    }
}
