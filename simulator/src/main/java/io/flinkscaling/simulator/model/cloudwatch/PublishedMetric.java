package io.flinkscaling.simulator.model.cloudwatch;

/** The metrics that the modelled services publish, a datapoint a minute. */
public enum PublishedMetric {
    /** {@code IncomingRecords} of the stream: the sum over the minute. */
    INCOMING_RECORDS("incomingRecords", MetricSource.KINESIS),
    /** {@code millisBehindLatest} of the application, in milliseconds. */
    FLINK_LAG("millisBehindLatest", MetricSource.FLINK),
    /** The same lag as the stream tells it: {@code GetRecords.IteratorAgeMilliseconds} and the like. */
    KINESIS_LAG("iteratorAge", MetricSource.KINESIS),
    /** {@code Capacity}, which the project's template publishes, in units of capacity. */
    CAPACITY("capacity", MetricSource.CUSTOM),
    /** {@code busyTimeMsPerSecond} of the application, 0 to 1000. */
    BUSY_TIME("busyTimeMsPerSecond", MetricSource.FLINK),
    /** {@code cpuUtilization} and {@code containerCPUUtilization} of the application, in percent. */
    CPU_UTILIZATION("cpuUtilization", MetricSource.FLINK),
    /** {@code records_lag_max} of the application: the records that have arrived and are not processed. */
    RECORDS_LAG("recordsLagMax", MetricSource.FLINK),
    /** {@code CurrentParallelism}, which metrics of the user's own are computed from. */
    PARALLELISM("parallelism", MetricSource.CUSTOM);

    private final String optionName;
    private final MetricSource source;

    PublishedMetric(String optionName, MetricSource source) {
        this.optionName = optionName;
        this.source = source;
    }

    /** Tells whether it says how busy the application is, which few policies look at. */
    public boolean isLoad() {
        return ordinal() >= BUSY_TIME.ordinal();
    }

    /** Returns what the metric is called on the command line. */
    public String optionName() {
        return optionName;
    }

    public MetricSource source() {
        return source;
    }
}
