package io.flinkscaling.simulator.model.cloudwatch;

/** The metrics of one minute, as published to CloudWatch; NaN where no datapoint was published. Reused every minute. */
public final class MinuteMetrics {

    private double incomingRecords = Double.NaN;
    private double millisBehindLatest = Double.NaN;
    private double capacity = Double.NaN;

    public void set(double newIncomingRecords, double newMillisBehindLatest, double newCapacity) {
        incomingRecords = newIncomingRecords;
        millisBehindLatest = newMillisBehindLatest;
        capacity = newCapacity;
    }

    /** Returns {@code AWS/Kinesis IncomingRecords}, the sum over the minute. */
    public double incomingRecords() {
        return incomingRecords;
    }

    /** Returns {@code AWS/KinesisAnalytics millisBehindLatest}, in milliseconds. */
    public double millisBehindLatest() {
        return millisBehindLatest;
    }

    /** Returns {@code FlinkScaling/<application> Capacity}, which the template publishes, in units of capacity. */
    public double capacity() {
        return capacity;
    }
}
