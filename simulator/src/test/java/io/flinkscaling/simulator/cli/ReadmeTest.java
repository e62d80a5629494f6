package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        String table = joined(printed.toString().lines().toList());
        assertThat(table).startsWith("policy ").contains("original-lag-tracking");
        assertThat(Files.readString(Path.of("../README.md"))).contains(table);
    }

    /** Returns as one table what stands on the terminal as two, because it would be too wide. */
    private static String joined(List<String> lines) {
        int rows = lines.indexOf("");
        int names = lines.stream()
                .limit(rows)
                .mapToInt(line -> line.indexOf(' '))
                .max()
                .orElseThrow();
        return IntStream.range(0, rows)
                .mapToObj(row -> lines.get(row) + lines.get(rows + 1 + row).substring(names) + "\n")
                .collect(Collectors.joining());
    }
}
