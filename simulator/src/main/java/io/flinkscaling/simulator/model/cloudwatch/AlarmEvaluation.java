package io.flinkscaling.simulator.model.cloudwatch;

/**
 * How CloudWatch decides the state of an alarm from real and missing datapoints.
 *
 * <p>The evaluation range is wider than N. With N real points in it the latest N count and nothing is filled up. With
 * fewer, all real ones count, and the treatment of missing data stands in for those that are lacking.
 *
 * <p>Source: CloudWatch user guide, "Configuring how CloudWatch alarms treat missing data", its two tables and its
 * section on premature transitions. Beyond those: a range that has a non-breaching point and too few breaching ones is
 * OK under {@code missing} and {@code ignore}, as all rows of the tables are.
 */
final class AlarmEvaluation {

    private AlarmEvaluation() {}

    /**
     * Returns the state of an alarm.
     *
     * @param current the state so far
     */
    static AlarmState evaluate(AlarmDefinition alarm, AlarmDatapoints datapoints, AlarmState current) {
        int evaluated = alarm.evaluationPeriods();
        int needed = alarm.datapointsToAlarm();
        int breaching = 0;
        int notBreaching = 0;
        int oldestBreachingAge = 0;
        int range = datapoints.periods();
        for (int age = 1; age <= range && breaching + notBreaching < evaluated; age++) {
            double value = datapoints.ofAge(age);
            if (Double.isNaN(value)) {
                continue;
            }
            if (alarm.breaches(value)) {
                breaching++;
                oldestBreachingAge = age;
            } else if (++notBreaching > evaluated - needed) {
                return AlarmState.OK;
            }
        }
        if (breaching >= needed) {
            return AlarmState.ALARM;
        }
        int lacking = evaluated - breaching - notBreaching;
        if (lacking == 0) {
            return AlarmState.OK;
        }
        return switch (alarm.missingData()) {
            case BREACHING -> breaching + lacking >= needed ? AlarmState.ALARM : AlarmState.OK;
            case NOT_BREACHING -> AlarmState.OK;
            case IGNORE -> notBreaching > 0 ? AlarmState.OK : current;
            case MISSING -> withMissing(needed, breaching, notBreaching, oldestBreachingAge, current);
        };
    }

    private static AlarmState withMissing(
            int needed, int breaching, int notBreaching, int oldestBreachingAge, AlarmState current) {
        if (notBreaching > 0) {
            return AlarmState.OK;
        }
        if (breaching == 0) {
            return AlarmState.INSUFFICIENT_DATA;
        }
        // Only breaching points, too few of them: an alarm all the same once the oldest is M minutes old, not before.
        return oldestBreachingAge >= needed ? AlarmState.ALARM : current;
    }
}
