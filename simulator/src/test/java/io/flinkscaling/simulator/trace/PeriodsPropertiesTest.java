package io.flinkscaling.simulator.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinkscaling.simulator.trace.csv.CsvRecordingParser;
import io.flinkscaling.simulator.trace.recording.ReadingOptions;
import io.flinkscaling.simulator.trace.recording.Recording;
import io.flinkscaling.simulator.trace.recording.TraceSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PeriodsPropertiesTest {

    private static final double ROUNDING = 1e-9;
    private static final int START_SECONDS = 1_767_571_200;

    /** A row so many seconds after the one before; the count of some is missing. */
    record Row(int secondsBefore, Double records) {}

    @Property
    void theMinutesTogetherHaveWhatTheRowsHave(@ForAll("rows") List<Row> rows) throws IOException {
        double recorded = rows.stream()
                .filter(row -> row.records() != null)
                .mapToDouble(Row::records)
                .sum();

        assertThat(Arrays.stream(Minutes.records(read(rows)))
                        .filter(records -> !Double.isNaN(records))
                        .sum())
                .isEqualTo(recorded, within(recorded * ROUNDING));
    }

    @Property
    void eachMinuteHasWhatItsSecondsHave(@ForAll("rows") List<Row> rows) throws IOException {
        double[] minutes = Minutes.records(read(rows));
        Map<Integer, Double> expected = secondBySecond(rows);

        for (int minute = 0; minute < minutes.length; minute++) {
            Double records = expected.get(minute);
            if (records == null) {
                assertThat(minutes[minute]).as("minute %d", minute).isNaN();
            } else {
                assertThat(minutes[minute]).as("minute %d", minute).isEqualTo(records, within(records * ROUNDING));
            }
        }
        assertThat(expected.keySet()).allMatch(minute -> minute < minutes.length);
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<Integer> spacings = Arbitraries.oneOf(
                Arbitraries.of(1, 20, 60, 90, 300), Arbitraries.integers().between(1, 900));
        Arbitrary<Double> records = Arbitraries.doubles().between(0, 1e9).injectNull(0.1);
        Arbitrary<Row> first = records.filter(count -> count != null).map(count -> new Row(0, count));
        Arbitrary<List<Row>> later =
                Combinators.combine(spacings, records).as(Row::new).list().ofMaxSize(30);
        return Combinators.combine(first, later)
                .as((row, others) -> IntStream.rangeClosed(0, others.size())
                        .mapToObj(i -> i == 0 ? row : others.get(i - 1))
                        .toList());
    }

    private static Trace read(List<Row> rows) throws IOException {
        StringBuilder csv = new StringBuilder("timestamp,incomingRecords\n");
        long time = START_SECONDS;
        for (Row row : rows) {
            time += row.secondsBefore();
            csv.append(time).append(',');
            csv.append(row.records() == null ? "" : row.records()).append('\n');
        }
        TraceSource source = new TraceSource("made-up.csv");
        Recording recording = CsvRecordingParser.parse(
                new BufferedReader(new StringReader(csv.toString())), source, ReadingOptions.NONE);
        return TraceJoin.of("made-up", List.of(recording), ReadingOptions.NONE);
    }

    /** The same by another way: each second of a period has the same share of its row. */
    private static Map<Integer, Double> secondBySecond(List<Row> rows) {
        int period = period(rows);
        Map<Integer, Double> minutes = new TreeMap<>();
        int start = 0;
        for (int i = 0; i < rows.size(); i++) {
            start += rows.get(i).secondsBefore();
            int seconds = Math.min(period, secondsToTheNextCount(rows, i));
            if (rows.get(i).records() != null) {
                for (int second = start; second < start + seconds; second++) {
                    minutes.merge(second / 60, rows.get(i).records() / seconds, Double::sum);
                }
            }
        }
        return minutes;
    }

    private static int secondsToTheNextCount(List<Row> rows, int i) {
        int seconds = 0;
        for (int next = i + 1; next < rows.size(); next++) {
            seconds += rows.get(next).secondsBefore();
            if (rows.get(next).records() != null) {
                return seconds;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static int period(List<Row> rows) {
        int[] spacings = rows.stream().skip(1).mapToInt(Row::secondsBefore).toArray();
        long belowAMinute =
                IntStream.of(spacings).filter(seconds -> seconds < 60).count();
        int least = 2 * belowAMinute > spacings.length ? 1 : 60;
        return IntStream.of(spacings).filter(seconds -> seconds >= least).min().orElse(60);
    }
}
