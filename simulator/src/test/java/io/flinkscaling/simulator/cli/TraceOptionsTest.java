package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.trace.Recordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are read, what the user says of them, and what the reader says. */
class TraceOptionsTest {

    @TempDir
    private Path directory;

    /** A burst of a minute every five; CloudWatch leaves minutes without records out. */
    @Test
    void aSparseSeriesIsAskedForItsPeriod() throws IOException {
        Path burst = Files.writeString(directory.resolve("burst.json"), metricData(burst()));

        assertThat(replayed(burst.toString()))
                .contains("burst.json: values are 5 min or more apart: the period is taken for that, and each is spread"
                        + " over it; if minutes without records were left out, give --period 1m.");
        assertThat(summary()).contains("\"kpuHours\": 48,");
        assertThat(page()).contains("if minutes without records were left out, give --period 1m.");

        replayed(burst.toString(), "--period", "1m");
        assertThat(summary()).contains("\"kpuHours\": 167.5", "\"meanParallelism\": 7,");
    }

    @Test
    void anotherSeriesOfTheFileShowsThePeriod() throws IOException {
        String lag = series("millisBehindLatest", 1, 1_440, 0);
        Path file = Files.writeString(directory.resolve("burst.json"), metricData(burst(), lag));

        assertThat(replayed(file.toString()))
                .contains(
                        "burst.json: incomingRecords: values are 5 min or more apart, and each counts for 1 min; if it"
                                + " was recorded with a longer period, give --period 5m.");
        assertThat(summary()).contains("\"kpuHours\": 168,", "\"meanParallelism\": 7,");
    }

    @Test
    void soDoRowsWithoutAValue() throws IOException {
        String csv = IntStream.range(0, 1_440)
                .mapToObj(minute -> minute * 60 + "," + (minute % 5 == 0 ? "300000" : "") + "\n")
                .collect(Collectors.joining("", "timestamp,incomingRecords\n", ""));

        replayed(Files.writeString(directory.resolve("burst.csv"), csv).toString());

        assertThat(summary()).contains("\"kpuHours\": 168,", "\"meanParallelism\": 7,");
    }

    @Test
    void notesAreOnTheConsoleAndOnThePage() throws IOException {
        String note =
                "grafana.csv: times without an offset are taken as UTC, from 2026-03-02 10:00 on; if they are local,"
                        + " give --time-zone.";

        assertThat(replayed(Recordings.file("grafana.csv").toString())).contains(note);
        assertThat(page()).contains(note);
        assertThat(replayed(Recordings.file("grafana.csv").toString(), "--time-zone", "Europe/Berlin"))
                .doesNotContain("UTC");
        assertThat(Files.readString(directory.resolve("out/timeline-step.csv"))).contains("2026-03-02T09:00:00Z,60000");
    }

    @Test
    void columnsMayHaveAnyName() throws IOException {
        Path file = Files.writeString(directory.resolve("mine.csv"), "wann;Sätze\n2026-03-02T10:00:00Z;60000\n");

        replayed(file.toString(), "--column", "timestamp=Wann", "--column", "incomingRecords=Sätze");

        assertThat(Files.readString(directory.resolve("out/timeline-step.csv"))).contains("2026-03-02T10:00:00Z,60000");
    }

    @Test
    void filesAreJoined() throws IOException {
        replayed(
                Recordings.file("aws-cli/get-metric-statistics.json").toString(),
                Recordings.file("aws-cli/lag-statistics.json").toString());

        assertThat(Files.readString(directory.resolve("out/timeline-step.csv")))
                .containsPattern("2026-11-25T10:00:00Z,60000,.*,120,0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/trace.csv", "s3://bucket/trace.csv", "HTTP:/example.com/a.csv"})
    void aUrlIsNotRead(String url) {
        assertThat(refused(url))
                .startsWith("flink-scaling: \"" + url + "\" is a URL, which is not read; download it, such as by ");
    }

    @Test
    void aPathThatWasTakenApartAtItsSpacesIsShownWithQuotes() throws IOException {
        Path file = Files.writeString(directory.resolve("of last week.csv"), "timestamp,incomingRecords\n0,1\n");
        String[] words = file.toString().split(" ");

        assertThat(refused(words))
                .contains("is not a file, but \"")
                .contains("; put quotes around a path with spaces: -Dexec.args=\"replay '" + file + "'\"");
    }

    @Test
    void whatIsNotAllowedIsNamed() {
        String file = Recordings.file("grafana.csv").toString();

        assertThat(refused(file, "--time-zone", "Berlin"))
                .isEqualTo("flink-scaling: option --time-zone is \"Berlin\"; allowed: the name of a region such as"
                        + " Europe/Berlin, UTC, or an offset such as +02:00");
        assertThat(refused(file, "--period", "0s")).isEqualTo("flink-scaling: the period is 0.0 s; allowed: 1s to 24h");
        assertThat(refused(file, "--column", "records=a"))
                .isEqualTo("flink-scaling: column \"records=a\" is not known; allowed: timestamp, incomingRecords,"
                        + " millisBehindLatest or parallelism, = and the name in the file");
        assertThat(refused(file, "--column", "parallelism=KPUs"))
                .isEqualTo("flink-scaling: " + file + ": no column or series \"KPUs\"; found: \"Time\","
                        + " \"IncomingRecords\", \"millisBehindLatest\"; needed: parallelism, or --column"
                        + " parallelism=NAME");
        assertThat(refused("--period", "1m"))
                .isEqualTo("flink-scaling: options --period, --column and --time-zone say how a TRACE is read, and none"
                        + " is given; allowed: a TRACE with them");
    }

    private static String burst() {
        return series("incomingRecords", 5, 288, 300_000);
    }

    private static String metricData(String... series) {
        return "{\"MetricDataResults\": [" + String.join(", ", series) + "]}";
    }

    /** Newest first, as CloudWatch answers. */
    private static String series(String id, int minutesApart, int count, int value) {
        List<String> times = new ArrayList<>();
        for (int i = count - 1; i >= 0; i--) {
            times.add(Integer.toString(1_772_409_600 + i * minutesApart * 60));
        }
        return "{\"Id\": \"" + id + "\", \"Timestamps\": [" + String.join(", ", times) + "], \"Values\": ["
                + Stream.generate(() -> value + ".0").limit(count).collect(Collectors.joining(", ")) + "]}";
    }

    private String replayed(String... arguments) {
        Console console = run(arguments);
        assertThat(console.exitCode()).as(console.err()).isZero();
        return console.out();
    }

    private String refused(String... arguments) {
        Console console = run(arguments);
        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err().lines()).hasSize(1);
        return console.err().strip();
    }

    private Console run(String... arguments) {
        return Console.run(Stream.of(
                        Stream.of("replay"),
                        Stream.of(arguments),
                        Stream.of(
                                "--policy",
                                "step",
                                "--out",
                                directory.resolve("out").toString()))
                .flatMap(each -> each)
                .toArray(String[]::new));
    }

    private String summary() throws IOException {
        return Files.readString(directory.resolve("out/summary.json"));
    }

    private String page() throws IOException {
        return Files.readString(directory.resolve("out/report.html"));
    }
}
