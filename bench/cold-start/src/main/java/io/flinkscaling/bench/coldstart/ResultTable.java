package io.flinkscaling.bench.coldstart;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.descriptive.Median;

/** The medians of all runs, a line for each candidate, in the Markdown that docs/endpoint.md has them in. */
final class ResultTable {

    private static final String FORMAT = "| %-10s | %10s | %9s | %11s | %10s | %9s | %7s | %7s |%n";
    private static final double MEGA = 1e6;

    private ResultTable() {}

    static String of(Map<Candidate, List<Measurement>> measured) {
        StringBuilder table = new StringBuilder();
        table.append(row("", "first poll", "first GET", "first PATCH", "second GET", "peak RSS", "zip", "binary"));
        table.append(row("---", "---:", "---:", "---:", "---:", "---:", "---:", "---:"));
        measured.forEach((candidate, runs) -> table.append(row(
                candidate.name(),
                millis(runs, Measurement::firstPollMillis),
                millis(runs, Measurement::firstGetMillis),
                millis(runs, Measurement::firstPatchMillis),
                millis(runs, Measurement::secondGetMillis),
                number("%.1f MB", median(runs, Measurement::peakResidentMegabytes)),
                size(candidate.zipBytes()),
                size(candidate.binaryBytes()))));
        return table.toString();
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, FORMAT, cells);
    }

    private static String millis(List<Measurement> runs, ToDoubleFunction<Measurement> figure) {
        return number("%.1f ms", median(runs, figure));
    }

    private static double median(List<Measurement> runs, ToDoubleFunction<Measurement> figure) {
        return Median.withDefaults().evaluate(runs.stream().mapToDouble(figure).toArray());
    }

    private static String size(OptionalLong bytes) {
        return bytes.isPresent() ? number("%.1f MB", bytes.getAsLong() / MEGA) : "";
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
