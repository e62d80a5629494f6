package io.flinkscaling.simulator.model.cloudwatch;

/**
 * What AWS does not document about the evaluation of alarms.
 *
 * @param datapointDelayMinutes whole minutes between the end of a minute and its datapoint becoming visible, 0 or more
 * @param extraEvaluationPeriods by how many periods the evaluation range exceeds EvaluationPeriods, 0 or more; the user
 *     guide's example has 5 for 3
 */
public record CloudWatchSettings(int datapointDelayMinutes, int extraEvaluationPeriods) {

    /** Datapoints visible a minute late, a range of N + 2. */
    public static final CloudWatchSettings DEFAULT = new CloudWatchSettings(1, 2);

    public CloudWatchSettings {
        requireNotNegative("datapointDelayMinutes", datapointDelayMinutes);
        requireNotNegative("extraEvaluationPeriods", extraEvaluationPeriods);
    }

    private static void requireNotNegative(String field, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(field + " is " + value + "; allowed: at least 0");
        }
    }
}
