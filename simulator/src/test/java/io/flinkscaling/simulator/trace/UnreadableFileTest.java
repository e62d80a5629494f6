package io.flinkscaling.simulator.trace;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.simulator.text.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableFileTest {

    private static final String ALLOWED =
            "; allowed: a CSV file with a header, such as CloudWatch's console, Grafana or a spreadsheet writes, or"
                    + " the JSON or YAML that aws cloudwatch get-metric-data or get-metric-statistics prints; any of them"
                    + " also packed by gzip";

    @TempDir
    private Path directory;

    @Test
    void aDirectory() {
        assertRefused(directory, ": is a directory" + ALLOWED);
    }

    @Test
    void noSuchFile() {
        assertRefused(directory.resolve("no-such.csv"), ": no such file" + ALLOWED);
    }

    @Test
    void standardInput() {
        assertRefused(Path.of("-"), ": standard input is read as /dev/stdin; allowed: the name of a file");
    }

    @Test
    void aFileInAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertRefused(file.resolve("trace.csv"), ": cannot be read (Not a directory)" + ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n", " \r\n\t "})
    void anEmptyFile(String content) throws IOException {
        assertRefused(Files.writeString(directory.resolve("trace.csv"), content), ": is empty" + ALLOWED);
        assertRefused(Files.writeString(directory.resolve("trace.json"), content), ": is empty" + ALLOWED);
    }

    @Test
    void nothingButSpaces() throws IOException {
        assertRefused(
                Files.writeString(directory.resolve("trace.csv"), "\n".repeat(10_000) + "timestamp"),
                ": begins with nothing but spaces" + ALLOWED);
    }

    /** The wrong byte is found at the start, or only while rows are read. */
    @ParameterizedTest
    @ValueSource(ints = {0, 100_000})
    void noUtf8(int rows) throws IOException {
        String csv = "timestamp,incomingRecords\n"
                + IntStream.range(0, rows).mapToObj(i -> i + ",1\n").collect(Collectors.joining()) + "\u00ff";
        String json = "{\"Messages\": [" + "[],".repeat(rows) + "\"\u00ff\"]}";

        for (String content : new String[] {csv, json}) {
            assertRefused(
                    Files.writeString(directory.resolve("trace"), content, StandardCharsets.ISO_8859_1),
                    ": is not UTF-8 text" + ALLOWED + ", in UTF-8 or UTF-16");
        }
    }

    @Test
    void aNameThatWouldBreakTheLine() {
        assertThatThrownBy(() -> TraceReader.read(directory.resolve("two\nlines.csv")))
                .isInstanceOf(InputException.class)
                .hasMessage(directory + "/two\\nlines.csv: no such file" + ALLOWED);
    }

    private static void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> TraceReader.read(file))
                .isInstanceOf(InputException.class)
                .hasMessage(file + message)
                .hasMessageNotContainingAny("\n", "\r");
    }
}
