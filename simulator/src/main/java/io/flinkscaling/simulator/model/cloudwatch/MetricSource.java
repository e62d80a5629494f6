package io.flinkscaling.simulator.model.cloudwatch;

/** Who publishes a metric, and so how late it arrives. */
public enum MetricSource {
    /** Kinesis Data Streams, namespace {@code AWS/Kinesis}. */
    KINESIS,
    /** Managed Service for Apache Flink, namespace {@code AWS/KinesisAnalytics}. */
    FLINK,
    /** What a template publishes itself, by {@code PutMetricData}. */
    CUSTOM
}
