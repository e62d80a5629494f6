package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is well-formed and looks wrong is said, on the console and on top of the page. */
class PlausibilityNotesTest {

    private static final int DAY = 1_440;

    @TempDir
    private Path directory;

    @Test
    void aRateWhereASumIsMeant() throws IOException {
        assertNoted(
                replay(minutes(DAY, 2_000), "--policy", "step"),
                "The greatest demand is 0.03 of a parallelism of 1, so that nothing has to be scaled. Is this a rate"
                        + " per second? incomingRecords is the sum of a period");
    }

    @Test
    void aPeakFarAboveTheRange() throws IOException {
        assertNoted(
                replay(minutes(DAY, 60_000 * 97), "--policy", "step"),
                "The greatest demand is a parallelism of 97.0, 3 times MaxCapacity (32) or more.");
    }

    @Test
    void aDowntimeLongerThanTheObjective() throws IOException {
        assertNoted(
                replay(minutes(DAY, 60_000), "--policy", "step", "--downtime", "2m"),
                "Every rescale violates the lag objective of 1 min, because it stops the application for 2 min;"
                        + " --lag-slo");
        assertThat(replay(minutes(DAY, 60_000), "--policy", "step", "--downtime", "2m", "--lag-slo", "2m"))
                .doesNotContain("violates the lag objective");
    }

    @Test
    void aTraceShorterThanADay() throws IOException {
        assertNoted(
                replay(minutes(DAY - 1, 60_000), "--policy", "step"), "The trace is 23 h 59 min long. Less than a day");
        assertThat(replay(minutes(DAY, 60_000), "--policy", "step")).doesNotContain("Less than a day");
    }

    @Test
    void aTraceWithoutLag() throws IOException {
        assertNoted(
                replay(minutes(DAY, 60_000), "--policy", "step", "--no-baselines"),
                "The trace has no millisBehindLatest");
        assertThat(replay(minutes(DAY, 60_000), "--policy", "step"))
                .contains("The recording contains no lag")
                .doesNotContain("The trace has no millisBehindLatest");
    }

    @Test
    void theNoteOfARescaleThatAsksForTheNextIsOnThePageToo() throws IOException {
        assertNoted(
                replay(minutes(DAY, 60_000), "--policy", "step", "--downtime", "400s"),
                "A rescale stops the application for 400 s. With LagAllowanceSeconds=300");
    }

    @Test
    void nothingIsSaidOfTheBundledWeek() throws IOException {
        Console console =
                Console.run("replay", "--out", directory.resolve("out").toString());

        assertThat(console.exitCode()).as(console.err()).isZero();
        assertThat(Stream.of(
                        "greatest demand", "violates the lag", "Less than a day", "has no millisBehind", "asks for"))
                .noneMatch(console.out()::contains);
    }

    private void assertNoted(String console, String note) throws IOException {
        assertThat(console).contains(note);
        assertThat(Files.readString(directory.resolve("out/report.html"))).contains("<p class=\"notice\">" + note);
    }

    private String replay(Path trace, String... options) {
        List<String> args = Stream.concat(
                        Stream.of(
                                "replay",
                                trace.toString(),
                                "--out",
                                directory.resolve("out").toString()),
                        Stream.of(options))
                .toList();
        Console console = Console.run(args.toArray(String[]::new));
        assertThat(console.exitCode()).as(console.err()).isZero();
        return console.out();
    }

    private Path minutes(int count, long records) throws IOException {
        String rows = IntStream.range(0, count)
                .mapToObj(minute -> 1_767_225_600L + 60L * minute + "," + records)
                .collect(Collectors.joining("\n"));
        return Files.writeString(directory.resolve("trace.csv"), "timestamp,incomingRecords\n" + rows + "\n");
    }
}
