package io.flinkscaling.simulator.trace.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.Quoted;
import io.flinkscaling.simulator.trace.recording.DayAndMonth;
import io.flinkscaling.simulator.trace.recording.Measure;
import io.flinkscaling.simulator.trace.recording.RecordingBuilder;
import io.flinkscaling.simulator.trace.recording.Timestamps;
import io.flinkscaling.simulator.trace.recording.TraceSource;
import io.flinkscaling.simulator.trace.recording.WrittenTimes;
import java.time.DateTimeException;

/** Reads the cells of a file, and refuses what is none of the allowed. */
final class Cells {

    private final TraceSource source;
    private final CellNumbers numbers;

    Cells(char separator, TraceSource source) {
        this.source = source;
        this.numbers = new CellNumbers(separator);
    }

    void addTime(CsvRecord row, int column, WrittenTimes times) {
        String cell = row.getField(column);
        try {
            times.add(cell.strip());
        } catch (DateTimeException e) {
            throw notAllowed(row, "timestamp", cell, DayAndMonth.advice(cell.strip()), Timestamps.ALLOWED);
        }
    }

    /** Returns the value of a cell; NaN if it is empty, or says that the value is not known. */
    double value(CsvRecord row, int column, Measure measure) {
        String cell = row.getField(column);
        String text = cell.strip();
        if (text.isEmpty()) {
            return Double.NaN;
        }
        double value = numbers.parse(text, measure);
        if (!measure.allows(value)) {
            throw notAllowed(row, measure.label(), cell, "", measure.allowed() + ", or nothing for a missing value");
        }
        return measure.meaningOf(value);
    }

    private InputException notAllowed(CsvRecord row, String column, String cell, String advice, String allowed) {
        return source.errorAt(
                "line " + row.getStartingLineNumber(),
                column + " is " + Quoted.of(cell) + advice + "; allowed: " + allowed);
    }

    /** Says what became clear of all cells together. */
    void finish(RecordingBuilder builder) {
        if (numbers.isContradictory()) {
            throw source.error("has numbers with a decimal comma and numbers with a point; allowed: one of them");
        }
        if (numbers.hasUnits()) {
            builder.note("numbers have units, such as 1.2 K, and are rounded; Grafana writes them in full without"
                    + " Formatted data");
        }
    }
}
