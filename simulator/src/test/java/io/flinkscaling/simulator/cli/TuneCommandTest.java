package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code tune} from the command line to its files. */
class TuneCommandTest {

    private static final Pattern RECOMMENDED = Pattern.compile("(?m)^Recommendation: (\\S+=.+)\\.$");

    private static final List<String> FILES = List.of("tune.json", "candidates.csv", "pareto.png", "tune.html");

    @TempDir
    private static Path shared;

    @TempDir
    private Path directory;

    @BeforeAll
    static void generate() {
        CommandLines.runs(List.of("generate", "--pattern", "diurnal", "--days", "14", "--out", trace().toString()));
    }

    @Test
    void recommendsWhatIsBetterOnDaysThatItHasNotSeen() throws IOException {
        Console console = tune("--parameter", "Headroom=0.5", "--slo-share", "0.01");

        assertThat(console.exitCode()).as(console.err()).isZero();
        Matcher recommended = RECOMMENDED.matcher(console.out());
        assertThat(recommended.find()).as(console.out()).isTrue();
        for (String parameter : recommended.group(1).split(" ")) {
            String pattern = Pattern.quote(parameter) + "( |$)";
            assertThat(console.out())
                    .containsPattern(
                            "(?m)^\\./flink-scaling replay \\S+diurnal.csv (.* )?--slo-share 0.01 --policy step (.* )?--parameter "
                                    + pattern)
                    .containsPattern("(?m)^sam deploy .* --parameter-overrides (.* )?" + pattern);
        }
        assertThat(console.out())
                .contains(
                        "How sure: of 9 blocks",
                        "If a unit processed 10 % less",
                        "optimum",
                        "\n20 candidates evaluated",
                        "Report: ");
        JsonNode json =
                new ObjectMapper().readTree(directory.resolve("tune.json").toFile());
        assertThat(json.at("/test/totalUsdPerMonth").asDouble())
                .isLessThan(json.at("/defaultsTest/totalUsdPerMonth").asDouble())
                .isGreaterThan(json.at("/optimumTest/totalUsdPerMonth").asDouble());
        assertThat(json.at("/regretTest").asDouble())
                .isEqualTo(json.at("/test/regret").asDouble());
        assertThat(Files.readString(directory.resolve("tune.html"))).contains("the defaults", "recommended");
    }

    /** The best, simplified, is a row that the search has not tried, and is said beside their number. */
    @Test
    void theConsoleThePageAndTheFileCountTheSameCandidates() throws IOException {
        Console console = tune("--parameter", "Headroom=0.5", "--slo-share", "0.01");

        int rows = Files.readAllLines(directory.resolve("candidates.csv")).size() - 1;
        String evaluated = "20 candidates evaluated" + (rows > 20 ? ", and the best of them simplified," : "");
        assertThat(rows).isBetween(20, 21);
        assertThat(console.out()).contains("\n" + evaluated + " in ");
        assertThat(Files.readString(directory.resolve("tune.html"))).contains(evaluated + " for step");
        assertThat(new ObjectMapper()
                        .readTree(directory.resolve("tune.json").toFile())
                        .at("/evaluated")
                        .asInt())
                .isEqualTo(20);
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        tune();
        Path again = shared.resolve("again");
        Console.run("tune", trace().toString(), "--budget", "20", "--out", again.toString());

        for (String file : FILES) {
            assertThat(directory.resolve(file)).as(file).hasSameBinaryContentAs(again.resolve(file));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --goal cheapest              | option --goal is "cheapest"; allowed: least-total, fewest-rescales
            --budget 0                   | option --budget is 0; allowed: 1 to 100000
            --surge 0.5                  | option --surge is 0.5; allowed: 1 to 10
            --throughput-margin 0.6      | option --throughput-margin is 0.6; allowed: 0 to 0.5
            --folds 10                   | option --folds is 10; allowed: 2 to 9
            --slo-share 2                | option --slo-share is 2; allowed: 0 to 1
            --max-rescales-per-day -1    | option --max-rescales-per-day is -1; allowed: 0 to 1440
            --policy original-step       | policy "original-step" has no parameters; allowed: a policy of the template: step,
            --vary RecordsPerSecondPerUnit=500..2000 | option --vary names RecordsPerSecondPerUnit, which is measured and not tuned
            --hold ScaleOutAt=0.5 --vary ScaleInHeadroom=0.95..0.99 | nothing is left to try: ScaleInHeadroom is at least 0.7
            --hold Headroom              | option --hold has no value for Headroom; allowed: --hold Key=Value,
            --vary Headroom=0.9..1.5     | parameter Headroom is "1.05"; allowed: a number from 0.01 to 1
            """)
    void whatCannotBeUsedIsRefused(String options, String message) throws IOException {
        Console console = tune(options.split(" "));

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).startsWith("flink-scaling: " + message);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aTraceOfADayIsRefused() {
        String day = shared.resolve("day.csv").toString();
        CommandLines.runs(List.of("generate", "--pattern", "flat", "--days", "1", "--out", day));

        assertThat(Console.run("tune", day).err())
                .startsWith(
                        "flink-scaling: trace day is 1 d long; allowed: at least 3 d, of which the last third is for the test");
    }

    @Test
    void aRecordedLagDoesNotReactToWhatIsTuned() {
        assertThat(tune("--lag", "recorded").err())
                .startsWith("flink-scaling: option --lag is \"recorded\", which does not react to what is tuned");
    }

    private Console tune(String... options) {
        List<String> words = new ArrayList<>(List.of("tune", trace().toString(), "--out", directory.toString()));
        words.addAll(List.of(options));
        if (!words.contains("--budget")) {
            words.addAll(List.of("--budget", "20"));
        }
        return Console.run(words.toArray(String[]::new));
    }

    private static Path trace() {
        return shared.resolve("diurnal.csv");
    }
}
