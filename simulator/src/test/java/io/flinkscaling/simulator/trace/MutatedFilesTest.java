package io.flinkscaling.simulator.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.trace.recording.ReadingOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is wrong with a file: it is read, or refused in one line. {@code -Dmutations=100000} tries more than the build
 * does.
 */
class MutatedFilesTest {

    private static final int MUTATIONS = Integer.getInteger("mutations", 2_000);
    private static final ReadingOptions LOCAL =
            new ReadingOptions(Optional.empty(), Optional.of(ZoneId.of("Europe/Berlin")), Map.of());

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "console.csv",
                "grafana.csv",
                "grafana-semicolon-units.csv",
                "grafana-series-to-rows.csv",
                "aws-cli/get-metric-data.json",
                "aws-cli/get-metric-data.yaml",
                "aws-cli/get-metric-statistics.json",
                "aws-cli/query-results.json",
                "aws-cli/query-pairs.json",
                "aws-cli/pages.yaml-stream",
                "aws-cli/query-named-arrays.json",
                "aws-cli/query-rows.json",
            })
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void areReadOrRefused(String name) throws IOException {
        tryMutationsOf(Files.readAllBytes(Recordings.file(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grafana.csv", "aws-cli/get-metric-data.json"})
    void alsoPacked(String name) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(Recordings.file(name)));
        }
        tryMutationsOf(packed.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"grafana.csv", "aws-cli/get-metric-data.json"})
    void alsoAsUtf16(String name) throws IOException {
        tryMutationsOf(("\uFEFF" + Files.readString(Recordings.file(name))).getBytes(StandardCharsets.UTF_16LE));
    }

    private void tryMutationsOf(byte[] original) throws IOException {
        MutatedFiles files = new MutatedFiles(original, 14);
        Path file = directory.resolve("mutated");
        int read = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] content = files.next();
            Files.write(file, content);
            try {
                Trace trace = TraceReader.read(List.of(file), i % 2 == 0 ? ReadingOptions.NONE : LOCAL);
                assertThat(trace.minutes()).isPositive();
                read++;
            } catch (InputException e) {
                assertThat(e.getMessage()).startsWith(file.toString()).doesNotContain("\n", "\r");
            } catch (RuntimeException | StackOverflowError e) {
                fail("mutation " + i + ": " + new String(content, StandardCharsets.ISO_8859_1), e);
            }
        }
        assertThat(read).as("files that are read in spite of it").isBetween(1, MUTATIONS - 1);
        if (MUTATIONS > 10_000) {
            System.out.println(read + " read, " + (MUTATIONS - read) + " refused");
        }
    }
}
