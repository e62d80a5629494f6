package io.flinkscaling.simulator.trace.json;

import io.flinkscaling.simulator.trace.recording.WrittenTimes;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * One element of MetricDataResults, or one statistic of Datapoints. All elements that share their id and label are pages
 * of one series.
 *
 * @param id what the query called it; empty if it has none
 * @param label what people call it; empty if it has none
 * @param guessed whether the label is not that of the file, but what it looks like
 * @param statusCode {@code Complete} or why it is not; empty if not given
 * @param times timestamps in any order
 * @param values as many values
 */
record MetricSeries(String id, String label, boolean guessed, String statusCode, WrittenTimes times, double[] values) {

    static MetricSeries of(String id, String label, WrittenTimes times, double[] values) {
        return new MetricSeries(id, label, false, "", times, values);
    }

    boolean hasName() {
        return !id.isBlank() || !label.isBlank();
    }

    MetricSeries guessedToBe(String other) {
        return new MetricSeries(id, other, true, statusCode, times, values);
    }

    /** Returns its names, as many as it has. */
    List<String> names() {
        return id.isEmpty() || label.equals(id) ? List.of(label) : List.of(id, label);
    }

    /** Returns what pages of the same series have in common. */
    List<String> key() {
        return List.of(id, label);
    }

    /** Returns this series and its next page as one; the status is that of the later page. */
    MetricSeries followedBy(MetricSeries next) {
        times.addAll(next.times);
        double[] both = DoubleStream.concat(DoubleStream.of(values), DoubleStream.of(next.values))
                .toArray();
        return new MetricSeries(id, label, guessed, next.statusCode, times, both);
    }
}
