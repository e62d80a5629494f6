package io.flinkscaling.simulator.declared.metric;

import io.flinkscaling.simulator.model.cloudwatch.EvaluationRange;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.MetricHistory;
import io.flinkscaling.simulator.model.cloudwatch.MinuteMetrics;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import io.flinkscaling.simulator.model.cloudwatch.WatchedLag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An evaluation range written as the user guide writes it, and what metric math makes of it: oldest left, - for missing. */
public record Minutes(List<double[]> series, Instant end, double capacity) {

    /** Which published metric stands for m1, m2 and m3. */
    private static final List<PublishedMetric> METRICS =
            List.of(PublishedMetric.FLINK_LAG, PublishedMetric.INCOMING_RECORDS, PublishedMetric.CAPACITY);

    /** The metrics m1, of which the lag is made, m2 and m3. */
    public static Minutes of(String... series) {
        return new Minutes(List.of(series).stream().map(Minutes::points).toList(), Instant.EPOCH, Double.NaN);
    }

    /** The same, with the newest minute ending at a time. */
    public Minutes until(String newEnd) {
        return new Minutes(series, Instant.parse(newEnd), capacity);
    }

    /** The same, with a capacity that the function has written into the metric math. */
    public Minutes at(double newCapacity) {
        return new Minutes(series, end, newCapacity);
    }

    /** Returns the datapoints of an expression, with one decimal where they have any. */
    public String evaluate(String expression) {
        Map<String, MetricExpression> metrics = new LinkedHashMap<>();
        for (int i = 0; i < series.size(); i++) {
            metrics.put("m" + (i + 1), MetricExpression.of(METRICS.get(i)));
        }
        return evaluate(MetricMath.compile(expression, metrics, metrics.keySet()));
    }

    public String evaluate(MetricExpression expression) {
        MetricHistory history = new MetricHistory(WatchedLag.AT_ONCE);
        int minutes = series.get(0).length;
        for (int minute = 0; minute < minutes; minute++) {
            MinuteMetrics metrics = new MinuteMetrics();
            metrics.set(value(1, minute), value(0, minute), value(2, minute));
            history.add(end.getEpochSecond() - 60L * (minutes - minute), metrics);
        }
        EvaluationRange range = new EvaluationRange(history, minutes);
        range.putCapacity(capacity);
        return IntStream.rangeClosed(1, minutes)
                .mapToObj(i -> text(expression.series().at(range, minutes - i + 1)))
                .collect(Collectors.joining(" "));
    }

    private double value(int metric, int minute) {
        return metric < series.size() ? series.get(metric)[minute] : Double.NaN;
    }

    private static double[] points(String text) {
        return List.of(text.split(" ")).stream()
                .mapToDouble(point -> point.equals("-") ? Double.NaN : Double.parseDouble(point))
                .toArray();
    }

    private static String text(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
