package io.flinkscaling.simulator.model.cloudwatch;

import io.flinkscaling.policy.MetricAggregation;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** A CloudWatch alarm: evaluated every minute, starting in INSUFFICIENT_DATA. */
public final class Alarm {

    private final EvaluationRange range;
    private final AlarmDatapoints datapoints;
    private final double[] latest;
    private AlarmDefinition definition;
    private AlarmState state = AlarmState.INSUFFICIENT_DATA;
    private boolean isDeleted;
    private boolean hasHadDatapoint;

    /**
     * Makes an alarm.
     *
     * @param history the metrics that it looks at
     */
    public Alarm(
            AlarmDefinition definition, MetricExpression metric, MetricHistory history, CloudWatchSettings settings) {
        this.definition = definition;
        int[] delays = metric.metrics().stream().mapToInt(history::delayMinutes).toArray();
        this.range = range(definition, metric, history, settings, delays);
        metric.capacity().ifPresent(range::putCapacity);
        this.datapoints = datapoints(range, metric, delays);
        this.latest = new double[definition.evaluationPeriods()];
    }

    public AlarmDefinition definition() {
        return definition;
    }

    public AlarmState state() {
        return state;
    }

    /** Tells whether the actions of this alarm are invoked, which Auto Scaling actions are every minute. */
    public boolean isInAlarm() {
        return state == AlarmState.ALARM;
    }

    /** Tells whether there has ever been a datapoint to evaluate. */
    public boolean hasHadDatapoint() {
        return hasHadDatapoint;
    }

    /** Deletes the alarm: it has no state and no actions until it is put again. */
    public void delete() {
        isDeleted = true;
        state = AlarmState.INSUFFICIENT_DATA;
    }

    public boolean isDeleted() {
        return isDeleted;
    }

    /**
     * Changes the threshold, as PutMetricAlarm does: the state stays until the next evaluation. Makes the alarm again if it
     * was deleted.
     */
    public void putThreshold(double threshold) {
        isDeleted = false;
        definition = definition.withThreshold(threshold);
    }

    /** Returns the constant of the metric math that follows the capacity; empty if it has none. */
    public OptionalDouble capacity() {
        return Double.isNaN(range.capacity()) ? OptionalDouble.empty() : OptionalDouble.of(range.capacity());
    }

    /**
     * Changes that constant, as PutMetricAlarm does: the next evaluation computes all of its range with the new one.
     *
     * @throws IllegalStateException if there is none
     */
    public void putCapacity(double capacity) {
        if (Double.isNaN(range.capacity())) {
            throw new IllegalStateException("alarm " + definition.name() + " has no constant for the capacity");
        }
        range.putCapacity(capacity);
        datapoints.onChange();
    }

    /** Evaluates what is visible by now, after the history has taken in the minute that has just ended. */
    public void onMinute() {
        datapoints.onMinute();
        hasHadDatapoint = hasHadDatapoint || !Double.isNaN(latest());
        if (isDeleted) {
            return;
        }
        state = AlarmEvaluation.evaluate(definition, datapoints, state);
    }

    /** Returns the most recent datapoint of the evaluation range; NaN if there is none. */
    public double latest() {
        for (int age = 1; age <= datapoints.periods(); age++) {
            double value = datapoints.ofAge(age);
            if (!Double.isNaN(value)) {
                return value;
            }
        }
        return Double.NaN;
    }

    /**
     * Returns the most recent visible datapoints, at most EvaluationPeriods of them, as one value; NaN if there are
     * none.
     */
    public double aggregate(MetricAggregation aggregation) {
        int count = 0;
        for (int age = 1; age <= datapoints.periods() && count < latest.length; age++) {
            double value = datapoints.ofAge(age);
            if (!Double.isNaN(value)) {
                latest[count++] = value;
            }
        }
        return count == 0 ? Double.NaN : aggregation.aggregate(latest, count);
    }

    private static EvaluationRange range(
            AlarmDefinition definition,
            MetricExpression metric,
            MetricHistory history,
            CloudWatchSettings settings,
            int[] delays) {
        int slowest = IntStream.of(delays).max().orElse(0);
        int periods = definition.evaluationPeriods() + settings.extraEvaluationPeriods();
        return metric.periodMinutes() > 1
                ? new EvaluationRange(history, periods, metric.periodMinutes(), slowest)
                : new EvaluationRange(history, periods + slowest);
    }

    private static AlarmDatapoints datapoints(EvaluationRange range, MetricExpression metric, int[] delays) {
        boolean isLong = metric.periodMinutes() > 1;
        if (metric.spansMinutes() || isLong && metric.capacity().isPresent()) {
            return new ComputedDatapoints(range, metric.series());
        }
        if (isLong) {
            return new PeriodDatapoints(range, metric.series(), metric.periodMinutes());
        }
        return new KeptDatapoints(range, metric.series(), delays);
    }
}
