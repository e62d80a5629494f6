package io.flinkscaling.simulator.model.cloudwatch;

import io.flinkscaling.policy.MetricAggregation;
import java.util.stream.IntStream;

/** A CloudWatch alarm: evaluated every minute, starting in INSUFFICIENT_DATA. */
public final class Alarm {

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
        this.datapoints = datapoints(definition, metric, history, settings);
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

    private static AlarmDatapoints datapoints(
            AlarmDefinition definition, MetricExpression metric, MetricHistory history, CloudWatchSettings settings) {
        int[] delays = metric.metrics().stream().mapToInt(history::delayMinutes).toArray();
        int slowest = IntStream.of(delays).max().orElse(0);
        int periods = definition.evaluationPeriods() + settings.extraEvaluationPeriods();
        if (metric.periodMinutes() > 1) {
            EvaluationRange range = new EvaluationRange(history, periods, metric.periodMinutes(), slowest);
            return metric.spansMinutes()
                    ? new ComputedDatapoints(range, metric.series())
                    : new PeriodDatapoints(range, metric.series(), metric.periodMinutes());
        }
        EvaluationRange range = new EvaluationRange(history, periods + slowest);
        if (metric.spansMinutes()) {
            return new ComputedDatapoints(range, metric.series());
        }
        int[] changingAges = IntStream.concat(
                        IntStream.of(1), IntStream.of(delays).map(delay -> delay + 1))
                .distinct()
                .filter(age -> age <= range.periods())
                .toArray();
        return new KeptDatapoints(range, metric.series(), changingAges);
    }
}
