package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a replay says in words: whether a policy is better than what is run without it. */
class VerdictTest {

    @TempDir
    private Path directory;

    @Test
    void theBundledWeekWasRunAtEightAndThatIsWhatStepIsHeldAgainst() throws IOException {
        Console console = replay();

        assertThat(console.out())
                .contains("step costs $557 a month, as-recorded $723: $165 (23 %) less.")
                .contains("that is $575 in total, as-recorded $801.")
                .contains("Restarts: 161 a month, 1 h 20 min of downtime; as-recorded: none.")
                .contains(
                        "Its longest lag is 2 min 12 s, and it is above 1 min for 0.05 % of the time; as-recorded: 35 min 54 s");
        JsonNode verdict = verdict();
        assertThat(verdict.path("against").asText()).isEqualTo("as-recorded");
        assertThat(verdict.path("policy").asText()).isEqualTo("step");
        assertThat(verdict.path("costUsdPerMonthDelta").asDouble()).isBetween(-166.0, -165.0);
        assertThat(verdict.path("downtimeSecondsPerMonthDelta").asDouble()).isBetween(4_822.0, 4_824.0);
        assertThat(verdict.at("/maxLagMillis/0").asDouble()).isGreaterThan(35 * 60_000.0);
        assertThat(verdict.at("/maxLagMillis/1").asDouble()).isLessThan(3 * 60_000.0);
        assertThat(verdict.path("notes")).isNotEmpty();
    }

    /** The bundled week was made at a parallelism of 8, with noise on its lag. */
    @Test
    void theRecordedLagIsBesideTheModels() throws IOException {
        Console console = replay();

        assertThat(console.out())
                .contains(
                        "as-recorded: the recorded lag is at most 38 min 16 s, and above 1 min in 1.80 % of the 10,080"
                                + " minutes that have one; the model says 35 min 53 s and 1.80 %.");
        JsonNode summary = new ObjectMapper()
                .readTree(directory.resolve("out/summary.json").toFile());
        assertThat(summary)
                .filteredOn(row -> row.has("recordedMaxMillisBehindLatest"))
                .singleElement()
                .matches(row -> row.path("policy").asText().equals("as-recorded"))
                .matches(row -> row.path("recordedMaxMillisBehindLatest").asDouble() > 38 * 60_000)
                .matches(row -> row.path("recordedLagSloViolationShare").asDouble() > 0.017);
    }

    @Test
    void rowsAreExplainedOnConsoleAndPage() throws IOException {
        String out = replay().out();
        String page = Files.readString(directory.resolve("out/report.html"));

        for (String explanation : List.of(
                "what was run: parallelism 8",
                "parallelism 20, the least that never changes and keeps the lag objective",
                "Apache Flink's autoscaler with its defaults, which cannot run on the managed service",
                "the least possible total, if all of the traffic were known beforehand")) {
            assertThat(out).contains(": " + explanation);
            assertThat(page).contains("<dd>" + explanation.replace("'", "&#39;"));
        }
    }

    @Test
    void itIsSaidWhereNoPolicyKeepsTheObjective() {
        assertThat(replay("--policy", "lag-tracking").out())
                .contains(
                        "lag-tracking does not keep the lag objective: 0.67 % of the minutes above 1 min, allowed 0.10 %.");
        assertThat(replay("--policy", "lag-tracking", "--policy", "utilization-tracking")
                        .out())
                .contains(
                        "No policy keeps the lag objective: utilization-tracking, the cheapest in total, has 0.11 % of");
        assertThat(replay("--policy", "lag-tracking", "--slo-share", "0.01").out())
                .doesNotContain("the lag objective:");
    }

    @Test
    void aPolicyThatKeepsTheObjectiveComesBeforeACheaperOneThatDoesNot() {
        assertThat(replay().out()).contains("step costs ");
        assertThat(replay("--slo-share", "0.01").out()).contains("utilization-tracking costs ");
    }

    @Test
    void whatWasRecordedIsNotHeldAgainstOtherTraffic() {
        assertThat(replay("--scale", "2").out())
                .contains(
                        "With --scale the recorded parallelism is left out, because it belongs to the recorded traffic")
                .doesNotContain("as-recorded:");
    }

    @Test
    void snapshotsAreInTheCostAndNotInTheTotal() {
        assertThat(replay("--state-gb", "10").out())
                .contains("The cost includes the snapshots; the total leaves them out.");
        assertThat(replay().out()).doesNotContain("the snapshots;");
    }

    @Test
    void theBestPolicyIsLookedAtCloser() throws IOException {
        Path trace = directory.resolve("trace.csv");
        Console.run("generate", "--pattern", "spike", "--days", "22", "--out", trace.toString());

        replay(trace.toString(), "--no-baselines", "--policy", "original-step", "--policy", "step");

        Path out = directory.resolve("out");
        assertThat(out.resolve("episode-1.png")).isNotEmptyFile();
        assertThat(out.resolve("week-2026-01-05.png")).isNotEmptyFile();
        assertThat(out.resolve("week-2026-01-26.png")).isNotEmptyFile();
        assertThat(Files.readString(out.resolve("report.html")))
                .contains(
                        "<h3>the longest lag</h3>", "<summary>Week by week</summary>", "Chart of step: the longest lag")
                .doesNotContain("Chart of original-step: the longest lag");

        replay("--no-baselines", "--policy", "step");

        assertThat(out.resolve("episode-1.png")).isNotEmptyFile();
        assertThat(out.resolve("week-2026-01-05.png")).doesNotExist();
    }

    @Test
    void withoutARecordedParallelismItIsHeldAgainstTheLeastFixedOneThatWillDo() throws IOException {
        Path trace = directory.resolve("trace.csv");
        Console.run("generate", "--pattern", "diurnal", "--days", "1", "--out", trace.toString());
        Path recorded = directory.resolve("records.csv");
        Files.write(
                recorded,
                Files.readAllLines(trace).stream()
                        .map(VerdictTest::withoutParallelism)
                        .toList());

        Console console = replay(recorded.toString());

        assertThat(verdict().path("against").asText()).isEqualTo("fixed");
        assertThat(console.out()).contains("The recording contains no lag, so the modelled lag cannot be checked.");
    }

    @Test
    void alonePoliciesHaveNone() throws IOException {
        replay("--no-baselines");

        assertThat(directory.resolve("out/verdict.json")).doesNotExist();
    }

    @Test
    void whatAFixedParallelismMayBeIsSaid() {
        assertThat(replay("--fixed", "0").err()).contains("option --fixed is 0; allowed: 1 to 64");
        assertThat(replay("--no-baselines", "--fixed", "8").err()).contains("contradict each other");
        assertThat(replay("--slo-share", "2").err()).contains("option --slo-share is 2.0; allowed: 0 to 1");
        assertThat(replay("--rescale-usd", "-1").err()).contains("option --rescale-usd is -1.0; allowed: 0 to 1000000");
    }

    private Console replay(String... options) {
        return Console.run(Stream.concat(
                        Stream.of("replay"),
                        Stream.concat(
                                Arrays.stream(options),
                                Stream.of("--out", directory.resolve("out").toString())))
                .toArray(String[]::new));
    }

    private JsonNode verdict() throws IOException {
        return new ObjectMapper().readTree(directory.resolve("out/verdict.json").toFile());
    }

    private static String withoutParallelism(String line) {
        String[] cells = line.split(",");
        return cells[0] + "," + cells[1];
    }
}
