package io.flinkscaling.simulator.model.cloudwatch;

/** Who publishes a metric, and so how late it arrives. */
public enum MetricSource {
    /** The stream: Kinesis Data Streams, namespace {@code AWS/Kinesis}, or MSK, {@code AWS/Kafka}. */
    KINESIS,
    /** Managed Service for Apache Flink, namespace {@code AWS/KinesisAnalytics}. */
    FLINK,
    /** What a template or the application publishes itself, by {@code PutMetricData}. */
    CUSTOM
}
