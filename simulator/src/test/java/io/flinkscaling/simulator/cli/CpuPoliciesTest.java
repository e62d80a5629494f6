package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies on the CPU, as many people have them: two hours of 4000 records a second, where a unit processes 1000. */
class CpuPoliciesTest {

    private static final int MINUTES = 120;

    @TempDir
    private Path directory;

    private Path trace;

    @BeforeEach
    void twoHours() throws IOException {
        StringBuilder csv = new StringBuilder("timestamp,incomingRecords\n");
        for (int minute = 0; minute < MINUTES; minute++) {
            csv.append(Instant.ofEpochSecond(60L * minute)).append(",240000\n");
        }
        trace = Files.writeString(directory.resolve("steady.csv"), csv);
    }

    /** The capacity at which the CPU lies between the thresholds: 4 units of work on so many of capacity. */
    @ParameterizedTest(name = "{0}, CPU {1} % at full load, from {2}: {3}")
    @CsvSource({
        // 50 % of 8
        "cpu-target-tracking.yaml, 100, 4,  8",
        // 60 % of 4, ceil(4 × 60 / 50) = 5, and 48 % of that is neither above 50 % nor below 45 %
        "cpu-target-tracking.yaml, 60,  4,  5",
        // 25 % of 16, ceil(16 × 25 / 50) = 8
        "cpu-target-tracking.yaml, 100, 16, 8",
        // 100 % of 4, 80 % of 5, 67 % of 6
        "cpu-step-scaling.yaml,    100, 4,  6",
        // 75 % is not above 75 %
        "cpu-step-scaling.yaml,    75,  4,  4",
        // 25 % of 16, 27 % of 15, 29 % of 14, 31 % of 13
        "cpu-step-scaling.yaml,    100, 16, 13",
    })
    void settleWhereTheCpuIsAskedToBe(String template, String fullLoad, String initial, int parallelism)
            throws IOException {
        replay(template, "--cpu-at-full-load", fullLoad, "--initial", initial);

        assertThat(lastParallelism(template)).isEqualTo(parallelism);
    }

    /** The same again by hand: of two definitions of a metric the user's counts. */
    @Test
    void mayLookAtAMetricOfTheUsersOwn() throws IOException {
        replay(
                "cpu-target-tracking.yaml",
                "--initial",
                "4",
                "--metric",
                "AWS/KinesisAnalytics/cpuUtilization=60 * demand / parallelism");

        assertThat(lastParallelism("cpu-target-tracking.yaml")).isEqualTo(5);
    }

    @Test
    void aMetricThatNothingLooksAtIsSaidToBeOne() throws IOException {
        assertThat(replay("cpu-target-tracking.yaml", "--metric", "My/Load=demand")
                        .out())
                .contains("No policy looks at My/Load, which --metric defines.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --cpu-at-full-load=0   | option --cpu-at-full-load is 0.0; allowed: a percentage greater than 0, up to 100
            --cpu-at-full-load=101 | option --cpu-at-full-load is 101.0; allowed: a percentage greater than 0, up to 100
            --cpu-at-full-load=NaN | option --cpu-at-full-load is NaN; allowed: a percentage greater than 0, up to 100
            --metric=Load          | option --metric is "Load"; allowed: NAMESPACE/NAME=EXPRESSION
            """)
    void badOptionsAreRefused(String option, String message) throws IOException {
        Console console = run("cpu-target-tracking.yaml", option);

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).hasLineCount(1).contains(message);
    }

    @Test
    void aMetricIsDefinedOnce() throws IOException {
        assertThat(run("cpu-target-tracking.yaml", "--metric", "My/Load=lag", "--metric", "My/Load=demand")
                        .err())
                .contains("option --metric My/Load is given twice; allowed: once");
    }

    /** Built-in scaling of the service needs 75 %, which this application never shows. */
    @Test
    void baselinesHaveTheSameCpu() throws IOException {
        Console console = Console.run(
                "replay",
                trace.toString(),
                "--policy",
                "step",
                "--initial",
                "4",
                "--cpu-at-full-load",
                "70",
                "--out",
                directory.resolve("out").toString());

        assertThat(console.exitCode()).as(console.err()).isZero();
        assertThat(parallelisms("built-in")).containsOnly(4);
    }

    private Console replay(String template, String... options) throws IOException {
        Console console = run(template, options);
        assertThat(console.exitCode()).as(console.err()).isZero();
        return console;
    }

    private Console run(String template, String... options) throws IOException {
        Path file = directory.resolve(template);
        try (InputStream resource = CpuPoliciesTest.class.getResourceAsStream(template)) {
            Files.write(file, resource.readAllBytes());
        }
        List<String> args = new ArrayList<>(List.of(
                "replay",
                trace.toString(),
                "--no-baselines",
                "--records-per-second-per-unit",
                "1000",
                "--template",
                file.toString(),
                "--out",
                directory.resolve("out").toString()));
        args.addAll(List.of(options));
        return Console.run(args.toArray(String[]::new));
    }

    private int lastParallelism(String template) throws IOException {
        List<Integer> all = parallelisms(template.replace(".yaml", ""));
        return all.get(all.size() - 1);
    }

    private List<Integer> parallelisms(String policy) throws IOException {
        return Files.readAllLines(directory.resolve("out/timeline-" + policy + ".csv")).stream()
                .skip(1)
                .map(row -> Integer.valueOf(row.split(",")[3]))
                .toList();
    }
}
