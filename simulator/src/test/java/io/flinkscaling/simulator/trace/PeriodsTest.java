package io.flinkscaling.simulator.trace;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row covers the time to the next row, at most the file's finest spacing; minutes count from the first row. */
class PeriodsTest {

    private static final String HEADER = "timestamp,incomingRecords,millisBehindLatest,parallelism\n";

    @TempDir
    private Path directory;

    @Test
    void longPeriodsAreSpreadEvenlyOverTheirMinutes() throws IOException {
        Trace trace = read("""
                2026-01-05T00:00:00Z,600,100,2
                2026-01-05T00:05:00Z,1000,200,3
                """);

        assertThat(Minutes.records(trace)).containsExactly(120, 120, 120, 120, 120, 200, 200, 200, 200, 200);
        assertThat(Minutes.lags(trace)).containsExactly(100, 100, 100, 100, 100, 200, 200, 200, 200, 200);
        assertThat(Minutes.parallelism(trace)).containsExactly(2, 2, 2, 2, 2, 3, 3, 3, 3, 3);
    }

    @Test
    void shortPeriodsAreSummedAndTheirLastLevelCounts() throws IOException {
        Trace trace = read("""
                2026-01-05T00:00:00Z,1,100,2
                2026-01-05T00:00:20Z,2,200,3
                2026-01-05T00:00:40Z,3,-1,
                2026-01-05T00:01:00Z,4,400,4
                2026-01-05T00:01:20Z,,500,4
                2026-01-05T00:01:40Z,6,300,5
                """);

        assertThat(Minutes.records(trace)).containsExactly(6, 10);
        assertThat(Minutes.lags(trace)).containsExactly(200, 300);
        assertThat(Minutes.parallelism(trace)).containsExactly(3, 5);
    }

    @Test
    void periodsMayCrossMinutes() throws IOException {
        Trace trace = read("""
                2026-01-05T00:00:00Z,90,100,2
                2026-01-05T00:01:30Z,180,200,3
                """);

        assertThat(Minutes.records(trace)).containsExactly(60, 30 + 60, 120);
        assertThat(Minutes.lags(trace)).containsExactly(100, 200, 200);
    }

    @Test
    void minutesBeginAtTheFirstRow() throws IOException {
        Trace trace = read("""
                2026-01-05T00:00:42.5Z,600,,
                2026-01-05T00:01:42.5Z,700,,
                """);

        assertThat(trace.start()).isEqualTo("2026-01-05T00:00:42.500Z");
        assertThat(Minutes.records(trace)).containsExactly(600, 700);
    }

    @Test
    void aLoneRowCoversAMinute() throws IOException {
        assertThat(Minutes.records(read("2026-01-05T00:00:00Z,600,,\n"))).containsExactly(600);
    }

    @Test
    void aLargerSpacingThanTheFinestIsAGap() throws IOException {
        Trace trace = read("""
                2026-01-05T00:00:00Z,600,100,2
                2026-01-05T00:01:00Z,610,100,2
                2026-01-05T00:05:00Z,620,100,2
                2026-01-05T00:06:00Z,630,100,2
                """);

        assertThat(Minutes.records(trace)).containsExactly(600, 610, NaN, NaN, NaN, 620, 630);
        assertThat(Minutes.lags(trace)).containsExactly(100, 100, NaN, NaN, NaN, 100, 100);
        assertThat(Minutes.parallelism(trace)).containsExactly(2, 2, NaN, NaN, NaN, 2, 2);
        assertThat(trace.missingMinutes()).isEqualTo(3);
    }

    @Test
    void theFinestSpacingCountsHoweverRareItIs() throws IOException {
        Trace trace = read("""
                2026-01-05T00:00:00Z,200,,
                2026-01-05T00:02:00Z,200,,
                2026-01-05T00:03:00Z,400,,
                2026-01-05T00:05:00Z,200,,
                """);

        assertThat(Minutes.records(trace)).containsExactly(200, NaN, 200, 400, NaN, 200);
    }

    @Test
    void aPairWithinAMinuteIsNotThePeriodOfACoarserFile() throws IOException {
        Trace trace = read("""
                2026-01-05T00:00:00Z,200,,
                2026-01-05T00:02:00Z,200,,
                2026-01-05T00:04:00Z,400,,
                2026-01-05T00:04:01Z,200,,
                """);

        assertThat(Minutes.records(trace)).startsWith(100, 100, 100, 100);
    }

    @Test
    void aMissingCountIsAGapOfItsPeriod() throws IOException {
        Trace trace = read("""
                2026-01-05T00:00:00Z,200,100,
                2026-01-05T00:02:00Z,,200,
                2026-01-05T00:04:00Z,400,300,
                """);

        assertThat(Minutes.records(trace)).containsExactly(100, 100, NaN, NaN, 200, 200);
        assertThat(Minutes.lags(trace)).containsExactly(100, 100, 200, 200, 300, 300);
    }

    @Test
    void tenYearsAreTheLongest() throws IOException {
        Trace trace = read("0,600,,\n60,610,,\n315575940,620,,\n");

        assertThat(trace.minutes()).isEqualTo(5_259_600);
        assertThat(trace.missingMinutes()).isEqualTo(5_259_600 - 3);
    }

    private Trace read(String rows) throws IOException {
        return TraceReader.read(Files.writeString(directory.resolve("trace.csv"), HEADER + rows));
    }
}
