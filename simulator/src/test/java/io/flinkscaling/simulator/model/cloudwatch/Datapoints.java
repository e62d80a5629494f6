package io.flinkscaling.simulator.model.cloudwatch;

import io.flinkscaling.policy.ComparisonOperator;

/** Datapoints as the CloudWatch user guide draws them: newest right, X breaching, 0 not breaching, - missing. */
final class Datapoints {

    private static final double THRESHOLD = 10;
    private static final double BREACHING = 11;
    private static final double NOT_BREACHING = 9;

    private Datapoints() {}

    /** Returns the state of an alarm that sees all of the points, and none before them. */
    static AlarmState evaluate(String points, int needed, int evaluated, MissingData missingData, AlarmState current) {
        String[] symbols = points.trim().split(" ");
        EvaluationRange range = new EvaluationRange(new MetricHistory(CloudWatchSettings.DEFAULT), symbols.length);
        ComputedDatapoints datapoints =
                new ComputedDatapoints(range, (same, age) -> value(symbols[symbols.length - age]));
        return AlarmEvaluation.evaluate(alarm(needed, evaluated, missingData), datapoints, current);
    }

    static AlarmDefinition alarm(int needed, int evaluated, MissingData missingData) {
        return new AlarmDefinition(
                "high", ComparisonOperator.GREATER_THAN_THRESHOLD, THRESHOLD, evaluated, needed, missingData);
    }

    static double value(String symbol) {
        return switch (symbol) {
            case "X" -> BREACHING;
            case "0" -> NOT_BREACHING;
            case "-" -> Double.NaN;
            default -> throw new IllegalArgumentException(symbol);
        };
    }
}
