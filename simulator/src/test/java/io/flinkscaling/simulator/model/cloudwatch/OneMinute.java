package io.flinkscaling.simulator.model.cloudwatch;

/** A minute whose datapoints are all visible, for looking at what an expression makes of them at a capacity. */
public record OneMinute(double incomingRecords, double millisBehindLatest, double capacity) {

    /** Returns the datapoint of an expression in this minute, with no other minute known. */
    public double of(MetricExpression expression) {
        MetricHistory history = new MetricHistory(WatchedLag.AT_ONCE);
        MinuteMetrics metrics = new MinuteMetrics();
        metrics.set(incomingRecords, millisBehindLatest, capacity);
        history.add(0, metrics);
        EvaluationRange range = new EvaluationRange(history, 1);
        range.putCapacity(capacity);
        return expression.series().at(range, 1);
    }
}
