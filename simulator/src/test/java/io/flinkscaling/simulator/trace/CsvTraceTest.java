package io.flinkscaling.simulator.trace;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTraceTest {

    @TempDir
    private Path directory;

    @Test
    void hasAMinuteForEachRowOfAMinute() throws IOException {
        Trace trace = read("""
                timestamp,incomingRecords,millisBehindLatest,parallelism
                2026-01-05T00:00:00Z,600,250,4
                2026-01-05T00:01:00Z,660.5,61000,4
                2026-01-05T00:02:00Z,0,0,8
                """);

        assertThat(trace.start()).isEqualTo("2026-01-05T00:00:00Z");
        assertThat(Minutes.records(trace)).containsExactly(600, 660.5, 0);
        assertThat(Minutes.lags(trace)).containsExactly(250, 61_000, 0);
        assertThat(Minutes.parallelism(trace)).containsExactly(4, 4, 8);
        assertThat(trace.hasRecordedLag()).isTrue();
        assertThat(trace.missingMinutes()).isZero();
    }

    @Test
    void missesWhatIsNotRecorded() throws IOException {
        Trace trace = read("""
                timestamp,incomingRecords
                2026-01-05T00:00:00Z,600
                """);

        assertThat(Minutes.lags(trace)).containsExactly(NaN);
        assertThat(Minutes.parallelism(trace)).containsExactly(NaN);
        assertThat(trace.hasRecordedLag()).isFalse();
    }

    @Test
    void missesWhatIsEmptyAndALagThatIsNotKnown() throws IOException {
        Trace trace = read("""
                timestamp,incomingRecords,millisBehindLatest,parallelism
                2026-01-05T00:00:00Z,,-1,
                2026-01-05T00:01:00Z,600,-1.0,4
                2026-01-05T00:02:00Z,  ,,""
                """);

        assertThat(Minutes.records(trace)).containsExactly(NaN, 600, NaN);
        assertThat(Minutes.lags(trace)).containsExactly(NaN, NaN, NaN);
        assertThat(Minutes.parallelism(trace)).containsExactly(NaN, 4, NaN);
        assertThat(trace.hasRecordedLag()).isFalse();
        assertThat(trace.missingMinutes()).isEqualTo(2);
    }

    @Test
    void findsColumnsByNameInAnyCaseAndOrderAndIgnoresOthers() throws IOException {
        Trace trace = read("""
                comment,PARALLELISM,comment, IncomingRecords ,TimeStamp
                "a, ""b""
                c",2,,600,2026-01-05T00:00:00Z
                """);

        assertThat(Minutes.records(trace)).containsExactly(600);
        assertThat(Minutes.parallelism(trace)).containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timestamp,incomingRecords\n2026-01-05T00:00:00Z,600\n2026-01-05T00:01:00Z,700",
                "timestamp,incomingRecords\r\n2026-01-05T00:00:00Z,600\r\n2026-01-05T00:01:00Z,700\r\n",
                "\uFEFFtimestamp,incomingRecords\n2026-01-05T00:00:00Z,600\n2026-01-05T00:01:00Z,700\n",
                "\uFEFF\"timestamp\",\"incomingRecords\"\r\n\"2026-01-05T00:00:00Z\",\"600\"\r\n2026-01-05T00:01:00Z,700\r\n",
                "\n\ntimestamp,incomingRecords\n\n2026-01-05T00:00:00Z,600\n\n2026-01-05T00:01:00Z,700\n\n",
                "timestamp,incomingRecords\n 2026-01-05T00:00:00Z , 6e2 \n2026-01-05T00:01:00Z,+700.0\n",
            })
    void isReadHoweverProgramsWriteIt(String csv) throws IOException {
        Trace trace = read(csv);

        assertThat(trace.start()).isEqualTo("2026-01-05T00:00:00Z");
        assertThat(Minutes.records(trace)).containsExactly(600, 700);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T12:34:56Z,           2026-01-05T12:34:56Z",
        "2026-01-05T12:34:56,            2026-01-05T12:34:56Z",
        "2026-01-05T12:34,               2026-01-05T12:34:00Z",
        "2026-01-05 12:34:56,            2026-01-05T12:34:56Z",
        "2026-01-05t12:34:56z,           2026-01-05T12:34:56Z",
        "2026-01-05T12:34:56+00:00,      2026-01-05T12:34:56Z",
        "2026-01-05T14:34:56+02:00,      2026-01-05T12:34:56Z",
        "2026-01-05T14:34:56+02,         2026-01-05T12:34:56Z",
        "2026-01-05T07:04:56-05:30,      2026-01-05T12:34:56Z",
        "2026-01-05T12:34:56.789999Z,    2026-01-05T12:34:56.789Z",
        "1767616496,                     2026-01-05T12:34:56Z",
        "1767616496.5,                   2026-01-05T12:34:56.500Z",
        "1767616496789,                  2026-01-05T12:34:56.789Z",
        "1.767616496E9,                  2026-01-05T12:34:56Z",
        "0,                              1970-01-01T00:00:00Z",
        "100000000000,                   1973-03-03T09:46:40Z",
        "2200-12-31T23:59:59.999Z,       2200-12-31T23:59:59.999Z",
    })
    void timesAreIsoOrEpoch(String written, Instant time) throws IOException {
        assertThat(read("timestamp,incomingRecords\n" + written + ",600\n").start())
                .isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "week.csv,    week",
        "week.1.csv,  week.1",
        "week,        week",
        "WEEK.CSV,    WEEK",
        ".csv,        .csv",
        "...csv,      ...csv",
    })
    void theTraceIsNamedAfterTheFile(String file, String name) throws IOException {
        Path csv = Files.writeString(directory.resolve(file), "timestamp,incomingRecords\n0,600\n");

        assertThat(TraceReader.read(csv).name()).isEqualTo(name);
    }

    @Test
    void scalingMultipliesArrivalsAndForgetsTheParallelismThatServedThem() throws IOException {
        Trace scaled = read("""
                timestamp,incomingRecords,millisBehindLatest,parallelism
                2026-01-05T00:00:00Z,600,250,4
                2026-01-05T00:01:00Z,,,
                """).scaled(2.5);

        assertThat(Minutes.records(scaled)).containsExactly(1_500, NaN);
        assertThat(Minutes.lags(scaled)).containsExactly(250, NaN);
        assertThat(Minutes.parallelism(scaled)).containsExactly(NaN, NaN);
        assertThat(scaled.name()).isEqualTo("trace");
    }

    private Trace read(String csv) throws IOException {
        return TraceReader.read(Files.writeString(directory.resolve("trace.csv"), csv));
    }
}
