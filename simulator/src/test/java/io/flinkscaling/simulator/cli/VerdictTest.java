package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
                .contains("step costs $556 a month, as-recorded $723: $167 (23 %) less.")
                .contains("that is $599 in total, as-recorded $801.")
                .contains("Restarts: 382 a month, 3 h 11 min of downtime; as-recorded: none.")
                .contains(
                        "Its longest lag is 2 min 39 s, and it is above 1 min for 0.10 % of the time; as-recorded: 35 min 54 s");
        JsonNode verdict = verdict();
        assertThat(verdict.path("against").asText()).isEqualTo("as-recorded");
        assertThat(verdict.path("policy").asText()).isEqualTo("step");
        assertThat(verdict.path("costUsdPerMonthDelta").asDouble()).isBetween(-167.0, -166.0);
        assertThat(verdict.path("downtimeSecondsPerMonthDelta").asDouble()).isBetween(11_470.0, 11_475.0);
        assertThat(verdict.at("/maxLagMillis/0").asDouble()).isGreaterThan(35 * 60_000.0);
        assertThat(verdict.at("/maxLagMillis/1").asDouble()).isLessThan(3 * 60_000.0);
        assertThat(verdict.path("notes")).isNotEmpty();
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
