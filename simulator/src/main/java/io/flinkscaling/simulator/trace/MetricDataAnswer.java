package io.flinkscaling.simulator.trace;

import io.flinkscaling.simulator.text.Quoted;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The answer of CloudWatch's GetMetricData.
 *
 * @param results its series, several pages of one if the caller joined pages, as the AWS CLI does
 * @param nextToken where the next page begins; empty if there is none
 */
record MetricDataAnswer(List<MetricSeries> results, String nextToken) {

    private static final String ASK_FOR_ALL =
            "repeat aws cloudwatch get-metric-data without --no-paginate and --max-items, or for less time at once";
    private static final int MAX_SHOWN = 10;

    /** Recognises the series and brings each into order. */
    Recording recording(TraceSource source) {
        if (!nextToken.isEmpty()) {
            throw source.error("incomplete, it has a NextToken; " + ASK_FOR_ALL);
        }
        List<MetricSeries> series = List.copyOf(results.stream()
                .collect(
                        Collectors.toMap(MetricSeries::key, each -> each, MetricSeries::followedBy, LinkedHashMap::new))
                .values());
        Map<Measure, Series> recorded = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            only(measure, series, source).ifPresent(found -> recorded.put(measure, ascending(found, measure, source)));
        }
        if (!recorded.containsKey(Measure.INCOMING_RECORDS)) {
            throw source.error("no series whose Id or Label ends with incomingRecords; found: " + titles(series));
        }
        return new Recording(recorded);
    }

    private static Optional<MetricSeries> only(Measure measure, List<MetricSeries> series, TraceSource source) {
        List<MetricSeries> found =
                series.stream().filter(each -> each.records(measure)).toList();
        if (found.size() > 1) {
            throw source.error(found.size() + " series end with " + measure.label() + ": " + titles(found)
                    + "; allowed: one, for instance their sum by metric math");
        }
        return found.stream().findFirst();
    }

    private static String titles(List<MetricSeries> series) {
        if (series.isEmpty()) {
            return "none";
        }
        String shown = series.stream().limit(MAX_SHOWN).map(MetricSeries::title).collect(Collectors.joining(", "));
        return series.size() > MAX_SHOWN ? shown + ", ..." : shown;
    }

    private static Series ascending(MetricSeries found, Measure measure, TraceSource source) {
        String place = "series " + found.title();
        long[] times = found.timesMillis();
        double[] values = found.values();
        if (!found.isComplete()) {
            throw source.errorAt(
                    place, "incomplete, its StatusCode is " + Quoted.of(found.statusCode()) + "; " + ASK_FOR_ALL);
        }
        if (times.length != values.length) {
            throw source.errorAt(
                    place, times.length + " Timestamps and " + values.length + " Values; allowed: as many of each");
        }
        int[] order = IntStream.range(0, times.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> times[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        Series series = new Series(
                IntStream.of(order).mapToLong(i -> times[i]).toArray(),
                IntStream.of(order).mapToDouble(i -> values[i]).toArray());
        for (int i = 0; i < series.size(); i++) {
            Instant time = Instant.ofEpochMilli(series.startMillis()[i]);
            if (i > 0 && series.startMillis()[i] == series.startMillis()[i - 1]) {
                throw source.errorAt(place, "two values for " + time + "; allowed: one");
            }
            double value = series.values()[i];
            if (!measure.allows(value)) {
                throw source.errorAt(
                        place + " at " + time, "the value is " + value + "; allowed: " + measure.allowed());
            }
            series.values()[i] = measure.meaningOf(value);
        }
        return series;
    }
}
