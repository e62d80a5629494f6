package io.flinkscaling.simulator.model.cloudwatch;

import java.util.function.ToDoubleFunction;

/** The metrics that the modelled services publish, a datapoint a minute. */
public enum PublishedMetric {
    /** {@code IncomingRecords} of the stream: the sum over the minute. */
    INCOMING_RECORDS("incomingRecords", MetricSource.KINESIS, MinuteMetrics::incomingRecords),
    /** {@code millisBehindLatest} of the application, in milliseconds. */
    FLINK_LAG("millisBehindLatest", MetricSource.FLINK, MinuteMetrics::millisBehindLatest),
    /** The same lag as the stream tells it: {@code GetRecords.IteratorAgeMilliseconds} and the like. */
    KINESIS_LAG("iteratorAge", MetricSource.KINESIS, MinuteMetrics::millisBehindLatest),
    /** {@code Capacity}, which the project's template publishes, in units of capacity. */
    CAPACITY("capacity", MetricSource.CUSTOM, MinuteMetrics::capacity);

    private final String optionName;
    private final MetricSource source;
    private final ToDoubleFunction<MinuteMetrics> datapoint;

    PublishedMetric(String optionName, MetricSource source, ToDoubleFunction<MinuteMetrics> datapoint) {
        this.optionName = optionName;
        this.source = source;
        this.datapoint = datapoint;
    }

    /** Returns what the metric is called on the command line. */
    public String optionName() {
        return optionName;
    }

    public MetricSource source() {
        return source;
    }

    double datapointOf(MinuteMetrics metrics) {
        return datapoint.applyAsDouble(metrics);
    }
}
