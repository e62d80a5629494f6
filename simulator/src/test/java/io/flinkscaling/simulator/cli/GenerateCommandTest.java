package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateCommandTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"diurnal", "spike", "ramp", "flat"})
    void writesAMinuteARow(String pattern) throws IOException {
        Path trace = generate(pattern, "1", "trace.csv");

        assertThat(Files.readAllLines(trace))
                .hasSize(1 + 2 * 1_440)
                .first()
                .asString()
                .contains("incomingRecords");
    }

    @Test
    void theSameOptionsGiveTheSameFile() throws IOException {
        assertThat(generate("spike", "5", "a.csv")).hasSameBinaryContentAs(generate("spike", "5", "b.csv"));
    }

    @Test
    void anotherSeedGivesAnotherFile() throws IOException {
        assertThat(Files.readString(generate("spike", "5", "a.csv")))
                .isNotEqualTo(Files.readString(generate("spike", "6", "b.csv")));
    }

    @Test
    void aFileThatIsAnotherIsNotReplaced() throws IOException {
        Path mine = Files.writeString(directory.resolve("notes.csv"), "mine");

        assertRefused(mine);

        assertThat(mine).hasContent("mine");
    }

    @Test
    void aLinkToAFileIsNotReplaced() throws IOException {
        Path mine = Files.writeString(directory.resolve("notes.csv"), "mine");
        Path link = Files.createSymbolicLink(directory.resolve("link.csv"), mine);
        Path nowhere = Files.createSymbolicLink(directory.resolve("nowhere.csv"), directory.resolve("none"));

        assertRefused(link);
        assertRefused(nowhere);

        assertThat(mine).hasContent("mine");
        assertThat(link).isSymbolicLink();
        assertThat(nowhere).isSymbolicLink();
    }

    @Test
    void theSameFileMayBeThereAlready() throws IOException {
        byte[] first = Files.readAllBytes(generate("flat", "1", "trace.csv"));

        assertThat(generate("flat", "1", "trace.csv")).hasBinaryContent(first);
    }

    private static void assertRefused(Path file) {
        Console console = Console.run("generate", "--pattern", "flat", "--days", "1", "--out", file.toString());

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err())
                .isEqualTo("flink-scaling: " + file + ": is there already and is another; allowed: a name that is not"
                        + " taken, or delete it" + System.lineSeparator());
    }

    private Path generate(String pattern, String seed, String file) {
        Path trace = directory.resolve(file);
        Console console =
                Console.run("generate", "--pattern", pattern, "--days", "2", "--seed", seed, "--out", trace.toString());
        assertThat(console.exitCode()).as(console.err()).isZero();
        return trace;
    }
}
