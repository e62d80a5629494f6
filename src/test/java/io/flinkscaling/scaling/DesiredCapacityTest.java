package io.flinkscaling.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract's {@code desiredCapacity} is a double; a capacity is a whole number within the range. */
class DesiredCapacityTest {

    private final TargetFixture fixture = new TargetFixture(
            new TargetSettings(new CapacityRange(2, 10), CapacityUnit.PARALLELISM, OptionalInt.empty()));

    @ParameterizedTest
    @CsvSource({
        "NaN,       NaN",
        "Infinity,  Infinity",
        "-Infinity, -Infinity",
        "2.5,       2.5",
        "1.5,       1.5",
        "1,         1.0",
        "0,         0.0",
        "-0.0,      -0.0",
        "-1,        -1.0",
        "11,        11.0",
        "10.000001, 10.000001",
        "4294967298, 4.294967298E9",
        "1e300,     1.0E300"
    })
    void isRefusedWithNothingStoredOrChanged(double desired, String printed) {
        assertThatExceptionOfType(CapacityOutOfRangeException.class)
                .isThrownBy(() -> fixture.target.patch(desired))
                .withMessage("desiredCapacity is " + printed + "; allowed: a whole number from 2 to 10");
        assertThat(fixture.events).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {3.0, 10.0})
    void isTakenWhenItIsAWholeNumberWithinTheRange(double desired) {
        fixture.target.patch(desired);

        assertThat(fixture.application.updatedTo()).containsExactly((int) desired);
    }
}
