package io.flinkscaling.simulator.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of two parameters of which one must not be above the other. */
class UpperBoundTest {

    private static final UpperBound BOUND = new UpperBound("value", "bound", ": it is above.");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.8   | 0.9    | true
            0.9   | 0.90   | true
            0.91  | 0.9    | false
            10    | 9      | false
            ' 1 ' | ' 0 '  | false
            0.91  | 'none' | true
            ''    | 0.9    | true
            """)
    void areComparedIfBothAreNumbers(String value, String bound, boolean isKept) {
        Map<String, String> values = Map.of("value", value, "bound", bound);

        assertThat(BOUND.isKept(key -> Optional.ofNullable(values.get(key)))).isEqualTo(isKept);
    }

    @ParameterizedTest
    @CsvSource({"value", "bound"})
    void nothingIsAboveIfOneIsNotThere(String there) {
        assertThat(BOUND.isKept(key -> key.equals(there) ? Optional.of("1") : Optional.empty()))
                .isTrue();
    }
}
