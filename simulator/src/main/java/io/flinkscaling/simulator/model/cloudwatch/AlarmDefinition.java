package io.flinkscaling.simulator.model.cloudwatch;

import io.flinkscaling.policy.ComparisonOperator;

/**
 * What PutMetricAlarm says of an alarm.
 *
 * @param name {@code AlarmName}
 * @param operator how a datapoint is compared with the threshold
 * @param threshold in the metric's unit
 * @param evaluationPeriods {@code EvaluationPeriods}, N: the periods looked at, 1 to 1,440 (one day of minutes)
 * @param datapointsToAlarm {@code DatapointsToAlarm}, M: how many of them must breach, 1 to N
 * @param missingData what a missing datapoint counts as
 */
public record AlarmDefinition(
        String name,
        ComparisonOperator operator,
        double threshold,
        int evaluationPeriods,
        int datapointsToAlarm,
        MissingData missingData) {

    private static final int MINUTES_PER_DAY = 24 * 60;

    public AlarmDefinition {
        if (evaluationPeriods < 1 || evaluationPeriods > MINUTES_PER_DAY) {
            throw new IllegalArgumentException("evaluationPeriods of alarm " + name + " is " + evaluationPeriods
                    + "; allowed: 1 to " + MINUTES_PER_DAY + ", one day of minutes");
        }
        if (datapointsToAlarm < 1 || datapointsToAlarm > evaluationPeriods) {
            throw new IllegalArgumentException("datapointsToAlarm of alarm " + name + " is " + datapointsToAlarm
                    + "; allowed: 1 to evaluationPeriods, which is " + evaluationPeriods);
        }
        if (!Double.isFinite(threshold)) {
            throw new IllegalArgumentException(
                    "threshold of alarm " + name + " is " + threshold + "; allowed: a finite number");
        }
    }

    /** Makes an alarm that needs all of its datapoints to breach and leaves missing ones missing. */
    public static AlarmDefinition allOf(String name, ComparisonOperator operator, double threshold, int minutes) {
        return new AlarmDefinition(name, operator, threshold, minutes, minutes, MissingData.MISSING);
    }

    /** Returns the same alarm with another threshold. */
    public AlarmDefinition withThreshold(double newThreshold) {
        return new AlarmDefinition(name, operator, newThreshold, evaluationPeriods, datapointsToAlarm, missingData);
    }

    boolean breaches(double value) {
        return operator.breaches(value, threshold);
    }
}
