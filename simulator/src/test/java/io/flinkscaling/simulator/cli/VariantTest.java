package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A policy under other parameters, beside itself. */
class VariantTest {

    private static final String CALM = "step(Headroom=0.6,ScaleInMinutes=180)";

    @TempDir
    private Path directory;

    @Test
    void itIsWhatAReplayWithTheseParametersWouldBe() throws IOException {
        replayed("--variant", "step:Headroom=0.6,ScaleInMinutes=180");
        String beside = read("timeline-" + CALM + ".csv");
        String unchanged = read("timeline-step.csv");
        String activities = read("activities-" + CALM + ".csv");
        assertThat(directory.resolve("out/chart-" + CALM + ".png")).isNotEmptyFile();

        replayed("--parameter", "Headroom=0.6", "--parameter", "ScaleInMinutes=180", "--initial", initialOf(unchanged));

        assertThat(beside).isEqualTo(read("timeline-step.csv")).isNotEqualTo(unchanged);
        assertThat(activities).isEqualTo(read("activities-step.csv"));
    }

    @Test
    void itIsARowLikeAnyPolicyAndCanBeTheOneThatTheVerdictNames() throws IOException {
        String out = replayed("--variant", "step:MinCapacity=12", "--variant", "step:Headroom=0.6");

        JsonNode summary = new ObjectMapper().readTree(read("summary.json"));
        assertThat(summary)
                .extracting(row -> row.path("policy").asText())
                .startsWith("step", "step(MinCapacity=12)", "step(Headroom=0.6)", "as-recorded");
        assertThat(summary.get(1).path("kind").asText()).isEqualTo("policy");
        assertThat(out).contains("step costs ");

        assertThat(replayed("--parameter", "MinCapacity=12", "--variant", "step:MinCapacity=1"))
                .contains("step(MinCapacity=1) costs ");
        assertThat(new ObjectMapper()
                        .readTree(read("verdict.json"))
                        .path("policy")
                        .asText())
                .isEqualTo("step(MinCapacity=1)");
    }

    @Test
    void thePageSaysWhatIsDifferent() throws IOException {
        replayed("--parameter", "MinCapacity=2", "--variant", "step:MinCapacity=3,MaxCapacity=20");

        assertThat(read("report.html"))
                .contains("<tr><th scope=\"row\">MinCapacity</th><td>2 (default 1)</td></tr>")
                .contains("<th scope=\"row\">step(MinCapacity=3,MaxCapacity=20)</th>"
                        + "<td>MinCapacity 3 in place of 2, MaxCapacity 20 in place of 32</td>");
    }

    @Test
    void whatNoFileNameTakesIsAnUnderscore() {
        assertThat(Variant.parse("step:KmsKeyArn=arn:aws:kms:eu-west-1:1:key/a*b")
                        .name())
                .isEqualTo("step(KmsKeyArn=arn_aws_kms_eu-west-1_1_key_a_b)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "step | option --variant is \"step\"; allowed: POLICY:Key=Value,Key=Value, such as step:Headroom=0.7",
                "step: | option --variant is \"step:\"; allowed: POLICY",
                "step:Headroom | option --variant is \"step:Headroom\"; allowed: POLICY",
                "step:Headroom=0.7,0.8 | option --variant is \"step:Headroom=0.7,0.8\"; allowed: POLICY",
                "step:Headroom=0.7,Headroom=0.8 | which sets Headroom twice; allowed: once",
                "stp:Headroom=0.7 | varies the policy \"stp\", which the template does not declare; allowed: step,",
                "stp:Headroom=0.7 | ; did you mean step?",
                "original-step:Headroom=0.7 | varies the policy \"original-step\", which the template does not declare",
                "step:Headrom=0.7 | option --variant step(Headrom=0.7): parameter \"Headrom\" is unknown; allowed: ",
                "step:Headrom=0.7 | ; did you mean Headroom?",
                "step:Headroom=7 | option --variant step(Headroom=7): parameter Headroom is \"7\"; allowed: ",
            })
    void whatCannotBeVariedIsSaidInOneLine(String variant, String message) {
        assertThat(refused("--variant", variant)).contains(message);
    }

    @Test
    void theSameTwiceIsRefused() {
        assertThat(refused("--variant", "step:Headroom=0.7", "--variant", "step:Headroom=0.7"))
                .contains("option --variant gives step(Headroom=0.7) twice; allowed: each variant once");
    }

    @Test
    void oneWhoseFilesWouldHaveTooLongANameIsRefused() {
        assertThat(refused("--variant", "step:KmsKeyArn=" + "k".repeat(200))).contains("allowed: at most 200");
    }

    private static String initialOf(String timeline) {
        return timeline.lines().skip(1).findFirst().orElseThrow().split(",")[3];
    }

    private String replayed(String... options) {
        Console console = replay(options);
        assertThat(console.exitCode()).as(console.err()).isZero();
        return console.out();
    }

    private String refused(String... options) {
        Console console = replay(options);
        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err().lines()).hasSize(1);
        assertThat(directory.resolve("out")).doesNotExist();
        return console.err().strip();
    }

    private Console replay(String... options) {
        return Console.run(Stream.concat(
                        Stream.of(
                                "replay",
                                "--policy",
                                "step",
                                "--to",
                                "2026-01-06",
                                "--out",
                                directory.resolve("out").toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private String read(String file) throws IOException {
        return Files.readString(directory.resolve("out").resolve(file));
    }
}
