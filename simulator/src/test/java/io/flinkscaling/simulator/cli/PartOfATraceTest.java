package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Four hours of local times, 22:00 to 02:00, of which a part is replayed. */
class PartOfATraceTest {

    private static final int ROWS = 240;
    private static final int GAP_FROM = 30;
    private static final int GAP_TO = 60;

    @TempDir
    private Path directory;

    private final List<String> rows = new ArrayList<>();
    private Path trace;

    @BeforeEach
    void record() throws IOException {
        for (int minute = 0; minute < ROWS; minute++) {
            int hour = (22 + minute / 60) % 24;
            String records = minute >= GAP_FROM && minute < GAP_TO ? "" : Integer.toString(60_000 + 500 * minute);
            rows.add("2026-03-0%d %02d:%02d:00,%s".formatted(hour >= 22 ? 2 : 3, hour, minute % 60, records));
        }
        trace = write("evening.csv", rows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-02T23:00 | 2026-03-03T01:00    | 60  | 180",
                "2026-03-03       |                     | 120 | 240",
                "                 | 2026-03-03          | 0   | 120",
                "2026-03-02 23:00:01 | 2026-03-03T00:00:59Z | 61 | 120",
                "2026-03-03T00:00:00+01:00 | 2026-03-03   | 60 | 120",
                "1772492400       | 1772496000000       | 60 | 120",
                "2020-01-01       | 2030-01-01          | 0   | 240"
            })
    void itIsReplayedAsIfNothingElseHadBeenRecorded(String from, String to, int firstRow, int endRow)
            throws IOException {
        List<String> options = new ArrayList<>();
        if (from != null) {
            options.addAll(List.of("--from", from));
        }
        if (to != null) {
            options.addAll(List.of("--to", to));
        }

        String part = timeline(trace, options);

        assertThat(part).isEqualTo(timeline(write("part.csv", rows.subList(firstRow, endRow)), List.of()));
    }

    @Test
    void itsTimesAreInTheTimeZoneOfTheTrace() throws IOException {
        assertThat(timeline(
                        trace,
                        List.of("--time-zone", "Europe/Berlin", "--from", "2026-03-03", "--to", "2026-03-03T00:01")))
                .contains("\n2026-03-02T23:00:00Z,120000,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--from 2026-03-03T02:00",
                "--to 2026-03-02",
                "--from 2026-03-03T01:00 --to 2026-03-02T23:00",
                "--from 2026-03-02T22:30 --to 2026-03-02T23:00"
            })
    void whereNothingIsLeftTheMessageSaysWhatThereIs(String options) {
        assertThat(refused(List.of(options.split(" "))))
                .contains("no recorded minute of trace evening is left")
                .endsWith("allowed: a part of what it covers, 2026-03-02T22:00:00Z to 2026-03-03T02:00:00Z");
    }

    @Test
    void whatIsNoTimeIsRefused() {
        assertThat(refused(List.of("--from", "monday")))
                .startsWith(
                        "flink-scaling: option --from is \"monday\"; allowed: a date such as 2026-01-05, or a time");
        assertThat(refused(List.of("--from", "3/1/2026")))
                .startsWith("flink-scaling: option --from is \"3/1/2026\": write the date as 2026-03-01 or 2026-01-03,"
                        + " whichever is meant; allowed: a date such as 2026-01-05, or a time");
        assertThat(refused(List.of("--to", "2026-02-30"))).startsWith("flink-scaling: option --to is \"2026-02-30\"");
    }

    private Path write(String name, List<String> lines) throws IOException {
        List<String> all = new ArrayList<>(List.of("timestamp,incomingRecords"));
        all.addAll(lines);
        return Files.write(directory.resolve(name), all);
    }

    private String timeline(Path file, List<String> options) throws IOException {
        Console console = replay(file, options);
        assertThat(console.exitCode()).as(console.err()).isZero();
        return Files.readString(directory.resolve("out/timeline-step.csv"));
    }

    private String refused(List<String> options) {
        Console console = replay(trace, options);
        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err().lines()).hasSize(1);
        assertThat(directory.resolve("out")).doesNotExist();
        return console.err().strip();
    }

    private Console replay(Path file, List<String> options) {
        Stream<String> fixed = Stream.of(
                "replay",
                file.toString(),
                "--policy",
                "step",
                "--no-baselines",
                "--initial",
                "2",
                "--out",
                directory.resolve("out").toString());
        return Console.run(Stream.concat(fixed, options.stream()).toArray(String[]::new));
    }
}
