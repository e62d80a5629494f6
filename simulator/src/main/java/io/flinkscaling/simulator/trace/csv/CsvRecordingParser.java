package io.flinkscaling.simulator.trace.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.Quoted;
import io.flinkscaling.simulator.trace.recording.ReadingOptions;
import io.flinkscaling.simulator.trace.recording.Recording;
import io.flinkscaling.simulator.trace.recording.RecordingBuilder;
import io.flinkscaling.simulator.trace.recording.TraceSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/** Reads a recording from CSV with a header: separated by commas, semicolons or tabs. */
public final class CsvRecordingParser {

    private static final int MAX_CELL_CHARS = 1 << 20;

    private final TraceSource source;
    private final ReadingOptions options;
    private long lastLine;

    private CsvRecordingParser(TraceSource source, ReadingOptions options) {
        this.source = source;
        this.options = options;
    }

    /**
     * Reads a file to its end.
     *
     * @throws io.flinkscaling.simulator.text.InputException if it is no recording
     */
    public static Recording parse(BufferedReader reader, TraceSource source, ReadingOptions options)
            throws IOException {
        return new CsvRecordingParser(source, options).parse(reader);
    }

    private Recording parse(BufferedReader reader) throws IOException {
        char separator = Dialect.separatorOf(reader);
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(MAX_CELL_CHARS)
                .ofCsvRecord(reader)) {
            return read(csv.iterator(), separator);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof InputException refused) {
                throw refused;
            }
            throw source.errorAt(
                    "after line " + lastLine,
                    "not CSV; allowed: cells of at most " + MAX_CELL_CHARS
                            + " characters, separated by commas, semicolons or tabs, in quotes as a whole or not at all");
        }
    }

    private Recording read(Iterator<CsvRecord> records, char separator) {
        if (!records.hasNext()) {
            throw source.error("has no header; allowed: a header and at least one row");
        }
        lastLine = 1;
        CsvHeader header = CsvHeader.read(records, source);
        CsvColumns columns = CsvColumns.of(header, options, source);
        Cells cells = new Cells(separator, source);
        Table table = LongTable.of(header, columns, options, cells, source)
                .orElseGet(() -> new WideTable(header, columns, options, cells, source));
        if (header.firstRow() == null && !records.hasNext()) {
            throw source.error("has a header but no rows; allowed: at least one row");
        }
        if (header.firstRow() != null) {
            add(header.firstRow(), columns, table);
        }
        records.forEachRemaining(row -> add(row, columns, table));
        RecordingBuilder builder = new RecordingBuilder(source, options);
        header.messages().forEach(message -> builder.note("CloudWatch says: " + Quoted.escape(message)));
        cells.finish(builder);
        return table.recording(builder);
    }

    private void add(CsvRecord row, CsvColumns columns, Table table) {
        lastLine = row.getStartingLineNumber();
        if (row.getFieldCount() != columns.count() && !isPaddedWithNothing(row, columns)) {
            throw source.errorAt(
                    "line " + lastLine,
                    row.getFieldCount() + " cells; allowed: " + columns.count() + ", as in the header");
        }
        if (row.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
            table.add(row);
        }
    }

    /** Spreadsheets write empty cells beyond the last column. */
    private static boolean isPaddedWithNothing(CsvRecord row, CsvColumns columns) {
        return row.getFieldCount() > columns.count()
                && row.getFields().stream().skip(columns.count()).allMatch(String::isBlank);
    }
}
