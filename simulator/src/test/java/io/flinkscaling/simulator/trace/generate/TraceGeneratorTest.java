package io.flinkscaling.simulator.trace.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.trace.Minutes;
import io.flinkscaling.simulator.trace.Trace;
import io.flinkscaling.simulator.trace.TraceReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceGeneratorTest {

    private static final int DAY = 1_440;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers(TrafficPattern pattern) throws IOException {
        Path first = write(pattern, 1, "first.csv");

        assertThat(write(pattern, 1, "again.csv")).hasSameBinaryContentAs(first);
        assertThat(Files.mismatch(write(pattern, 2, "other.csv"), first)).isNotNegative();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsWhatIsReadAgain(TrafficPattern pattern) throws IOException {
        Trace generated = new TraceGenerator(pattern, 2, 3).generate();
        Trace read = TraceReader.read(write(pattern, 3, pattern + ".csv"));

        assertThat(read).usingRecursiveComparison().isEqualTo(generated);
        assertThat(read.minutes()).isEqualTo(2 * DAY);
        assertThat(read.start()).isEqualTo("2026-01-05T00:00:00Z");
        assertThat(Minutes.parallelism(read)).containsOnly(8);
        assertThat(DoubleStream.of(Minutes.records(read))).allMatch(records -> records > 0);
        assertThat(DoubleStream.of(Minutes.lags(read))).allMatch(lag -> lag >= 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, Long.MIN_VALUE})
    void flatTrafficStaysFlat(long seed) {
        double[] records = records(TrafficPattern.FLAT, 7, seed);

        assertThat(DoubleStream.of(records)).allMatch(each -> each > 3_000 * 60 * 0.8 && each < 3_000 * 60 * 1.2);
        for (int day = 0; day < 7; day++) {
            assertThat(mean(records, day * DAY, DAY)).isBetween(3_000 * 60 * 0.97, 3_000 * 60 * 1.03);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, Long.MIN_VALUE})
    void aRampGrowsSteadilyToFiveTimesItsStart(long seed) {
        double[] records = records(TrafficPattern.RAMP, 7, seed);

        assertThat(mean(records, 7 * DAY - 60, 60) / mean(records, 0, 60)).isBetween(4.5, 5.5);
        double perDay = (6_000 - 1_200) * 60 / 7.0;
        for (int day = 1; day < 7; day++) {
            assertThat(mean(records, day * DAY, DAY) - mean(records, (day - 1) * DAY, DAY))
                    .isBetween(perDay * 0.7, perDay * 1.3);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, Long.MIN_VALUE})
    void aDayIsBusyInTheAfternoonAndQuietAtNight(long seed) {
        double[] records = records(TrafficPattern.DIURNAL, 7, seed);

        for (int day = 0; day < 5; day++) {
            assertThat(mean(records, day * DAY + 15 * 60, 60)).isBetween(5_200 * 60.0, 6_600 * 60.0);
            assertThat(mean(records, day * DAY + 3 * 60, 60)).isBetween(1_100 * 60.0, 1_400 * 60.0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DIURNAL", "SPIKE"})
    void theWeekendIsQuieter(TrafficPattern pattern) {
        double[] records = records(pattern, 14, 1);

        assertThat(mean(records, 5 * DAY, 2 * DAY)).isLessThan(0.8 * mean(records, 0, 5 * DAY));
        assertThat(mean(records, 12 * DAY, 2 * DAY)).isLessThan(0.8 * mean(records, 7 * DAY, 5 * DAY));
    }

    /** The spike is on day 3; the day before is nearly the same without it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, Long.MIN_VALUE})
    void aSpikeIsFourToFiveTimesTheUsualForTensOfMinutes(long seed) {
        double[] records = records(TrafficPattern.SPIKE, 7, seed);
        double[] timesTheDayBefore = IntStream.range(0, DAY)
                .mapToDouble(i -> records[3 * DAY + i] / records[2 * DAY + i])
                .toArray();
        int[] high =
                IntStream.range(0, DAY).filter(i -> timesTheDayBefore[i] > 2).toArray();

        assertThat(IntStream.of(high)
                        .mapToDouble(i -> timesTheDayBefore[i])
                        .max()
                        .orElse(0))
                .isBetween(3.7, 5.7);
        assertThat(high).hasSizeBetween(20, 40);
        assertThat(high[0]).isBetween(9 * 60, 19 * 60 + 3);
        assertThat(high[high.length - 1] - high[0]).isLessThan(45);
        assertThat(IntStream.range(0, DAY).mapToDouble(i -> records[2 * DAY + i] / records[DAY + i]))
                .allMatch(times -> times < 1.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -3, 3_653})
    void daysAreUpToTenYears(int days) {
        assertThatThrownBy(() -> new TraceGenerator(TrafficPattern.FLAT, days, 1))
                .isInstanceOf(InputException.class)
                .hasMessage("days is " + days + "; allowed: 1 to 3652");
    }

    @Test
    void anExistingFileIsNotReplacedAndNothingElseIsLeft() throws IOException {
        Path file = Files.writeString(directory.resolve("trace.csv"), "mine");

        assertNotWritten(file, ": is there already and is another; allowed: a name that is not taken, or delete it");

        assertThat(file).hasContent("mine");
        assertThat(directory).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void nothingButTheFileIsWritten() {
        Path file = directory.resolve("trace.csv");

        new TraceGenerator(TrafficPattern.FLAT, 1, 1).write(file);

        assertThat(TraceReader.read(file).minutes()).isEqualTo(DAY);
        assertThat(directory).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void aDirectoryIsNotReplaced() {
        assertNotWritten(directory, ": is a directory; allowed: a file to write");
    }

    @Test
    void theDirectoryHasToExist() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "mine");

        for (Path parent : new Path[] {directory.resolve("none"), file}) {
            assertNotWritten(
                    parent.resolve("trace.csv"), ": cannot be written; allowed: a file in a directory that exists");
        }
        assertThat(file).hasContent("mine");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFailureLeavesNothing() {
        assertNotWritten(
                directory.resolve("x".repeat(300)),
                ": cannot be written (File name too long); allowed: a file that this user may write");
        assertThat(directory).isEmptyDirectory();
    }

    /** Neither a socket, as here, nor a device such as /dev/null. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsNoRegularFileIsNotReplaced() throws IOException {
        Path socket = directory.resolve("socket");
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(socket));

            assertNotWritten(socket, ": is not a regular file; allowed: a file to write");
            assertThat(Files.isRegularFile(socket)).isFalse();
        }
    }

    private static void assertNotWritten(Path file, String message) {
        assertThatThrownBy(() -> new TraceGenerator(TrafficPattern.FLAT, 1, 1).write(file))
                .isInstanceOf(InputException.class)
                .hasMessage(file + message);
    }

    private Path write(TrafficPattern pattern, long seed, String name) {
        Path file = directory.resolve(name);
        new TraceGenerator(pattern, 2, seed).write(file);
        return file;
    }

    private static double[] records(TrafficPattern pattern, int days, long seed) {
        return Minutes.records(new TraceGenerator(pattern, days, seed).generate());
    }

    private static double mean(double[] values, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
    }
}
