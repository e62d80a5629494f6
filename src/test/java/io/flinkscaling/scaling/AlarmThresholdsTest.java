package io.flinkscaling.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Out above the capacity, in at or below {@code (capacity - 1) × (1 - margin)}. */
class AlarmThresholdsTest {

    @ParameterizedTest(name = "capacity {0}, margin {1}: out above {2}, in at or below {3}")
    @CsvSource({
        "1,   0,     1, 0",
        "1,   0.5,   1, 0",
        "2,   0,     2, 1",
        "2,   0.1,   2, 0.9",
        "5,   0,     5, 4",
        "5,   0.25,  5, 3",
        "256, 0.1, 256, 229.5"
    })
    void followTheCapacity(int capacity, double margin, double scaleOut, double scaleIn) {
        AlarmThresholds thresholds = AlarmThresholds.of(capacity, margin);

        assertThat(thresholds.scaleOut()).isEqualTo(scaleOut);
        assertThat(thresholds.scaleIn()).isEqualTo(scaleIn, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, 2, Double.NaN})
    void theMarginIsAShare(double margin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AlarmThresholds.of(2, margin))
                .withMessage("scaleInMargin is " + margin + "; allowed: at least 0 and less than 1");
    }

    @Test
    void thereIsNoCapacityOfZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AlarmThresholds.of(0, 0))
                .withMessage("capacity is 0; allowed: at least 1");
    }
}
