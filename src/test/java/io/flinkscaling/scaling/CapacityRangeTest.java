package io.flinkscaling.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityRangeTest {

    private static final CapacityRange TWO_TO_EIGHT = new CapacityRange(2, 8);

    /** Source: user guide, "Step scaling policies": an adjustment cannot lead above the maximum or below the minimum. */
    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "1, 2",
        "2, 2",
        "5, 5",
        "8, 8",
        "9, 8",
        "0, 2",
        "-3, 2",
        "2147483648, 8",
        "9223372036854775807, 8",
        "-9223372036854775808, 2"
    })
    void whatAPolicyAsksForIsLimitedToTheRange(long asked, int allowed) {
        assertThat(TWO_TO_EIGHT.clamp(asked)).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2, true",
        "8, true",
        "2.5, true",
        "1.999, false",
        "8.001, false",
        "NaN, false",
        "Infinity, false",
        "-Infinity, false"
    })
    void bothEndsAreInclusive(double capacity, boolean contained) {
        assertThat(TWO_TO_EIGHT.contains(capacity)).isEqualTo(contained);
    }

    @Test
    void itMayBeASingleCapacity() {
        assertThat(new CapacityRange(3, 3).clamp(7)).isEqualTo(3);
    }

    @Test
    void aFlinkApplicationCannotRunWithAParallelismOfZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CapacityRange(0, 8))
                .withMessage("min is 0; allowed: at least 1");
    }

    @Test
    void theMaximumIsNotBelowTheMinimum() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CapacityRange(5, 4))
                .withMessage("max is 4; allowed: at least min, which is 5");
    }
}
