package io.flinkscaling.simulator.declared.metric;

import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.PeriodStatistic;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import io.flinkscaling.simulator.template.Properties;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The metrics that the models publish. A level has one datapoint a minute, so that its average, minimum and maximum over a
 * minute are the same; a sum over it would depend on the number of samples.
 */
public enum ModelledMetric {
    INCOMING_RECORDS(
            "AWS/Kinesis", "IncomingRecords", List.of("StreamName"), List.of("Sum"), PublishedMetric.INCOMING_RECORDS),
    FLINK_LAG("AWS/KinesisAnalytics", "millisBehindLatest", List.of(), Statistics.OF_LEVELS, PublishedMetric.FLINK_LAG),
    ITERATOR_AGE(
            "AWS/Kinesis",
            "GetRecords.IteratorAgeMilliseconds",
            List.of("StreamName"),
            Statistics.OF_LEVELS,
            PublishedMetric.KINESIS_LAG),
    FAN_OUT_LAG(
            "AWS/Kinesis",
            "SubscribeToShardEvent.MillisBehindLatest",
            List.of("StreamName", "ConsumerName"),
            Statistics.OF_LEVELS,
            PublishedMetric.KINESIS_LAG),
    CAPACITY("FlinkScaling/", "Capacity", List.of(), Statistics.OF_LEVELS, PublishedMetric.CAPACITY);

    private static final class Statistics {
        private static final List<String> OF_LEVELS = List.of("Average", "Maximum", "Minimum");
        private static final Pattern PERCENTILE = Pattern.compile("p(?:\\d{1,2}(?:\\.\\d{1,10})?|100)");
        private static final Map<String, PeriodStatistic> BY_NAME = Map.of(
                "Average", PeriodStatistic.AVERAGE,
                "Maximum", PeriodStatistic.MAXIMUM,
                "Minimum", PeriodStatistic.MINIMUM,
                "Sum", PeriodStatistic.SUM);
    }

    /** The namespace, or with a slash at its end what it begins with. */
    private final String namespace;

    private final String metricName;
    private final List<String> dimensions;
    private final List<String> statistics;
    private final PublishedMetric published;

    ModelledMetric(
            String namespace,
            String metricName,
            List<String> dimensions,
            List<String> statistics,
            PublishedMetric metric) {
        this.namespace = namespace;
        this.metricName = metricName;
        this.dimensions = dimensions;
        this.statistics = statistics;
        this.published = metric;
    }

    /**
     * Returns the metric that a {@code Metric}, or an alarm on one metric, names.
     *
     * @param statisticOwner what has the statistic
     * @param statisticName how the template calls the statistic
     * @param all the dimensions of all metrics of the template
     */
    public static MetricExpression read(
            Properties metric, Properties statisticOwner, String statisticName, MetricDimensions all) {
        int periodMinutes = Periods.minutes(statisticOwner);
        ModelledMetric named = Arrays.stream(values())
                .filter(candidate -> candidate.isNamed(metric.text("Namespace"), metric.text("MetricName")))
                .findFirst()
                .orElseThrow(() -> metric.refusal(
                        "MetricName",
                        Arrays.stream(values()).map(ModelledMetric::described).collect(Collectors.joining(", "))));
        PeriodStatistic statistic = named.statistic(statisticOwner, statisticName);
        if (named == FLINK_LAG) {
            all.requireAny(metric);
        } else {
            all.require(named.dimensions, metric);
        }
        return MetricExpression.of(named.published, statistic, periodMinutes);
    }

    private PeriodStatistic statistic(Properties owner, String name) {
        String text = owner.text(name);
        if (statistics == Statistics.OF_LEVELS
                && Statistics.PERCENTILE.matcher(text).matches()) {
            return PeriodStatistic.percentile(Double.parseDouble(text.substring(1)));
        }
        if (!statistics.contains(text)) {
            throw owner.refusal(
                    name,
                    String.join(", ", statistics) + (statistics == Statistics.OF_LEVELS ? ", p0 to p100" : "")
                            + ", of which the model has datapoints");
        }
        return Statistics.BY_NAME.get(text);
    }

    private boolean isNamed(String otherNamespace, String otherName) {
        boolean sameNamespace =
                namespace.endsWith("/") ? otherNamespace.startsWith(namespace) : otherNamespace.equals(namespace);
        return sameNamespace && metricName.equals(otherName);
    }

    private String described() {
        return namespace + (namespace.endsWith("/") ? "<application> " : " ") + metricName;
    }
}
