package io.flinkscaling.simulator.model.cloudwatch;

import java.util.Arrays;

/** The metrics of one minute, as published to CloudWatch; NaN where no datapoint was published. Reused every minute. */
public final class MinuteMetrics {

    private final double[] datapoints = new double[PublishedMetric.values().length];
    private boolean hasLoad;

    /** Makes a minute in which nothing was published. */
    public MinuteMetrics() {
        Arrays.fill(datapoints, Double.NaN);
    }

    /** Sets what the stream and a running application are asked for most. */
    public void set(double incomingRecords, double millisBehindLatest, double capacity) {
        put(PublishedMetric.INCOMING_RECORDS, incomingRecords);
        put(PublishedMetric.FLINK_LAG, millisBehindLatest);
        put(PublishedMetric.KINESIS_LAG, millisBehindLatest);
        put(PublishedMetric.CAPACITY, capacity);
    }

    /** Sets how busy the application is. */
    public void setLoad(double busyTimeMsPerSecond, double cpuUtilization, double recordsLag, double parallelism) {
        hasLoad = true;
        put(PublishedMetric.BUSY_TIME, busyTimeMsPerSecond);
        put(PublishedMetric.CPU_UTILIZATION, cpuUtilization);
        put(PublishedMetric.RECORDS_LAG, recordsLag);
        put(PublishedMetric.PARALLELISM, parallelism);
    }

    /** Returns {@code AWS/Kinesis IncomingRecords}, the sum over the minute. */
    public double incomingRecords() {
        return of(PublishedMetric.INCOMING_RECORDS);
    }

    /** Returns {@code AWS/KinesisAnalytics millisBehindLatest}, in milliseconds. */
    public double millisBehindLatest() {
        return of(PublishedMetric.FLINK_LAG);
    }

    /** Returns {@code FlinkScaling/<application> Capacity}, which the template publishes, in units of capacity. */
    public double capacity() {
        return of(PublishedMetric.CAPACITY);
    }

    /** Returns {@code AWS/KinesisAnalytics containerCPUUtilization}, in percent. */
    public double cpuUtilization() {
        return of(PublishedMetric.CPU_UTILIZATION);
    }

    /** Tells whether it was ever set how busy the application is. */
    boolean hasLoad() {
        return hasLoad;
    }

    double of(PublishedMetric metric) {
        return datapoints[metric.ordinal()];
    }

    private void put(PublishedMetric metric, double datapoint) {
        datapoints[metric.ordinal()] = datapoint;
    }
}
