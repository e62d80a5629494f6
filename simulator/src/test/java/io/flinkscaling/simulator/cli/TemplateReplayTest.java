package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies come from templates: the project's own, with other parameters, and others. */
class TemplateReplayTest {

    @TempDir
    private Path directory;

    @Test
    void aLongerScaleInWindowRescalesLessAndCostsMore() throws IOException {
        JsonNode hour = scores("step");
        JsonNode threeHours = scores("step", "--parameter", "ScaleInMinutes=180");

        assertThat(threeHours.get("rescales").asInt())
                .isLessThan(hour.get("rescales").asInt());
        assertThat(threeHours.get("kpuHours").asDouble())
                .isGreaterThan(hour.get("kpuHours").asDouble());
    }

    @Test
    void aHigherUtilizationTargetCostsLess() throws IOException {
        assertThat(scores("utilization-tracking", "--parameter", "UtilizationTarget=95")
                        .get("kpuHours")
                        .asDouble())
                .isLessThan(scores("utilization-tracking").get("kpuHours").asDouble());
    }

    /** The application is slower than the template plans with: it falls behind, and that is what a replay is for. */
    @Test
    void whatAUnitReallyProcessesMayBeLessThanPlanned() throws IOException {
        JsonNode slower = scores("utilization-tracking", "--records-per-second-per-unit", "700");

        assertThat(slower.get("p99MillisBehindLatest").asDouble())
                .isGreaterThan(scores("utilization-tracking")
                        .get("p99MillisBehindLatest")
                        .asDouble());
    }

    @Test
    void aScheduleHoldsTheCapacityUpFromItsTimeOn() throws IOException {
        replay(
                "--policy",
                "step",
                "--parameter",
                "ScheduleOutCron=cron(30 7 * * ? *)",
                "--parameter",
                "ScheduleOutMinCapacity=12",
                "--parameter",
                "ScheduleInCron=cron(0 18 * * ? *)",
                "--parameter",
                "ScheduleInMinCapacity=1",
                "--parameter",
                "ScheduleTimeZone=Europe/Berlin");

        assertThat(parallelismsAt("step", "06:2")).isNotEmpty().allMatch(parallelism -> parallelism < 12);
        assertThat(parallelismsAt("step", "06:4")).isNotEmpty().allMatch(parallelism -> parallelism >= 12);
        assertThat(parallelismsAt("step", "16:5")).allMatch(parallelism -> parallelism >= 12);
        assertThat(parallelismsAt("step", "23:0")).anyMatch(parallelism -> parallelism < 12);
    }

    @Test
    void ofAnotherTemplateIsReplayedWhatItDeclaresUnderTheNameOfItsFile() throws IOException {
        Path template = sample("mine.v2.yaml");

        Console console = replay("--template", template.toString());

        assertThat(console.out().lines().skip(1).findFirst().orElseThrow()).startsWith("mine.v2 ");
        assertThat(directory.resolve("out/timeline-mine.v2.csv")).exists();
        assertThat(directory.resolve("out/timeline-step.csv")).doesNotExist();
    }

    @Test
    void thresholdsThatNobodyRePutsArePointedOut() throws IOException {
        Path template = sample("mine.yaml");
        Files.writeString(template, Files.readString(template).replace("MaxThroughputPerKPU", "Throughput"));

        assertThat(replay("--template", template.toString(), "--records-per-second-per-unit", "1000")
                        .out())
                .contains(
                        "No function of the template is known to re-put the thresholds of FlinkOut, FlinkIn: they stay as"
                                + " declared.");
    }

    /** Its unit error comes out of its own template: the sum of a minute against a threshold per second. */
    @Test
    void theOriginalSamplesTemplateIsTheBuiltInOriginalStep() throws IOException {
        replay("--template", sample("sample.yaml").toString(), "--policy", "sample", "--policy", "original-step");

        assertThat(directory.resolve("out/timeline-sample.csv"))
                .hasSameTextualContentAs(directory.resolve("out/timeline-original-step.csv"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MetricIntervalUpperBound: 2000 | MetricIntervalUpperBound: 1900 | bad.yaml:73: resource PolicyOut: steps leave a gap from 1900.0 to 2000.0; allowed: adjacent intervals
            PolicyName: FlinkScaleOut      | PolicyName: !Base64 x          | bad.yaml:67: function Fn::Base64 is not understood; allowed: Ref,
            Expression: ir/60              | Expression: RUNNING_SUM(ir)    | bad.yaml:122: resource AlarmOnOut: Metrics[0].Expression "RUNNING_SUM(ir)": Undefined function 'RUNNING_SUM'; allowed:
            """)
    void whatIsNotUnderstoodIsRefusedAndNothingIsWritten(String original, String changed, String message)
            throws IOException {
        Path template = sample("bad.yaml");
        Files.writeString(template, Files.readString(template).replace(original, changed));
        Path out = directory.resolve("out");

        Console console = Console.run("replay", "--template", template.toString(), "--out", out.toString());

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).hasLineCount(1).contains(message);
        assertThat(out).doesNotExist();
    }

    @Test
    void aLongTraceIsReplayedFromTheTemplateAlone() throws IOException {
        Path trace = directory.resolve("long.csv");
        assertThat(Console.run(
                                "generate",
                                "--pattern",
                                "diurnal",
                                "--days",
                                "90",
                                "--seed",
                                "7",
                                "--out",
                                trace.toString())
                        .exitCode())
                .isZero();

        replay(trace.toString(), "--policy", "step");

        assertThat(Files.readAllLines(directory.resolve("out/timeline-step.csv")))
                .hasSize(1 + 90 * 24 * 60);
        JsonNode scores = new ObjectMapper()
                .readTree(directory.resolve("out/summary.json").toFile())
                .get(0);
        assertThat(scores.get("rescales").asInt()).isBetween(90, 90 * 20);
        assertThat(scores.get("availability").asDouble()).isGreaterThan(0.99);
    }

    private JsonNode scores(String policy, String... options) throws IOException {
        replay(Stream.concat(Stream.of("--policy", policy), Arrays.stream(options))
                .toArray(String[]::new));
        return new ObjectMapper()
                .readTree(directory.resolve("out/summary.json").toFile())
                .get(0);
    }

    private Console replay(String... options) {
        Console console = Console.run(Stream.concat(
                        Stream.of("replay", "--out", directory.resolve("out").toString()), Arrays.stream(options))
                .toArray(String[]::new));
        assertThat(console.exitCode()).as(console.err()).isZero();
        return console;
    }

    /** Returns the parallelism at the minutes whose time begins so, in UTC. */
    private List<Integer> parallelismsAt(String policy, String time) throws IOException {
        return Files.readAllLines(directory.resolve("out/timeline-" + policy + ".csv")).stream()
                .filter(row -> row.contains("T" + time))
                .map(row -> Integer.valueOf(row.split(",")[3]))
                .toList();
    }

    private Path sample(String name) throws IOException {
        String resource = "/io/flinkscaling/simulator/declared/sample-step.yaml";
        Path file = directory.resolve(name);
        try (InputStream sample =
                Objects.requireNonNull(TemplateReplayTest.class.getResourceAsStream(resource), resource)) {
            Files.copy(sample, file);
        }
        return file;
    }
}
