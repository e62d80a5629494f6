package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.replay.Parameters;
import io.flinkscaling.simulator.trace.TraceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
        Path csv = Files.writeString(
                directory.resolve("trace.csv"),
                "timestamp,incomingRecords,parallelism\n2026-03-01T00:00:00Z," + row + "\n");

        assertThat(InitialParallelism.of(TraceReader.read(csv), new Parameters(Map.of())))
                .isEqualTo(expected);
    }
}
