package io.flinkscaling.simulator.trace;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.trace.recording.ReadingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times without an offset: UTC, unless a time zone is given. On 2026-10-25, Berlin repeats the hour from two to three. */
class LocalTimesTest {

    private static final ReadingOptions BERLIN =
            new ReadingOptions(Optional.empty(), Optional.of(ZoneId.of("Europe/Berlin")), Map.of());

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T13:34:56,        2026-01-05T12:34:56Z",
        "2026-07-05 14:34:56,        2026-07-05T12:34:56Z",
        "2026/07/05 14:34:56,        2026-07-05T12:34:56Z",
        "5.7.2026 14:34:56,          2026-07-05T12:34:56Z",
        "05.07.2026 14:34,           2026-07-05T12:34:00Z",
        "2026-07-05T14:34:56Z,       2026-07-05T14:34:56Z",
        "2026-07-05T14:34:56 UTC,    2026-07-05T14:34:56Z",
        "2026-07-05T14:34:56-0500,   2026-07-05T19:34:56Z",
        "2026-07-05 14:34:56 -05:00, 2026-07-05T19:34:56Z",
        "1767616496,                 2026-01-05T12:34:56Z",
    })
    void aTimeZoneIsForTimesWithoutAnOffset(String written, Instant time) throws IOException {
        assertThat(read(List.of(written), BERLIN).start()).isEqualTo(time);
    }

    @Test
    void anAssumptionIsSaidOnce() throws IOException {
        String note = "times without an offset are taken as UTC, from 2026-01-05 12:34 on; if they are local, give"
                + " --time-zone.";

        assertThat(read(List.of("2026-01-05T12:34:56", "2026-01-05T12:35:56"), ReadingOptions.NONE)
                        .notes())
                .containsExactly("trace.csv: " + note);
        assertThat(read(List.of("2026-01-05T12:34:56", "2026-01-05T12:35:56"), BERLIN)
                        .notes())
                .isEmpty();
        assertThat(read(List.of("2026-01-05T12:34:56Z", "2026-01-05T12:35:56Z"), ReadingOptions.NONE)
                        .notes())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theRepeatedHourIsToldApartByTheOrderOfTheRows(boolean newestFirst) throws IOException {
        Trace trace = read(repeatedHour(5, newestFirst), BERLIN);

        assertThat(trace.start()).isEqualTo("2026-10-24T23:00:00Z");
        assertThat(trace.minutes()).isEqualTo(4 * 60);
        assertThat(trace.missingMinutes()).isZero();
        double[] records = Minutes.records(trace);
        assertThat(records[60]).isEqualTo((newestFirst ? 36 : 13) / 5.0);
        assertThat(records[120]).isEqualTo((newestFirst ? 24 : 25) / 5.0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void withoutATimeZoneTheRepeatedHourIsRecognized(boolean newestFirst) {
        assertThatThrownBy(() -> read(repeatedHour(5, newestFirst), ReadingOptions.NONE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("as if an hour was repeated; local time? add the offset, or give --time-zone");
    }

    @Test
    void alsoIfItsRowsHaveOtherSeconds() {
        assertThatThrownBy(() -> read(
                        List.of(
                                "2026-10-25T02:10:00",
                                "2026-10-25T02:25:00",
                                "2026-10-25T02:40:00",
                                "2026-10-25T02:55:00",
                                "2026-10-25T02:10:03",
                                "2026-10-25T02:25:03",
                                "2026-10-25T02:40:03",
                                "2026-10-25T02:55:03",
                                "2026-10-25T03:10:03"),
                        ReadingOptions.NONE))
                .hasMessageContaining("row 5: 2026-10-25 02:10:03 comes after 2026-10-25 02:55:00, as if an hour was");
    }

    @Test
    void anHourThatIsSkippedDoesNotExist() {
        assertThatThrownBy(() -> read(List.of("2026-03-29T01:59:00", "2026-03-29T02:00:00"), BERLIN))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("row 2: 2026-03-29 02:00:00 does not exist in Europe/Berlin, where clocks are put"
                        + " forward then; allowed: the time zone of the file, or offsets in it");
    }

    @Test
    void otherwiseItIsNoGap() throws IOException {
        Trace trace = read(List.of("2026-03-29T01:59:00", "2026-03-29T03:00:00"), BERLIN);

        assertThat(Minutes.records(trace)).containsExactly(1, 2);
        assertThat(Minutes.lags(trace)).containsExactly(NaN, NaN);
    }

    @Test
    void rowsInAnyOrderAreSorted() throws IOException {
        Trace trace = read(
                List.of("2026-01-05T00:02:00Z", "2026-01-05T00:00:00Z", "2026-01-05T00:01:00Z"), ReadingOptions.NONE);

        assertThat(Minutes.records(trace)).containsExactly(2, 3, 1);
        assertThat(trace.notes()).containsExactly("trace.csv: rows are not in the order of time, and were sorted.");
    }

    @Test
    void aTimeThatOccursTwiceIsRefused() {
        assertThatThrownBy(() -> read(
                        List.of("2026-01-05T00:00:00Z", "2026-01-05T00:01:00Z", "2026-01-05T02:00:00+02:00"),
                        ReadingOptions.NONE))
                .hasMessageEndingWith(": two values for 2026-01-05T00:00:00Z, rows 1 and 3; allowed: one");
    }

    /** From one to four, with the hour from two to three twice. */
    private static List<String> repeatedHour(int stepMinutes, boolean newestFirst) {
        List<String> times = new ArrayList<>();
        for (int hour : new int[] {1, 2, 2, 3}) {
            for (int minute = 0; minute < 60; minute += stepMinutes) {
                times.add(String.format("2026-10-25T%02d:%02d:00", hour, minute));
            }
        }
        if (newestFirst) {
            Collections.reverse(times);
        }
        return times;
    }

    /** Row n has n records. */
    private Trace read(List<String> times, ReadingOptions options) throws IOException {
        StringBuilder csv = new StringBuilder("timestamp,incomingRecords\n");
        for (int i = 0; i < times.size(); i++) {
            csv.append(times.get(i)).append(',').append(i + 1).append('\n');
        }
        return TraceReader.read(List.of(Files.writeString(directory.resolve("trace.csv"), csv)), options);
    }
}
