package io.flinkscaling.simulator.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.flinkscaling.simulator.text.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedAndEncodedFilesTest {

    private static final String CSV = "\uFEFFtimestamp,incomingRecords\n2026-01-05T00:00:00Z,600\n";
    private static final String JSON =
            "\uFEFF{\"MetricDataResults\": [{\"Id\": \"incomingRecords\", \"Timestamps\": [0], \"Values\": [600]}]}";

    @TempDir
    private Path directory;

    /** Windows PowerShell writes UTF-16 where {@code >} redirects. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkTellsTheEncoding(String name) throws IOException {
        for (String content : new String[] {CSV, JSON}) {
            byte[] encoded = content.getBytes(Charset.forName(name));

            assertThat(records(encoded, "trace")).containsExactly(600);
            assertThat(records(packed(encoded), "trace")).containsExactly(600);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void withoutOneTheZeroBytesTellIt(String name) throws IOException {
        assertThat(records(CSV.substring(1).getBytes(Charset.forName(name)), "trace"))
                .containsExactly(600);
    }

    /** Programs that pack in parts write several members, one after the other. */
    @Test
    void aPackedFileOfTwoMembers() throws IOException {
        byte[] json = JSON.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(packed(Arrays.copyOf(json, 30)));
        both.write(packed(Arrays.copyOfRange(json, 30, json.length)));

        assertThat(records(both.toByteArray(), "trace.json.gz")).containsExactly(600);
    }

    @Test
    void aFileThatIsPackedTwice() {
        assertThatThrownBy(() -> records(packed(packed(CSV.getBytes(StandardCharsets.UTF_8))), "trace.csv.gz.gz"))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith(".gz: is packed by gzip twice; allowed: once");
    }

    /** {@code /dev/stdin} is one, and so is {@code <(zcat …)} of a shell. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipe() throws Exception {
        Path pipe = directory.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo here");
        Thread writer = new Thread(() -> {
            try {
                Files.writeString(pipe, CSV, StandardOpenOption.WRITE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.start();

        assertThat(Minutes.records(TraceReader.read(pipe))).containsExactly(600);
        writer.join();
    }

    @Test
    void aPackedFileIsNamedAfterWhatIsInIt() throws IOException {
        Path file = Files.write(directory.resolve("week.csv.gz"), packed(CSV.getBytes(StandardCharsets.UTF_8)));

        assertThat(TraceReader.read(file).name()).isEqualTo("week");
    }

    private double[] records(byte[] content, String name) throws IOException {
        return Minutes.records(TraceReader.read(Files.write(directory.resolve(name), content)));
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
