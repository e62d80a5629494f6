package io.flinkscaling.simulator.trace.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.flinkscaling.simulator.trace.recording.Measure;
import io.flinkscaling.simulator.trace.recording.ReadingOptions;
import io.flinkscaling.simulator.trace.recording.Recording;
import io.flinkscaling.simulator.trace.recording.RecordingBuilder;
import io.flinkscaling.simulator.trace.recording.SeriesChoice;
import io.flinkscaling.simulator.trace.recording.Timeline;
import io.flinkscaling.simulator.trace.recording.TraceSource;
import io.flinkscaling.simulator.trace.recording.WrittenTimes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** A row for each value, with the name of its series: Grafana's {@code Series;Time;Value}. */
final class LongTable implements Table {

    private static final List<String> SERIES = List.of("series", "metric", "name", "label");
    private static final List<String> VALUES = List.of("value", "values");
    private static final int MAX_SERIES = 1_000;
    private static final int MAX_ROWS = 1_000_000;

    private final int series;
    private final int timestamp;
    private final int value;
    private final ReadingOptions options;
    private final TraceSource source;
    private final Cells cells;
    private final Map<String, List<CsvRecord>> rows = new LinkedHashMap<>();
    private int count;

    private LongTable(int series, int timestamp, int value, ReadingOptions options, Cells cells, TraceSource source) {
        this.series = series;
        this.timestamp = timestamp;
        this.value = value;
        this.options = options;
        this.cells = cells;
        this.source = source;
    }

    /** Returns one if that is how the columns are. */
    static Optional<Table> of(
            CsvHeader header, CsvColumns columns, ReadingOptions options, Cells cells, TraceSource source) {
        OptionalInt series = indexOf(SERIES, header);
        OptionalInt value = indexOf(VALUES, header);
        return columns.measures().isEmpty() && series.isPresent() && value.isPresent()
                ? Optional.of(
                        new LongTable(series.getAsInt(), columns.timestamp(), value.getAsInt(), options, cells, source))
                : Optional.empty();
    }

    private static OptionalInt indexOf(List<String> wanted, CsvHeader header) {
        return IntStream.range(0, header.names().size())
                .filter(i ->
                        header.names().get(i).stream().anyMatch(name -> wanted.contains(name.toLowerCase(Locale.ROOT))))
                .findFirst();
    }

    @Override
    public void add(CsvRecord row) {
        String name = row.getField(series).strip();
        if (!rows.containsKey(name) && rows.size() == MAX_SERIES) {
            throw source.error("has more than " + MAX_SERIES + " series; allowed: fewer");
        }
        if (++count > MAX_ROWS) {
            throw source.error("has more than " + MAX_ROWS + " rows; allowed: fewer, or a column for each series");
        }
        rows.computeIfAbsent(name, each -> new ArrayList<>()).add(row);
    }

    @Override
    public Recording recording(RecordingBuilder builder) {
        List<List<String>> names = rows.keySet().stream().map(List::of).toList();
        SeriesChoice choice = new SeriesChoice(names, "series", options, source::error);
        for (Measure measure : Measure.values()) {
            OptionalInt index = choice.of(measure);
            if (index.isPresent()) {
                add(measure, names.get(index.getAsInt()).get(0), builder);
            }
        }
        return builder.build(choice.titles());
    }

    private void add(Measure measure, String name, RecordingBuilder builder) {
        WrittenTimes times = new WrittenTimes(source);
        double[] values = new double[rows.get(name).size()];
        for (CsvRecord row : rows.get(name)) {
            values[times.size()] = cells.value(row, value, measure);
            cells.addTime(row, timestamp, times);
        }
        Timeline timeline = Timeline.of(times, options, problem -> source.errorAt("series " + name, problem));
        builder.add(measure, timeline, values, OptionalLong.empty());
    }
}
