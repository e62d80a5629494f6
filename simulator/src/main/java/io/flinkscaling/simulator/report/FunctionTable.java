package io.flinkscaling.simulator.report;

import io.flinkscaling.simulator.rehearsal.outcome.FunctionSummary;
import io.flinkscaling.simulator.text.Human;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the function did under each policy, as the page shows it.
 *
 * @param function what it was built for
 * @param headings of the columns after the policy
 * @param rows a row for each policy
 */
record FunctionTable(String function, List<String> headings, List<Row> rows) {

    /** A row of the table. */
    record Row(String policy, List<String> cells) {}

    static FunctionTable of(String function, List<FunctionSummary> functions) {
        List<Integer> statuses = functions.stream()
                .flatMap(summary -> summary.answers().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        List<String> headings = new ArrayList<>(List.of("invocations"));
        statuses.forEach(status -> headings.add("HTTP " + status));
        headings.addAll(List.of("AWS calls", "median", "99 %", "processes", "memory"));
        List<Row> rows = functions.stream()
                .map(summary -> new Row(summary.policy(), cells(summary, statuses)))
                .toList();
        return new FunctionTable(function, headings, rows);
    }

    private static List<String> cells(FunctionSummary function, List<Integer> statuses) {
        List<String> cells = new ArrayList<>(List.of(Human.count(function.invocations())));
        statuses.forEach(status -> cells.add(Human.count(function.answers().getOrDefault(status, 0L))));
        cells.addAll(List.of(
                Human.count(function.awsCalls()),
                millis(function.medianMillis()),
                millis(function.p99Millis()),
                Human.count(function.starts()),
                memory(function)));
        return cells;
    }

    private static String millis(double millis) {
        return Double.isNaN(millis) ? Human.number(millis) : String.format(Locale.ROOT, "%,.1f ms", millis);
    }

    private static String memory(FunctionSummary function) {
        return Double.isNaN(function.peakMegabytes())
                ? Human.number(function.peakMegabytes())
                : String.format(
                        Locale.ROOT,
                        "%.0f / %.0f / %.0f MB",
                        function.firstMegabytes(),
                        function.lastMegabytes(),
                        function.peakMegabytes());
    }
}
