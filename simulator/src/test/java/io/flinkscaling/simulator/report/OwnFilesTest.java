package io.flinkscaling.simulator.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.simulator.text.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run has written it may replace and delete, and nothing else: all other files survive whatever is written. */
class OwnFilesTest {

    private static final String ABSENT = "0".repeat(64);

    @TempDir
    private Path home;

    private Path directory;

    @BeforeEach
    void makeDirectory() throws IOException {
        directory = Files.createDirectory(home.resolve("report"));
    }

    @Test
    void aFileThatOnlyLooksLikeOneOfOursSurvives() throws IOException {
        write("step");
        List<Path> mine = List.of(
                Files.writeString(directory.resolve("chart-holiday.png"), "mine"),
                Files.writeString(directory.resolve("timeline-2025.csv"), "mine"),
                Files.writeString(directory.resolve("function-old.log"), "mine"));

        write("lag-tracking");

        assertThat(mine).allSatisfy(file -> assertThat(file).hasContent("mine"));
        assertThat(directory.resolve("chart-step.png")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary.json", "report.html", "timeline-step.csv", "chart-step.png"})
    void aFileOfOurNameThatNoRunWroteIsRefused(String name) throws IOException {
        Files.writeString(directory.resolve(name), "mine");

        assertNothingChanges(name + " is there, and no run wrote it as it is now; move or delete it,");
    }

    @Test
    void aReportThatWasChangedSinceIsRefused() throws IOException {
        write("step");
        Files.writeString(directory.resolve("timeline-step.csv"), "annotated");

        assertNothingChanges("timeline-step.csv is there, and no run wrote it as it is now; move or delete it,");
    }

    @Test
    void anOldFileThatWasChangedSinceIsNotDeleted() throws IOException {
        write("lag-tracking");
        Path changed = Files.writeString(directory.resolve("timeline-lag-tracking.csv"), "annotated");

        write("step");

        assertThat(changed).hasContent("annotated");
        assertThat(directory.resolve("chart-lag-tracking.png")).doesNotExist();
        assertThat(Manifest.read(directory).names()).doesNotContain("timeline-lag-tracking.csv");
    }

    /** The very content that was written does not make a link ours. */
    @Test
    void aLinkInThePlaceOfAFileIsRefused() throws IOException {
        write("step");
        Path elsewhere = Files.move(directory.resolve("summary.json"), home.resolve("summary.json"));
        Files.createSymbolicLink(directory.resolve("summary.json"), elsewhere);

        assertNothingChanges("summary.json is there, and no run wrote it as it is now");
        assertThat(elsewhere).isNotEmptyFile();
    }

    @Test
    void aLinkInThePlaceOfAnOldFileIsNotDeleted() throws IOException {
        write("lag-tracking");
        Path elsewhere = Files.move(directory.resolve("chart-lag-tracking.png"), home.resolve("mine.png"));
        Path link = Files.createSymbolicLink(directory.resolve("chart-lag-tracking.png"), elsewhere);

        write("step");

        assertThat(link).isSymbolicLink();
        assertThat(elsewhere).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "mine",
                "[]",
                "{}",
                "{\"files\":null}",
                "{\"files\":[null]}",
                "{\"files\":[{}]}",
                "{\"files\":[{\"name\":null,\"sha256\":\"\"}]}",
                "{\"files\":[]} {\"files\":[]}",
                "{\"files\":[],\"more\":1}",
                "{\"files\":[{\"name\":\"notes.txt\",\"sha256\":\"@\"}]}",
                "{\"files\":[{\"name\":\"../victim.csv\",\"sha256\":\"@\"}]}",
                "{\"files\":[{\"name\":\"timeline-/../../victim.csv\",\"sha256\":\"@\"}]}",
                "{\"files\":[{\"name\":\"/tmp/timeline-x.csv\",\"sha256\":\"@\"}]}",
                "{\"files\":[{\"name\":\"timeline-\\u0000.csv\",\"sha256\":\"@\"}]}"
            })
    void aListThatIsDamagedOrLeadsElsewhereDeletesNothing(String list) throws IOException {
        Files.writeString(home.resolve("victim.csv"), "mine");
        Files.writeString(directory.resolve("notes.txt"), "mine");
        Files.writeString(directory.resolve(Manifest.NAME), list.replace("@", ABSENT));

        assertNothingChanges(".flink-scaling.json, cannot be read; delete it and them, or take another --out");
    }

    @Test
    void aLinkInThePlaceOfTheListIsRefused() throws IOException {
        Path elsewhere = Files.writeString(home.resolve("mine.json"), "{\"files\":[]}");
        Files.createSymbolicLink(directory.resolve(Manifest.NAME), elsewhere);

        assertNothingChanges(".flink-scaling.json, cannot be read");
    }

    /** Half of the new files are in their place, and the list of both is: as a kill amid publishing leaves it. */
    @Test
    void whatAKilledRunHasLeftIsReplaced() throws IOException {
        write("step", "lag-tracking");
        Path other = Files.createDirectory(home.resolve("other"));
        new ReportWriter().write(Reports.report("another", false, "step"), new Destination(other, List.of()));
        Manifest.read(directory).and(Manifest.read(other)).write(directory.resolve(Manifest.NAME));
        Files.delete(directory.resolve("report.html"));
        Files.copy(other.resolve("report.html"), directory.resolve("report.html"));

        write("step");

        assertThat(contents()).containsOnlyKeys(contentsOf("step").keySet());
    }

    @Test
    void anInterruptedRunLeavesTheEarlierReport() throws IOException {
        write("step");
        Map<String, String> before = contents();

        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> write("lag-tracking")).isInstanceOf(InputException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(contents()).isEqualTo(before);
    }

    private void assertNothingChanges(String message) throws IOException {
        Map<String, String> before = contents();
        for (String policy : List.of("step", "lag-tracking")) {
            ReportWriter writer = new ReportWriter();
            Destination destination = new Destination(directory, List.of());
            List<String> policies = List.of("step", policy);
            assertThatThrownBy(() -> writer.requireReplayFits(destination, policies))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining(message)
                    .hasMessageNotContaining("\n");
            assertThatThrownBy(() -> write("step", policy)).hasMessageContaining(message);
        }
        assertThat(contents()).isEqualTo(before);
    }

    private List<Path> write(String... policies) {
        return new ReportWriter().write(Reports.report("week", false, policies), new Destination(directory, List.of()));
    }

    private Map<String, String> contentsOf(String policy) throws IOException {
        Path fresh = Files.createDirectory(home.resolve("fresh"));
        new ReportWriter().write(Reports.report("week", false, policy), new Destination(fresh, List.of()));
        return contents(fresh);
    }

    private Map<String, String> contents() throws IOException {
        return contents(directory);
    }

    private static Map<String, String> contents(Path directory) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), new String(Files.readAllBytes(file), "ISO-8859-1"));
            }
        }
        return contents;
    }
}
