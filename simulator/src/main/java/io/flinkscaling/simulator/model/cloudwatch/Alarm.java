package io.flinkscaling.simulator.model.cloudwatch;

import io.flinkscaling.policy.MetricAggregation;

/** A CloudWatch alarm: evaluated every minute, starting in INSUFFICIENT_DATA. */
public final class Alarm {

    private final MetricExpression metric;
    private final CloudWatchSettings settings;
    private final DatapointWindow window;
    private final double[] latest;
    private AlarmDefinition definition;
    private AlarmState state = AlarmState.INSUFFICIENT_DATA;
    private boolean isDeleted;

    public Alarm(AlarmDefinition definition, MetricExpression metric, CloudWatchSettings settings) {
        this.definition = definition;
        this.metric = metric;
        this.settings = settings;
        this.window = new DatapointWindow(
                definition.evaluationPeriods() + settings.extraEvaluationPeriods() + settings.datapointDelayMinutes());
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

    /** Takes in the metrics of the minute that has just ended, and evaluates what is visible by now. */
    public void onMinute(MinuteMetrics metrics) {
        window.add(metric.evaluate(metrics));
        if (isDeleted) {
            return;
        }
        state = AlarmEvaluation.evaluate(definition, window, settings.datapointDelayMinutes(), state);
    }

    /** Returns the most recent visible datapoint; NaN if it is missing. */
    public double latest() {
        return window.ofAge(1 + settings.datapointDelayMinutes());
    }

    /**
     * Returns the most recent visible datapoints, at most EvaluationPeriods of them, as one value; NaN if there are
     * none.
     */
    public double aggregate(MetricAggregation aggregation) {
        int count = 0;
        for (int age = 1 + settings.datapointDelayMinutes(); age <= window.minutes() && count < latest.length; age++) {
            double value = window.ofAge(age);
            if (!Double.isNaN(value)) {
                latest[count++] = value;
            }
        }
        return count == 0 ? Double.NaN : aggregation.aggregate(latest, count);
    }
}
