package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says of the bundled trace is what a replay of it prints. */
class ReadmeTest {

    @Test
    void theTableOfPoliciesIsThatOfTheBundledTrace(@TempDir Path directory) throws IOException {
        StringWriter printed = new StringWriter();
        int exitCode = Main.run(
                new String[] {"replay", "--out", directory.toString()},
                new PrintWriter(printed),
                new PrintWriter(new StringWriter()));

        assertThat(exitCode).isZero();
        String table = printed.toString()
                .lines()
                .takeWhile(line -> !line.isBlank())
                .map(String::stripTrailing)
                .reduce("", (all, line) -> all + line + "\n");
        assertThat(table).startsWith("policy ").contains("original-lag-tracking");
        assertThat(Files.readString(Path.of("../README.md"))).contains(table);
    }
}
