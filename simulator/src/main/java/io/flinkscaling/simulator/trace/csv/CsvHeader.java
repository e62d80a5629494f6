package io.flinkscaling.simulator.trace.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.flinkscaling.simulator.trace.recording.StatusCodes;
import io.flinkscaling.simulator.trace.recording.TraceSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands above the first row of values: a line of names, or the lines Id, StatusCode, Messages, Full label and Label
 * that CloudWatch's console writes.
 *
 * @param line number of the line of names
 * @param names of each column, the most telling first
 * @param periodMillis of each column, where the file says it
 * @param messages what CloudWatch says of its answer
 * @param firstRow the first row of values, which only ends the lines of the console; null if there is none yet
 */
record CsvHeader(
        long line,
        List<List<String>> names,
        List<OptionalLong> periodMillis,
        List<String> messages,
        CsvRecord firstRow) {

    private static final String LABEL = "label";
    private static final String FULL_LABEL = "full label";
    private static final String ID = "id";
    private static final String STATUS = "statuscode";
    private static final String MESSAGES = "messages";
    private static final List<String> CONSOLE = List.of(ID, STATUS, MESSAGES, FULL_LABEL, LABEL);
    private static final Pattern PERIOD =
            Pattern.compile("(?is).* (?:sum|average|maximum|minimum|samplecount|[ptw]m?\\d+(?:\\.\\d+)?) (\\d{1,5})");
    private static final int LONGEST_PERIOD_SECONDS = 86_400;

    /** Reads the lines of the header, and the first row after them if nothing else tells where they end. */
    static CsvHeader read(Iterator<CsvRecord> records, TraceSource source) {
        CsvRecord first = records.next();
        Map<String, CsvRecord> lines = new LinkedHashMap<>();
        CsvRecord row = first;
        while (row != null && CONSOLE.contains(nameOf(row))) {
            lines.put(nameOf(row), row);
            row = records.hasNext() ? records.next() : null;
        }
        // A table of one's own may well begin with a column Id.
        if (lines.size() < 2 || first.getFieldCount() < 2) {
            return ofNames(first, lines.isEmpty() ? null : row);
        }
        requireComplete(lines.get(STATUS), source);
        return ofConsole(lines, first.getFieldCount(), row);
    }

    private static CsvHeader ofNames(CsvRecord header, CsvRecord firstRow) {
        List<List<String>> names =
                header.getFields().stream().map(name -> List.of(name.strip())).toList();
        List<OptionalLong> unknown =
                names.stream().map(name -> OptionalLong.empty()).toList();
        return new CsvHeader(header.getStartingLineNumber(), names, unknown, List.of(), firstRow);
    }

    private static String nameOf(CsvRecord row) {
        return row.getField(0).strip().toLowerCase(Locale.ROOT);
    }

    private static void requireComplete(CsvRecord status, TraceSource source) {
        if (status == null) {
            return;
        }
        for (int i = 1; i < status.getFieldCount(); i++) {
            String code = status.getField(i).strip();
            if (!StatusCodes.isComplete(code)) {
                throw source.errorAt("line " + status.getStartingLineNumber(), StatusCodes.problem(code));
            }
        }
    }

    private static CsvHeader ofConsole(Map<String, CsvRecord> lines, int columns, CsvRecord firstRow) {
        List<List<String>> names = new ArrayList<>();
        List<OptionalLong> periods = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            List<String> own = new ArrayList<>();
            for (String line : List.of(LABEL, FULL_LABEL, ID)) {
                String cell = cell(lines.get(line), i);
                if (!cell.isEmpty()) {
                    own.add(cell);
                }
            }
            names.add(i == 0 ? List.of("timestamp") : own);
            periods.add(i == 0 ? OptionalLong.empty() : periodIn(cell(lines.get(FULL_LABEL), i)));
        }
        List<String> messages = lines.containsKey(MESSAGES)
                ? lines.get(MESSAGES).getFields().stream()
                        .skip(1)
                        .map(String::strip)
                        .filter(message -> !message.isEmpty())
                        .distinct()
                        .toList()
                : List.of();
        CsvRecord last = lines.getOrDefault(LABEL, lines.values().iterator().next());
        return new CsvHeader(last.getStartingLineNumber(), names, periods, messages, firstRow);
    }

    private static String cell(CsvRecord row, int column) {
        return row == null || column >= row.getFieldCount()
                ? ""
                : row.getField(column).strip();
    }

    /** The full label of a metric ends with its period in seconds. */
    private static OptionalLong periodIn(String fullLabel) {
        Matcher period = PERIOD.matcher(fullLabel);
        if (!period.matches()) {
            return OptionalLong.empty();
        }
        int seconds = Integer.parseInt(period.group(1));
        boolean isPeriod = seconds >= 1 && seconds <= LONGEST_PERIOD_SECONDS;
        return isPeriod ? OptionalLong.of(1_000L * seconds) : OptionalLong.empty();
    }
}
