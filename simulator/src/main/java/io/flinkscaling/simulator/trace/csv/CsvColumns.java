package io.flinkscaling.simulator.trace.csv;

import io.flinkscaling.simulator.text.Quoted;
import io.flinkscaling.simulator.trace.recording.Measure;
import io.flinkscaling.simulator.trace.recording.Numbers;
import io.flinkscaling.simulator.trace.recording.ReadingOptions;
import io.flinkscaling.simulator.trace.recording.SeriesChoice;
import io.flinkscaling.simulator.trace.recording.Timestamps;
import io.flinkscaling.simulator.trace.recording.TraceSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where a CSV file has what.
 *
 * @param count number of columns, unknown ones included
 * @param timestamp index of the timestamps
 * @param measures index of each measure that has a column
 * @param titles of all columns, as messages show them
 */
record CsvColumns(int count, int timestamp, Map<Measure, Integer> measures, String titles) {

    /** What programs call the column of times, the usual first. */
    private static final List<String> TIMES = List.of(
            ReadingOptions.TIMESTAMP,
            "time",
            "datetime",
            "date time",
            "date",
            "timestamp (utc)",
            "time (utc)",
            "@timestamp",
            "_time");

    /** How Logs Insights calls the times of {@code stats … by bin(1m)}. */
    private static final Pattern BIN = Pattern.compile("(?i)bin\\(\\d+ ?[a-z]+\\)");

    /** Finds the columns by name, in any case and order. */
    static CsvColumns of(CsvHeader header, ReadingOptions options, TraceSource source) {
        String line = "line " + header.line();
        SeriesChoice choice =
                new SeriesChoice(header.names(), "columns", options, problem -> source.errorAt(line, problem));
        OptionalInt timestamp = timestamp(choice, options);
        if (timestamp.isEmpty()) {
            requireNames(header, source);
            throw source.errorAt(
                    line,
                    "no column timestamp; found: " + choice.titles()
                            + "; needed: timestamp and incomingRecords, or --column timestamp=NAME");
        }
        Map<Measure, Integer> measures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            choice.of(measure).ifPresent(index -> measures.put(measure, index));
        }
        return new CsvColumns(header.names().size(), timestamp.getAsInt(), measures, choice.titles());
    }

    private static OptionalInt bin(List<List<String>> names) {
        return IntStream.range(0, names.size())
                .filter(i ->
                        names.get(i).stream().anyMatch(name -> BIN.matcher(name).matches()))
                .findFirst();
    }

    /** Programs may write values only, and the AWS CLI's text has nothing else. */
    private static void requireNames(CsvHeader header, TraceSource source) {
        for (List<String> names : header.names()) {
            for (String name : names) {
                if (!Double.isNaN(Numbers.parse(name)) || Timestamps.isTime(name)) {
                    throw source.errorAt(
                            "line " + header.line(),
                            "begins with values, such as " + Quoted.of(name)
                                    + ", in place of names; allowed: a line of names"
                                    + " first, such as timestamp,incomingRecords; of the AWS CLI's output, --output json");
                }
            }
        }
    }

    private static OptionalInt timestamp(SeriesChoice choice, ReadingOptions options) {
        String given = options.columns().get(ReadingOptions.TIMESTAMP);
        if (given != null && choice.named(given).isPresent()) {
            return choice.named(given);
        }
        return TIMES.stream()
                .map(choice::named)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElseGet(() -> bin(choice.names()));
    }
}
