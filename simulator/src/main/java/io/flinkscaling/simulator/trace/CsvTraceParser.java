package io.flinkscaling.simulator.trace;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.flinkscaling.simulator.text.Quoted;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** Reads a trace from CSV with a header. */
public final class CsvTraceParser {

    private static final int MAX_CELL_CHARS = 1 << 20;

    private final TraceSource source;
    private final LongStream.Builder times = LongStream.builder();
    private final Map<Measure, DoubleStream.Builder> values = new EnumMap<>(Measure.class);
    private long lastMillis = Long.MIN_VALUE;
    private long lastLine;

    private CsvTraceParser(TraceSource source) {
        this.source = source;
    }

    public static Recording parse(Reader reader, TraceSource source) throws IOException {
        return new CsvTraceParser(source).parse(reader);
    }

    private Recording parse(Reader reader) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(MAX_CELL_CHARS)
                .ofCsvRecord(reader)) {
            read(csv.iterator());
            return recording();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw source.errorAt(
                    "after line " + lastLine,
                    "not CSV; allowed: cells of at most " + MAX_CELL_CHARS
                            + " characters, separated by commas, in quotes as a whole or not at all");
        }
    }

    private void read(Iterator<CsvRecord> records) {
        CsvRecord header = records.next();
        lastLine = header.getStartingLineNumber();
        CsvColumns columns = CsvColumns.of(header, source);
        columns.measures().keySet().forEach(measure -> values.put(measure, DoubleStream.builder()));
        if (!records.hasNext()) {
            throw source.error("has a header but no rows; allowed: at least one row");
        }
        records.forEachRemaining(row -> addRow(row, columns));
    }

    private void addRow(CsvRecord row, CsvColumns columns) {
        lastLine = row.getStartingLineNumber();
        if (row.getFieldCount() != columns.count()) {
            throw errorInLine(row.getFieldCount() + " cells; allowed: " + columns.count() + ", as in the header");
        }
        times.add(timeIn(row.getField(columns.timestamp())));
        columns.measures().forEach((measure, index) -> values.get(measure).add(valueIn(row.getField(index), measure)));
    }

    private long timeIn(String cell) {
        long millis;
        try {
            millis = Timestamps.millisOf(cell.strip());
        } catch (DateTimeException e) {
            throw notAllowed(CsvColumns.TIMESTAMP, cell, Timestamps.ALLOWED);
        }
        if (millis <= lastMillis) {
            throw notAllowed(
                    CsvColumns.TIMESTAMP,
                    cell,
                    "later than " + Instant.ofEpochMilli(lastMillis) + " in the row before");
        }
        lastMillis = millis;
        return millis;
    }

    private double valueIn(String cell, Measure measure) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return Double.NaN;
        }
        double value = Numbers.parse(text);
        if (!measure.allows(value)) {
            throw notAllowed(measure.label(), cell, measure.allowed() + ", or nothing for a missing value");
        }
        return measure.meaningOf(value);
    }

    private RuntimeException notAllowed(String column, String cell, String allowed) {
        return errorInLine(column + " is " + Quoted.of(cell) + "; allowed: " + allowed);
    }

    private RuntimeException errorInLine(String problem) {
        return source.errorAt("line " + lastLine, problem);
    }

    private Recording recording() {
        long[] startMillis = times.build().toArray();
        Map<Measure, Series> series = new EnumMap<>(Measure.class);
        values.forEach((measure, builder) ->
                series.put(measure, new Series(startMillis, builder.build().toArray())));
        return new Recording(series);
    }
}
