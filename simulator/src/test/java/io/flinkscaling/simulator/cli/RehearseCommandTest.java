package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.rehearsal.BuiltFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearseCommandTest {

    private static final List<String> POLICIES =
            List.of("step", "lag-tracking", "utilization-tracking", "original-step", "original-lag-tracking");

    @TempDir
    private Path directory;

    @Test
    void whatThePackagedFunctionDoesIsWhatTheReplaySaid() throws IOException {
        Path zip = BuiltFunction.zip();
        Path trace = hoursOfUpsAndDowns();

        Console replayed =
                Console.run("replay", trace.toString(), "--downtime-jitter", "0.3", "--out", out("replayed"));
        Console rehearsed = Console.run(
                "rehearse",
                trace.toString(),
                "--downtime-jitter",
                "0.3",
                "--function",
                zip.toString(),
                "--out",
                out("rehearsed"));

        assertThat(replayed.exitCode()).as(replayed.err()).isZero();
        CommandLines.assertRehearsed(rehearsed);
        for (String policy : POLICIES) {
            for (String name : List.of("timeline-" + policy + ".csv", "activities-" + policy + ".csv")) {
                assertThat(directory.resolve("rehearsed").resolve(name))
                        .hasSameBinaryContentAs(directory.resolve("replayed").resolve(name));
            }
            assertThat(Files.readAllLines(directory.resolve("replayed/activities-" + policy + ".csv")))
                    .as("a comparison of nothing would show nothing")
                    .hasSizeGreaterThan(2);
        }
        assertThat(Files.readString(directory.resolve("rehearsed/report.html")))
                .contains("A rehearsal: the packaged function did the scaling, built ")
                .contains("Function SHA-256");
        assertThat(rehearsed.out())
                .contains("The function was built ")
                .contains(", called as by a REST API (payload 1.0)");
        assertThat(Files.readAllLines(directory.resolve("rehearsed/invocations.csv")))
                .startsWith("policy,timestamp,request,status,milliseconds,awsCalls,requestId")
                .anyMatch(line ->
                        line.startsWith("step,") && line.contains(",PATCH ") && line.contains("UpdateApplication"))
                .hasSizeGreaterThan(50);
    }

    @Test
    void theOriginalSampleStandsApartAsInAReplayAndIsNeverTheBest() throws IOException {
        Console console = Console.run(
                "rehearse",
                minutes(25).toString(),
                "--policy",
                "original-step",
                "--policy",
                "step",
                "--function",
                FakeFunction.zip(directory, "200").toString(),
                "--out",
                out("sample"));

        assertThat(console.out())
                .containsPattern("\nstep  [^\n]+\nfor comparison, the original sample:\noriginal-step  ");
        String page = Files.readString(directory.resolve("sample/report.html"));
        String comparison = "<summary>The original sample, for comparison</summary>";
        assertThat(page).contains(comparison);
        assertThat(page.substring(0, page.indexOf(comparison)))
                .contains("<th scope=\"row\">step</th>")
                .doesNotContain("<th scope=\"row\">original-step</th>");
        assertThat(page).doesNotContainPattern("<th scope=\"row\">original-step</th>.*class=\"best\"");
        assertThat(Files.readString(directory.resolve("sample/summary.json")))
                .containsPattern("\"policy\": \"original-step\",\\s+\"kind\": \"sample\"");
    }

    @Test
    void faultsAreReportedWithWhatBecameOfTheRequest() throws IOException {
        Path zip = BuiltFunction.zip();

        Console console = Console.run(
                "rehearse",
                hoursOfUpsAndDowns().toString(),
                "--policy",
                "step",
                "--fault",
                "crash@0.1",
                "--fault",
                "update-fails@0.5",
                "--function",
                zip.toString(),
                "--out",
                out("faulty"));

        CommandLines.assertRehearsed(console);
        assertThat(console.out()).containsPattern("fault crash, \\d+ times; the request under way ended: ");
        assertThat(Files.readAllLines(directory.resolve("faulty/faults.csv")))
                .startsWith("policy,timestamp,fault,request,status,toCapacity,outcome,reason,requestId")
                .anyMatch(line -> line.contains(",crash,") && line.matches(".*,crash,[^,]+,50[02],.*"))
                .anyMatch(line -> line.contains(",update-fails,") && line.contains(",Failed,"));
        assertThat(Files.readString(directory.resolve("faulty/function-step.log")))
                .contains("scalingStatus");
        assertThat(Files.readString(directory.resolve("faulty/report.html")))
                .contains("<h2>The function</h2>", "<h2>Faults</h2>", "<th scope=\"row\">crash</th><td>0.1</td>");
    }

    /** Registering the target is spared, or no trace could be rehearsed with so many faults. */
    @Test
    void aFaultAtEachInvocationIsReportedToo() throws IOException {
        Path trace = minutes(65);

        Console console = Console.run(
                "rehearse",
                trace.toString(),
                "--policy",
                "step",
                "--fault",
                "ssm-down@1",
                "--function",
                BuiltFunction.zip().toString(),
                "--out",
                out("down"));

        CommandLines.assertRehearsed(console);
        assertThat(Files.readAllLines(directory.resolve("down/faults.csv")))
                .anyMatch(line -> line.contains(",ssm-down,") && line.contains(",500,"));
    }

    @Test
    void aFunctionThatDoesNotAnswer200IsAFinding() throws IOException {
        Path zip = FakeFunction.zip(directory, "200", "200", "500", "200");

        Console console = Console.run(
                "rehearse",
                minutes(25).toString(),
                "--policy",
                "step",
                "--function",
                zip.toString(),
                "--out",
                out("finding"));

        assertThat(console.exitCode()).as(console.err()).isEqualTo(1);
        assertThat(console.err())
                .startsWith("flink-scaling: step: 1 of ")
                .contains(" invocations was not answered with 200: 500 at 2026-03-01T00:")
                .endsWith("; see function-step.log" + System.lineSeparator());
        assertThat(Files.readString(directory.resolve("finding/report.html"))).contains("was not answered with 200");
        assertThat(Files.readString(directory.resolve("finding/function-step.log")))
                .contains("answering 500");
    }

    @Test
    void aFunctionThatAnswersAsItShouldIsNone() throws IOException {
        Path zip = FakeFunction.zip(directory, "200");

        Console console = Console.run(
                "rehearse",
                minutes(25).toString(),
                "--policy",
                "step",
                "--function",
                zip.toString(),
                "--out",
                out("fine"));

        assertThat(console.exitCode()).as(console.err()).isZero();
        assertThat(console.err()).isEmpty();
    }

    @Test
    void aFunctionThatDoesNotLetTheTargetRegisterIsRefused() throws IOException {
        Path zip = FakeFunction.zip(directory, "500");

        Console console =
                Console.run("rehearse", minutes(25).toString(), "--function", zip.toString(), "--out", out("none"));

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err())
                .containsPattern(
                        "^flink-scaling: the function did not let [a-z-]+ register its target, but answered 500 ")
                .hasLineCount(1);
        assertThat(directory.resolve("none")).doesNotExist();
    }

    /** The function is none that could be started: it is not come to. */
    @Test
    void whereNothingCanBeWrittenIsFoundOutBeforeTheFunctionStarts() throws IOException {
        Path file = Files.writeString(directory.resolve("taken"), "mine");

        Console console = Console.run("rehearse", "--function", "no.zip", "--out", file.toString());

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err())
                .isEqualTo("flink-scaling: Cannot write the report to " + file + ": " + file
                        + " is a file, not a directory" + System.lineSeparator());
        assertThat(file).hasContent("mine");
    }

    @Test
    void aDirectoryInThePlaceOfAFileIsFoundOutBeforeTheFunctionStarts() throws IOException {
        Files.createDirectories(directory.resolve("out/function-step.log"));

        Console console = Console.run("rehearse", "--function", "no.zip", "--out", out("out"));

        assertThat(console.err()).contains("a directory is in the place of function-step.log");
        assertThat(directory.resolve("out")).isDirectoryNotContaining(path -> !path.endsWith("function-step.log"));
    }

    @Test
    void faultsInATraceOfAnHourAreRefused() throws IOException {
        Console console = Console.run(
                "rehearse",
                minutes(60).toString(),
                "--fault",
                "crash@0.1",
                "--function",
                "no.zip",
                "--out",
                out("none"));

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err())
                .isEqualTo(
                        "flink-scaling: option --fault cannot be used with trace minutes, which has 60 minutes: in the"
                                + " last hour nothing goes wrong; allowed: traces of at least 62 minutes"
                                + System.lineSeparator());
        assertThat(directory.resolve("none")).doesNotExist();
    }

    @Test
    void aFunctionThatIsNotThereIsRefused() throws IOException {
        Console console = Console.run("rehearse", "--function", "no.zip", "--out", out("none"));

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err())
                .isEqualTo(
                        "flink-scaling: option --function is \"no.zip\", which is not a file; allowed: a function.zip,"
                                + " which mvn package makes in endpoint/target" + System.lineSeparator());
        assertThat(directory.resolve("none")).doesNotExist();
    }

    @Test
    void aFunctionThatCannotBeUnpackedIsRefused() throws IOException {
        Path noZip = Files.writeString(directory.resolve("no.zip"), "text");

        Console console = Console.run("rehearse", "--function", noZip.toString(), "--out", out("none"));

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).contains("which cannot be used: ").contains("; allowed: a function.zip");
    }

    @Test
    void aSpeedIsANumberOrMax() {
        Console console = Console.run("rehearse", "--speed", "fast");

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err())
                .startsWith("flink-scaling: option --speed is \"fast\"; allowed: max, or a number greater than 0");
    }

    /** Minutes of so much traffic that each policy asks for more. */
    private Path minutes(int minutes) throws IOException {
        List<String> lines = new ArrayList<>(List.of("timestamp,incomingRecords"));
        for (int minute = 0; minute < minutes; minute++) {
            lines.add(1_772_323_200L + 60 * minute + "," + 60 * (minute < 2 ? 900 : 9_000));
        }
        return Files.write(directory.resolve("minutes.csv"), lines);
    }

    /** Four hours: calm, a rise, a spike, and calm again. */
    private Path hoursOfUpsAndDowns() throws IOException {
        List<String> lines = new ArrayList<>(List.of("timestamp,incomingRecords"));
        for (int minute = 0; minute < 240; minute++) {
            int recordsPerSecond =
                    minute < 20 ? 900 : minute < 60 ? 900 + 100 * (minute - 20) : minute < 90 ? 9_000 : 700;
            lines.add(1_772_323_200L + 60 * minute + "," + 60 * recordsPerSecond);
        }
        return Files.write(directory.resolve("hours.csv"), lines);
    }

    private String out(String name) {
        return directory.resolve(name).toString();
    }
}
