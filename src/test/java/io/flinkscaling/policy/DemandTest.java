package io.flinkscaling.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code demand = recordsPerSecond × (1 + max(0, lagSeconds - lagAllowanceSeconds) / catchUpSeconds) / (recordsPerSecondPerUnit ×
 * headroom)}.
 */
class DemandTest {

    private static final Optional<Duration> FIVE_MINUTES = Optional.of(Duration.ofSeconds(300));

    @ParameterizedTest(name = "{0} records/s, lag {1} ms, {2} per unit with headroom {3}: {4}")
    @CsvSource({
        "1000,      0,  250, 1,    4",
        "1000,      0,  250, 0.8,  5",
        "1000, 300000,  250, 1,    8", // a lag as long as the catch-up time doubles it
        "1000, 150000,  250, 0.8,  7.5",
        "1000,     -1,  250, 1,    4", // millisBehindLatest while the application does not know it yet
        "1000,    NaN,  250, 1,    4", // and while it reports none
        "0,    300000,  250, 1,    0",
        "NaN,       0,  250, 1,  NaN",
        "NaN,  300000,  250, 1,  NaN"
    })
    void isWhatTheFormulaSays(
            double recordsPerSecond, double lagMillis, double perUnit, double headroom, double expected) {
        Demand demand = new Demand(perUnit, headroom, FIVE_MINUTES, Duration.ZERO);

        assertThat(demand.of(recordsPerSecond, lagMillis)).isEqualTo(expected, within(1e-12));
    }

    @Test
    void withoutCatchUpTimeTheLagDoesNotCount() {
        Demand demand = new Demand(250, 1, Optional.empty(), Duration.ZERO);

        assertThat(demand.of(1000, 3_600_000)).isEqualTo(4);
    }

    @ParameterizedTest(name = "a lag of {0} s counts {1} times")
    @CsvSource({"0, 1", "240, 1", "300, 1", "450, 1.5", "600, 2"})
    void onlyLagAboveTheAllowanceCounts(long lagSeconds, double factor) {
        Demand demand = new Demand(250, 1, FIVE_MINUTES, Duration.ofSeconds(300));

        assertThat(demand.of(1000, lagSeconds * 1_000)).isEqualTo(4 * factor, within(1e-12));
    }

    @Test
    void anAllowanceIsNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Demand(250, 1, FIVE_MINUTES, Duration.ofSeconds(-1)))
                .withMessage("lagAllowance is PT-1S; allowed: zero or longer");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aUnitProcessesSomethingAndNotEverything(double perUnit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Demand(perUnit, 1, FIVE_MINUTES, Duration.ZERO))
                .withMessage("recordsPerSecondPerUnit is " + perUnit + "; allowed: a finite number greater than 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, 1.01, Double.NaN})
    void headroomIsAShare(double headroom) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Demand(250, headroom, FIVE_MINUTES, Duration.ZERO))
                .withMessage("headroom is " + headroom + "; allowed: greater than 0.0 and at most 1.0");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0.0", "PT-1S, -1.0"})
    void catchUpTakesTime(Duration catchUp, String seconds) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Demand(250, 1, Optional.of(catchUp), Duration.ZERO))
                .withMessage("catchUp in seconds is " + seconds + "; allowed: a finite number greater than 0");
    }
}
