package io.flinkscaling.simulator.trace;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.flinkscaling.simulator.text.Quoted;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where the header of a CSV file has what.
 *
 * @param count number of columns, unknown ones included
 * @param timestamp index of the timestamps
 * @param measures index of each measure that has a column
 */
record CsvColumns(int count, int timestamp, Map<Measure, Integer> measures) {

    static final String TIMESTAMP = "timestamp";

    private static final int MAX_SHOWN = 10;

    /** Finds the columns by name, in any case and order. */
    static CsvColumns of(CsvRecord header, TraceSource source) {
        List<String> names = header.getFields().stream().map(String::strip).toList();
        Map<Measure, Integer> measures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            indexOf(measure.label(), names, header, source).ifPresent(index -> measures.put(measure, index));
        }
        OptionalInt timestamp = indexOf(TIMESTAMP, names, header, source);
        if (timestamp.isEmpty()) {
            throw missing(TIMESTAMP, names, header, source);
        }
        if (!measures.containsKey(Measure.INCOMING_RECORDS)) {
            throw missing(Measure.INCOMING_RECORDS.label(), names, header, source);
        }
        return new CsvColumns(names.size(), timestamp.getAsInt(), measures);
    }

    private static OptionalInt indexOf(String name, List<String> names, CsvRecord header, TraceSource source) {
        int[] indexes = IntStream.range(0, names.size())
                .filter(i -> names.get(i).equalsIgnoreCase(name))
                .toArray();
        if (indexes.length > 1) {
            throw source.errorAt(
                    "line " + header.getStartingLineNumber(),
                    indexes.length + " columns are named " + name + "; allowed: one");
        }
        return indexes.length == 0 ? OptionalInt.empty() : OptionalInt.of(indexes[0]);
    }

    private static RuntimeException missing(String name, List<String> names, CsvRecord header, TraceSource source) {
        String found = names.stream().limit(MAX_SHOWN).map(Quoted::of).collect(Collectors.joining(", "));
        return source.errorAt(
                "line " + header.getStartingLineNumber(),
                "no column " + name + "; found: " + found + (names.size() > MAX_SHOWN ? ", ..." : "")
                        + "; needed: timestamp, incomingRecords, separated by commas");
    }
}
