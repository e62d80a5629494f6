package io.flinkscaling.simulator.trace;

import io.flinkscaling.simulator.text.Quoted;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * One element of MetricDataResults, or all that share its id and label: those are pages of one series.
 *
 * @param id what the query called it
 * @param label what people call it
 * @param statusCode {@code Complete} or why it is not; empty if not given
 * @param timesMillis timestamps in any order, in milliseconds since 1970
 * @param values as many values
 */
record MetricSeries(String id, String label, String statusCode, long[] timesMillis, double[] values) {

    /** Tells whether its id or label is, or ends with, the measure's name, whatever the case and signs in between. */
    boolean records(Measure measure) {
        String name = lettersOf(measure.label());
        return lettersOf(id).endsWith(name) || lettersOf(label).endsWith(name);
    }

    private static String lettersOf(String text) {
        return text.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    boolean isComplete() {
        return statusCode.isEmpty() || statusCode.equals("Complete");
    }

    /** Returns how messages name it. */
    String title() {
        return label.isEmpty() || label.equals(id) ? Quoted.of(id) : Quoted.of(id) + " (" + Quoted.of(label) + ")";
    }

    /** Returns what pages of the same series have in common. */
    List<String> key() {
        return List.of(id, label);
    }

    /** Returns this series and its next page as one; the status is that of the later page. */
    MetricSeries followedBy(MetricSeries next) {
        return new MetricSeries(
                id,
                label,
                next.statusCode,
                LongStream.concat(LongStream.of(timesMillis), LongStream.of(next.timesMillis))
                        .toArray(),
                DoubleStream.concat(DoubleStream.of(values), DoubleStream.of(next.values))
                        .toArray());
    }
}
