package io.flinkscaling.simulator.trace.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.trace.Minutes;
import io.flinkscaling.simulator.trace.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledTraceTest {

    private static final int DAY = 1_440;

    @TempDir
    private Path directory;

    @Test
    void isWhatTheGeneratorWrites() throws IOException {
        Path generated = directory.resolve("week.csv");
        BundledTrace.GENERATOR.write(generated);

        try (InputStream bundled = BundledTrace.class.getResourceAsStream(BundledTrace.RESOURCE)) {
            assertThat(generated).hasBinaryContent(bundled.readAllBytes());
        }
    }

    @Test
    void isAWholeWeek() {
        Trace week = BundledTrace.load();

        assertThat(week.name()).isEqualTo("week");
        assertThat(week.start()).isEqualTo("2026-01-05T00:00:00Z");
        assertThat(week.minutes()).isEqualTo(10_080);
        assertThat(week.missingMinutes()).isZero();
        assertThat(week.hasRecordedLag()).isTrue();
    }

    @Test
    void fallsBehindByMoreThanAMinuteInTheSpikeAlone() {
        Trace week = BundledTrace.load();
        double[] records = Minutes.records(week);
        double[] lags = Minutes.lags(week);
        int peak = IntStream.range(0, records.length).reduce(0, (a, b) -> records[b] > records[a] ? b : a);
        int[] behind =
                IntStream.range(0, lags.length).filter(i -> lags[i] > 60_000).toArray();

        assertThat(peak / DAY).isEqualTo(3);
        assertThat(behind).contains(peak);
        assertThat(IntStream.of(behind)).allMatch(i -> i / DAY == 3 && i > peak - 15);
    }
}
