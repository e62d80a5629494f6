package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.scaling.CapacityUnit;
import io.flinkscaling.simulator.loop.ApplicationFacts;
import io.flinkscaling.simulator.trace.Trace;
import io.flinkscaling.simulator.trace.TraceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialParallelismTest {

    @TempDir
    private Path directory;

    /** One unit does 1000 records a second, of which a headroom of 0.8 counts on 800. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # records of a minute, recorded parallelism | expected
            60000,5    | 5
            60000,     | 2
            144000,    | 3
            0,         | 1
            9000000,   | 32
            60000,200  | 32
            """)
    void isTheRecordedOneElseWhatTheFirstMinuteNeedsWithinTheRange(String row, int expected) throws IOException {
        assertThat(InitialParallelism.of(trace(row), application(CapacityUnit.PARALLELISM)))
                .isEqualTo(expected);
    }

    /** Four units of parallelism make a KPU, of which 1 to 32 are allowed: 3000 records a second take 4 KPU. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"'180000,', 16", "'180000,6', 6", "'180000,2', 4"})
    void isInKpusWhereTheseAreTheUnit(String row, int expected) throws IOException {
        assertThat(InitialParallelism.of(trace(row), application(CapacityUnit.KPU)))
                .isEqualTo(expected);
    }

    private Trace trace(String row) throws IOException {
        return TraceReader.read(Files.writeString(
                directory.resolve("trace.csv"),
                "timestamp,incomingRecords,parallelism\n2026-03-01T00:00:00Z," + row + "\n"));
    }

    private static ApplicationFacts application(CapacityUnit unit) {
        return new ApplicationFacts(1_000, 0.8, 300, 0, 4, unit, new CapacityRange(1, 32));
    }
}
