package io.flinkscaling.standin;

import java.util.Map;
import java.util.TreeMap;

/** The two alarms as the template makes them, for an application at parallelism 2. */
public final class DemandAlarmsInAws {

    public static final String SCALE_OUT = "app-scale-out";
    public static final String SCALE_IN = "app-scale-in";
    public static final String POLICY_ACTION =
            "arn:aws:autoscaling:us-east-1:123456789012:scalingPolicy:1:resource/custom-resource";

    private static final String CAPACITY_2 = "TIME_SERIES(2)";

    private DemandAlarmsInAws() {}

    /** Puts both. */
    public static void putInto(StandInAlarms alarms) {
        alarms.put(alarm(SCALE_OUT, "GreaterThanThreshold", "2.0"));
        alarms.put(alarm(SCALE_IN, "LessThanOrEqualToThreshold", "1.0"));
    }

    /** Returns the parameters of PutMetricAlarm. */
    public static Map<String, String> alarm(String name, String operator, String threshold) {
        Map<String, String> alarm = new TreeMap<>();
        alarm.put("AlarmName", name);
        alarm.put("ActionsEnabled", "true");
        alarm.put("AlarmActions.member.1", POLICY_ACTION);
        alarm.put("ComparisonOperator", operator);
        alarm.put("EvaluationPeriods", "1");
        alarm.put("Threshold", threshold);
        alarm.put("Metrics.member.1.Id", "demand");
        alarm.put(
                "Metrics.member.1.Expression",
                "IF(records / 60 / 1000 > 0.9 * capacity, records / 60 / 1000 / 0.75, 0)");
        alarm.put("Metrics.member.1.ReturnData", "true");
        alarm.put("Metrics.member.2.Id", "records");
        alarm.put("Metrics.member.2.MetricStat.Metric.Namespace", "AWS/Kinesis");
        alarm.put("Metrics.member.2.MetricStat.Metric.MetricName", "IncomingRecords");
        alarm.put("Metrics.member.2.MetricStat.Metric.Dimensions.member.1.Name", "StreamName");
        alarm.put("Metrics.member.2.MetricStat.Metric.Dimensions.member.1.Value", "in");
        alarm.put("Metrics.member.2.MetricStat.Period", "60");
        alarm.put("Metrics.member.2.MetricStat.Stat", "Sum");
        alarm.put("Metrics.member.2.ReturnData", "false");
        alarm.put("Metrics.member.3.Id", "capacity");
        alarm.put("Metrics.member.3.Expression", CAPACITY_2);
        alarm.put("Metrics.member.3.ReturnData", "false");
        return alarm;
    }
}
