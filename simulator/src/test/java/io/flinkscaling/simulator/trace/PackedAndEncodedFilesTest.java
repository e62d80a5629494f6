package io.flinkscaling.simulator.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
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
