package io.flinkscaling.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Out above the capacity, in at or below one unit less. */
class AlarmThresholdsTest {

    @ParameterizedTest(name = "capacity {0}: out above {1}, in at or below {2}")
    @CsvSource({"1, 1, 0", "2, 2, 1", "5, 5, 4", "256, 256, 255"})
    void followTheCapacity(int capacity, double scaleOut, double scaleIn) {
        AlarmThresholds thresholds = AlarmThresholds.of(capacity);

        assertThat(thresholds.scaleOut()).isEqualTo(scaleOut);
        assertThat(thresholds.scaleIn()).isEqualTo(scaleIn);
    }

    @Test
    void thereIsNoCapacityOfZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AlarmThresholds.of(0))
                .withMessage("capacity is 0; allowed: at least 1");
    }
}
