package io.flinkscaling.simulator.declared.metric;

import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import io.flinkscaling.simulator.template.Properties;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The metrics of AWS's services and of the project's template that the models publish. */
enum ModelledMetric {
    INCOMING_RECORDS(
            "AWS/Kinesis",
            "IncomingRecords",
            List.of("StreamName"),
            MetricStatistics.OF_COUNTS,
            PublishedMetric.INCOMING_RECORDS),
    FLINK_LAG("millisBehindLatest", PublishedMetric.FLINK_LAG),
    ITERATOR_AGE("AWS/Kinesis", "GetRecords.IteratorAgeMilliseconds", List.of("StreamName")),
    FAN_OUT_LAG("AWS/Kinesis", "SubscribeToShardEvent.MillisBehindLatest", List.of("StreamName", "ConsumerName")),
    CAPACITY("FlinkScaling/", "Capacity", List.of(), MetricStatistics.OF_LEVELS, PublishedMetric.CAPACITY),
    CONTAINER_CPU_UTILIZATION("containerCPUUtilization", PublishedMetric.CPU_UTILIZATION),
    CPU_UTILIZATION("cpuUtilization", PublishedMetric.CPU_UTILIZATION),
    BUSY_TIME("busyTimeMsPerSecond", PublishedMetric.BUSY_TIME),
    RECORDS_LAG("records_lag_max", PublishedMetric.RECORDS_LAG),
    /** In seconds, unlike all other lags. */
    ESTIMATED_MAX_TIME_LAG("AWS/Kafka", "EstimatedMaxTimeLag", List.of("Cluster Name", "Consumer Group", "Topic"));

    private static final double MILLIS_PER_SECOND = 1_000;

    /** The namespace, or with a slash at its end what it begins with. */
    private final String namespace;

    private final String metricName;
    private final List<String> dimensions;
    private final MetricStatistics statistics;
    private final PublishedMetric published;

    /** A level of the application. */
    ModelledMetric(String metricName, PublishedMetric published) {
        this("AWS/KinesisAnalytics", metricName, List.of(), MetricStatistics.OF_LEVELS, published);
    }

    /** The lag, as the stream tells it. */
    ModelledMetric(String namespace, String metricName, List<String> dimensions) {
        this(namespace, metricName, dimensions, MetricStatistics.OF_LEVELS, PublishedMetric.KINESIS_LAG);
    }

    ModelledMetric(
            String namespace,
            String metricName,
            List<String> dimensions,
            MetricStatistics statistics,
            PublishedMetric published) {
        this.namespace = namespace;
        this.metricName = metricName;
        this.dimensions = dimensions;
        this.statistics = statistics;
        this.published = published;
    }

    /** Returns the metric of a name; empty if none is modelled. */
    static Optional<ModelledMetric> of(String namespace, String name) {
        return Arrays.stream(values())
                .filter(each -> each.isNamed(namespace, name))
                .findFirst();
    }

    static List<String> metricNames() {
        return Arrays.stream(values()).map(each -> each.metricName).toList();
    }

    /** Returns the names of all, with their namespaces. */
    static String names() {
        return Arrays.stream(values()).map(ModelledMetric::described).collect(Collectors.joining(", "));
    }

    /**
     * Returns what a template asks for.
     *
     * @param metric has the dimensions
     * @param statisticOwner what has the statistic and the period
     * @param statisticName how the template calls the statistic
     * @param all the dimensions of all metrics of the template
     */
    MetricExpression read(Properties metric, Properties statisticOwner, String statisticName, MetricDimensions all) {
        int periodMinutes = Periods.minutes(statisticOwner);
        MetricExpression expression =
                MetricExpression.of(published, statistics.read(statisticOwner, statisticName), periodMinutes);
        if (namespace.equals("AWS/KinesisAnalytics")) {
            all.requireAny(metric);
        } else {
            all.require(dimensions, metric);
        }
        return this == ESTIMATED_MAX_TIME_LAG ? expression.dividedBy(MILLIS_PER_SECOND) : expression;
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
