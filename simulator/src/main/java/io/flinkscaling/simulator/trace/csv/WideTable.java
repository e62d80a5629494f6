package io.flinkscaling.simulator.trace.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.flinkscaling.simulator.trace.recording.Measure;
import io.flinkscaling.simulator.trace.recording.ReadingOptions;
import io.flinkscaling.simulator.trace.recording.Recording;
import io.flinkscaling.simulator.trace.recording.RecordingBuilder;
import io.flinkscaling.simulator.trace.recording.Timeline;
import io.flinkscaling.simulator.trace.recording.TraceSource;
import io.flinkscaling.simulator.trace.recording.WrittenTimes;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.DoubleStream;

/** A column for each measure. */
final class WideTable implements Table {

    private final CsvHeader header;
    private final CsvColumns columns;
    private final ReadingOptions options;
    private final TraceSource source;
    private final Cells cells;
    private final WrittenTimes times;
    private final Map<Measure, DoubleStream.Builder> values = new EnumMap<>(Measure.class);

    WideTable(CsvHeader header, CsvColumns columns, ReadingOptions options, Cells cells, TraceSource source) {
        this.header = header;
        this.columns = columns;
        this.options = options;
        this.source = source;
        this.cells = cells;
        this.times = new WrittenTimes(source);
        columns.measures().keySet().forEach(measure -> values.put(measure, DoubleStream.builder()));
    }

    @Override
    public void add(CsvRecord row) {
        cells.addTime(row, columns.timestamp(), times);
        columns.measures().forEach((measure, index) -> values.get(measure).add(cells.value(row, index, measure)));
    }

    @Override
    public Recording recording(RecordingBuilder builder) {
        Timeline timeline = Timeline.of(times, options, source::error);
        if (!timeline.wasInOrder()) {
            builder.note("rows are not in the order of time, and were sorted");
        }
        values.forEach((measure, each) -> builder.add(
                measure,
                timeline,
                each.build().toArray(),
                header.periodMillis().get(columns.measures().get(measure))));
        return builder.build(columns.titles());
    }
}
