package io.flinkscaling.simulator.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.trace.recording.DayAndMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates whose first number is a day or a month. */
class DayAndMonthTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3/1/2026          | 2026-03-01 or 2026-01-03, whichever is meant
            03/01/2026 10:00  | 2026-03-01 or 2026-01-03, whichever is meant
            3-1-2026T10:00Z   | 2026-03-01 or 2026-01-03, whichever is meant
            12/12/2026        | 2026-12-12
            1/13/2026         | 2026-01-13
            13/1/2026 1:00 PM | 2026-01-13
            31/2/2026         |
            3.1.2026          | 2026-01-03
            1.13.2026         |
            """)
    void areToBeWrittenAsIsoHasThem(String text, String readings) {
        assertThat(DayAndMonth.advice(text)).isEqualTo(readings == null ? "" : ": write the date as " + readings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-03", "3/1/26", "3/1-2026", "3/1/2026x", "13/13/2026", "0/1/0000", "monday", ""})
    void otherTextsAreLeftAlone(String text) {
        assertThat(DayAndMonth.advice(text)).isEmpty();
    }
}
