package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {

    private static final List<String> POLICIES =
            List.of("step", "lag-tracking", "utilization-tracking", "original-step", "original-lag-tracking");

    private static final List<String> BASELINES =
            List.of("as-recorded", "fixed", "built-in", "aws-utility", "flink-autoscaler", "optimum");

    @TempDir
    private Path directory;

    @Test
    void replaysTheBundledTraceUnderAllPoliciesAndWritesTheFilesOfTheDesign() throws IOException {
        Path out = directory.resolve("out");

        Console console = Console.run("replay", "--out", out.toString());

        assertThat(console.exitCode()).isZero();
        assertThat(console.err()).isEmpty();
        assertThat(console.out()).contains(POLICIES).contains(BASELINES);
        assertThat(namesIn(out))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(
                                        "summary.json",
                                        "verdict.json",
                                        "report.html",
                                        "episode-1.png",
                                        "episode-2.png",
                                        "episode-3.png",
                                        ".flink-scaling.json"),
                                Stream.concat(
                                        POLICIES.stream().map(policy -> "activities-" + policy + ".csv"),
                                        Stream.concat(POLICIES.stream(), BASELINES.stream())
                                                .flatMap(name -> Stream.of(
                                                        "timeline-" + name + ".csv", "chart-" + name + ".png"))))
                        .toList());
    }

    @Test
    void twiceTheSameIsTheSameByteForByte() throws IOException {
        Path first = directory.resolve("first");
        Path second = directory.resolve("second");
        String[] options = {
            "--no-baselines", "--policy", "step", "--policy", "lag-tracking", "--downtime-jitter", "0.5", "--seed", "3"
        };

        replayInto(first, options);
        replayInto(second, options);

        assertThat(namesIn(first)).hasSize(12).isEqualTo(namesIn(second));
        for (String name : namesIn(first)) {
            assertThat(second.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
        }
    }

    @Test
    void onlyTheNamedPoliciesAreReplayedOnceEach() throws IOException {
        Path out = directory.resolve("out");

        replayInto(out, "--no-baselines", "--policy", "step", "--policy", "step");

        assertThat(namesIn(out))
                .containsExactlyInAnyOrder(
                        ".flink-scaling.json",
                        "summary.json",
                        "report.html",
                        "timeline-step.csv",
                        "activities-step.csv",
                        "chart-step.png",
                        "episode-1.png",
                        "episode-2.png",
                        "episode-3.png");
    }

    @Test
    void pathsMayHaveSpaces() throws IOException {
        Path trace = Files.createDirectory(directory.resolve("my traces")).resolve("of last week.csv");
        Path out = directory.resolve("my results");

        Console generated = Console.run("generate", "--pattern", "flat", "--days", "1", "--out", trace.toString());
        Console replayed = Console.run("replay", trace.toString(), "--policy", "step", "--out", out.toString());

        assertThat(generated).isEqualTo(new Console(0, "Wrote " + trace + System.lineSeparator(), ""));
        assertThat(replayed.exitCode()).as(replayed.err()).isZero();
        assertThat(namesIn(out)).contains("summary.json");
    }

    @Test
    void minutesWithoutRecordedArrivalsAreMentioned() throws IOException {
        Path trace = Files.writeString(directory.resolve("gap.csv"), """
                timestamp,incomingRecords
                2026-03-01T00:00:00Z,60000
                2026-03-01T00:01:00Z,60000
                2026-03-01T00:03:00Z,60000
                """);

        Console console = Console.run(
                "replay",
                trace.toString(),
                "--policy",
                "step",
                "--out",
                directory.resolve("out").toString());

        assertThat(console.out()).contains("1 of 4 minutes have no recorded arrivals");
    }

    @Test
    void trafficBeyondWhatTheServiceRunsCanBeReplayed() throws IOException {
        // 100 000 records a second need 125 units; with one unit per KPU, 64 are the most.
        Path trace = Files.writeString(
                directory.resolve("much.csv"), "timestamp,incomingRecords\n2026-03-01T00:00:00Z,6000000\n");
        Path out = directory.resolve("out");

        Console console = Console.run(
                "replay",
                trace.toString(),
                "--policy",
                "step",
                "--parameter",
                "MaxCapacity=64",
                "--out",
                out.toString());

        assertThat(console.exitCode()).as(console.err()).isZero();
        assertThat(Files.readAllLines(out.resolve("timeline-step.csv")).get(1)).contains(",100,64,64,RUNNING,");
    }

    @Test
    void aDowntimeThatFeedsOnItselfIsPointedOut() {
        assertThat(Console.run("replay", "--policy", "step", "--downtime", "400s", "--out", directory.toString())
                        .out())
                .contains(
                        "A rescale stops the application for 400 s. With LagAllowanceSeconds=300 and CatchUpSeconds=300 the lag"
                                + " that it leaves asks for another one; try LagAllowanceSeconds=500 and more, or CatchUpSeconds=0.");
        assertThat(Console.run("replay", "--policy", "step", "--downtime", "4m", "--out", directory.toString())
                        .out())
                .doesNotContain("A rescale stops");
        assertThat(Console.run("replay", "--policy", "step", "--out", directory.toString())
                        .out())
                .doesNotContain("A rescale stops");
    }

    @Test
    void anOpenLoopIsPointedOut() {
        assertThat(Console.run("replay", "--policy", "step", "--lag", "recorded", "--out", directory.toString())
                        .out())
                .contains("Open loop: policies saw the recorded lag, which does not react to their decisions.");
    }

    @Test
    void anAlarmWithoutDataIsNamedOnTheConsoleAndOnThePage() throws IOException {
        String said = "Policy step: flink-scaling-scale-out never had a datapoint, so nothing was scaled"
                + " by it. Does the metric exist under that name and those dimensions?";

        assertThat(Console.run(
                                "replay",
                                "--policy",
                                "step",
                                "--outage",
                                "incomingRecords",
                                "--out",
                                directory.toString())
                        .out())
                .contains(said);
        assertThat(directory.resolve("report.html")).content().contains(said);
    }

    /** The scale-in alarm has datapoints then too, all of them against a scale-in. */
    @Test
    void aMetricWithoutDataIsNamedOnTheConsoleAndOnThePage() throws IOException {
        String said = "Policy step: its alarms look at millisBehindLatest, which never had a datapoint.";

        assertThat(Console.run(
                                "replay",
                                "--policy",
                                "step",
                                "--outage",
                                "millisBehindLatest",
                                "--out",
                                directory.toString())
                        .out())
                .contains(said);
        assertThat(directory.resolve("report.html")).content().contains(said);
    }

    @Test
    void aCooldownThatIsShorterThanTheMemoryOfTheAlarmIsPointedOut() {
        assertThat(Console.run(
                                "replay",
                                "--policy",
                                "utilization-tracking",
                                "--custom-delay",
                                "10m",
                                "--out",
                                directory.toString())
                        .out())
                .contains(
                        "Policy utilization-tracking: metrics are up to 600 s late, so a cooldown of 300 s is over while the alarm"
                                + " still sees the old capacity, and scales out once more; try TrackingCooldownSeconds=720 and more.");
    }

    @Test
    void anOutageOfAMetricIsAmongTheSettings() throws IOException {
        Console.run(
                "replay",
                "--policy",
                "step",
                "--outage",
                "millisBehindLatest@2026-01-07T10:00Z/2h",
                "--kinesis-delay",
                "90s",
                "--out",
                directory.toString());

        assertThat(directory.resolve("report.html"))
                .content()
                .contains("millisBehindLatest from 2026-01-07T10:00:00Z to 2026-01-07T12:00:00Z", "90.0 s");
    }

    private static void replayInto(Path out, String... options) {
        String[] args = Stream.concat(Stream.of("replay", "--out", out.toString()), Stream.of(options))
                .toArray(String[]::new);
        Console console = Console.run(args);
        assertThat(console.exitCode()).as(console.err()).isZero();
    }

    private static List<String> namesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
