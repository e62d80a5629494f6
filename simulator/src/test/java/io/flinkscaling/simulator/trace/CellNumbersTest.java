package io.flinkscaling.simulator.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.simulator.text.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as spreadsheets and Grafana write them; where it is not clear what a sign means, they are refused. */
class CellNumbersTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ,  | "1,000"       | 1000
        ,  | "1,234,567.5" | 1234567.5
        ,  | 1.2 K         | 1200
        ,  | 1.5 Mil       | 1500000
        ,  | 2k            | 2000
        ,  | 3 M           | 3000000
        ;  | 1234,5        | 1234.5
        ;  | 12,5          | 12.5
        ;  | 1.234.567,5   | 1234567.5
        ;  | 1,2 K         | 1200
        TAB | 1,000        | 1000
        ,  | 60 000        | 60000
        ,  | 1\u00a0234\u202f567.5 | 1234567.5
        ;  | 1 234,5       | 1234.5
        ;  | 60'000        | 60000
        ,  | 60\u2019000.5 | 60000.5
        """)
    void countsAreRead(String separator, String cell, double count) throws IOException {
        String between = separator.equals("TAB") ? "\t" : separator;

        assertThat(Minutes.records(read("timestamp" + between + "incomingRecords\n0" + between + cell + "\n")))
                .containsExactly(count);
    }

    @ParameterizedTest
    @CsvSource({"3 min, 180000", "2.5 s, 2500", "120ms, 120", "1 hour, 3600000", "2 days, 172800000", "500 µs, 0.5"})
    void lagsAreRead(String cell, double millis) throws IOException {
        assertThat(Minutes.lags(read("timestamp,incomingRecords,millisBehindLatest\n0,1," + cell + "\n")))
                .containsExactly(millis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-2", "-0.5", "-9223372036854775808"})
    void aNegativeLagIsNotKnown(String lag) throws IOException {
        assertThat(Minutes.lags(read("timestamp,incomingRecords,millisBehindLatest\n0,1," + lag + "\n")))
                .containsExactly(Double.NaN);
    }

    /** 1,234 between semicolons is a thousand in one country and one in the next. */
    @ParameterizedTest
    @ValueSource(strings = {"1,234", "1,2,3", "50GB", "5 m", "12 %", "1.2 K/s", "60 00", "6 0000"})
    void whatIsNotClearIsRefused(String cell) {
        assertThatThrownBy(() -> read("timestamp;incomingRecords\n0;" + cell + "\n"))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith(", line 2: incomingRecords is \"" + cell
                        + "\"; allowed: a number from 0 to 1E15, or nothing for a missing value");
    }

    @Test
    void aFileWithBothDecimalSignsIsRefused() {
        assertThatThrownBy(() -> read("timestamp;incomingRecords\n0;1.234\n60;12,5\n"))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith(
                        ": has numbers with a decimal comma and numbers with a point; allowed: one of them");
    }

    private Trace read(String csv) throws IOException {
        return TraceReader.read(Files.writeString(directory.resolve("trace.csv"), csv));
    }
}
