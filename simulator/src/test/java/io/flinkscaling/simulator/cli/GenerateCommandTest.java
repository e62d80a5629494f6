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

    private Path generate(String pattern, String seed, String file) {
        Path trace = directory.resolve(file);
        Console console =
                Console.run("generate", "--pattern", pattern, "--days", "2", "--seed", seed, "--out", trace.toString());
        assertThat(console.exitCode()).as(console.err()).isZero();
        return trace;
    }
}
