package io.flinkscaling.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The entry "capacity" of metric math is ours only where it is a number for all time. */
class CapacityConstantTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            capacity | TIME_SERIES(4)       | 4
            capacity | TIME_SERIES( 32 )    | 32
            capacity | TIME_SERIES (2.5)    | 2.5
            capacity | TIME_SERIES(0)       | 0
            """)
    void isRead(String id, String expression, double value) {
        assertThat(CapacityConstant.read(id, expression)).hasValue(value);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            capacities | TIME_SERIES(4)
            capacity   | kpus * 2
            capacity   | TIME_SERIES(MAX(kpus))
            capacity   | 4
            capacity   | TIME_SERIES()
            capacity   | TIME_SERIES(4) + 1
            capacity   |
            """)
    void anythingElseIsSomebodysOwn(String id, String expression) {
        assertThat(CapacityConstant.read(id, expression)).isEmpty();
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThat(CapacityConstant.read(CapacityConstant.ID, CapacityConstant.expression(7)))
                .hasValue(7);
    }
}
