package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.standin.DemandAlarmsInAws;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever an operator has added to an alarm is still there when its threshold and its constant have followed the capacity. */
@QuarkusTest
@WithTestResource(StandInResource.class)
class OperatorAlarmTest extends EndpointScenario {

    @Test
    void anAlarmOnMetricMathKeepsEverythingElse() {
        Map<String, String> alarm = DemandAlarmsInAws.alarm(DemandAlarmsInAws.SCALE_OUT, "GreaterThanThreshold", "2.0");
        alarm.put("AlarmDescription", "Scale <out> & tell us: \"größer\"");
        alarm.put("AlarmActions.member.2", "arn:aws:sns:us-east-1:123456789012:on-call");
        alarm.put("OKActions.member.1", "arn:aws:sns:us-east-1:123456789012:fine");
        alarm.put("InsufficientDataActions.member.1", "arn:aws:sns:us-east-1:123456789012:unknown");
        alarm.put("EvaluationPeriods", "5");
        alarm.put("DatapointsToAlarm", "3");
        alarm.put("TreatMissingData", "notBreaching");
        alarm.put("Metrics.member.1.Label", "demand in units of capacity");
        alarm.put("Metrics.member.4.Id", "lag");
        alarm.put("Metrics.member.4.AccountId", "210987654321");
        alarm.put("Metrics.member.4.MetricStat.Metric.Namespace", "AWS/KinesisAnalytics");
        alarm.put("Metrics.member.4.MetricStat.Metric.MetricName", "millisBehindLatest");
        alarm.put("Metrics.member.4.MetricStat.Metric.Dimensions.member.1.Name", "Application");
        alarm.put("Metrics.member.4.MetricStat.Metric.Dimensions.member.1.Value", "app");
        alarm.put("Metrics.member.4.MetricStat.Metric.Dimensions.member.2.Name", "Flow");
        alarm.put("Metrics.member.4.MetricStat.Metric.Dimensions.member.2.Value", "Input");
        alarm.put("Metrics.member.4.MetricStat.Period", "60");
        alarm.put("Metrics.member.4.MetricStat.Stat", "p99.9");
        alarm.put("Metrics.member.4.MetricStat.Unit", "Milliseconds");
        alarm.put("Metrics.member.4.ReturnData", "false");

        assertKeepsEverythingElse(alarm);
    }

    @Test
    void anAlarmOnOneMetricKeepsEverythingElse() {
        Map<String, String> alarm = simpleAlarm();
        alarm.put("Statistic", "Sum");

        assertKeepsEverythingElse(alarm);
    }

    @Test
    void anAlarmOnAPercentileKeepsEverythingElse() {
        Map<String, String> alarm = simpleAlarm();
        alarm.put("ExtendedStatistic", "p90");
        alarm.put("EvaluateLowSampleCountPercentile", "ignore");
        alarm.put("ActionsEnabled", "false");

        assertKeepsEverythingElse(alarm);
    }

    @Test
    void aConstantThatWasLostIsHealed() {
        Map<String, String> alarm = DemandAlarmsInAws.alarm(DemandAlarmsInAws.SCALE_OUT, "GreaterThanThreshold", "2.0");
        alarm.put("Metrics.member.3.Expression", "TIME_SERIES(32)");
        aws.alarms().put(alarm);

        get();

        assertThat(aws.alarms().get(DemandAlarmsInAws.SCALE_OUT))
                .containsEntry("Metrics.member.3.Expression", "TIME_SERIES(2)")
                .containsEntry("Threshold", "2.0");
    }

    @Test
    void anotherEntryOfThatNameIsLeftAsItIs() {
        Map<String, String> alarm = DemandAlarmsInAws.alarm(DemandAlarmsInAws.SCALE_OUT, "GreaterThanThreshold", "2.0");
        alarm.put("Metrics.member.3.Expression", "records / 1000");
        aws.alarms().put(alarm);

        patch(5);

        assertThat(aws.alarms().get(DemandAlarmsInAws.SCALE_OUT))
                .containsEntry("Metrics.member.3.Expression", "records / 1000")
                .containsEntry("Threshold", "5.0");
    }

    @Test
    void onlyTheAlarmWhoseThresholdDiffersIsPut() {
        aws.alarms().put(DemandAlarmsInAws.alarm(DemandAlarmsInAws.SCALE_IN, "LessThanOrEqualToThreshold", "0.5"));

        get();

        assertThat(aws.calls().of("PutMetricAlarm")).containsExactly("PutMetricAlarm app-scale-in 1.0");
    }

    private void assertKeepsEverythingElse(Map<String, String> alarm) {
        alarm.put("Tags.member.1.Key", "team");
        alarm.put("Tags.member.1.Value", "streams");
        aws.alarms().delete(DemandAlarmsInAws.SCALE_OUT);
        aws.alarms().put(alarm);
        aws.alarms().setState(DemandAlarmsInAws.SCALE_OUT, "ALARM");
        Map<String, String> expected = new TreeMap<>(aws.alarms().get(DemandAlarmsInAws.SCALE_OUT));
        expected.put("Threshold", "5.0");
        expected.computeIfPresent("Metrics.member.3.Expression", (key, capacity) -> "TIME_SERIES(5)");

        patch(5);

        assertThat(aws.alarms().get(DemandAlarmsInAws.SCALE_OUT)).isEqualTo(expected);
    }

    private static Map<String, String> simpleAlarm() {
        Map<String, String> alarm =
                DemandAlarmsInAws.alarm(DemandAlarmsInAws.SCALE_OUT, "GreaterThanOrEqualToThreshold", "2.0");
        alarm.keySet().removeIf(key -> key.startsWith("Metrics."));
        alarm.put("Namespace", "AWS/Kinesis");
        alarm.put("MetricName", "IncomingRecords");
        alarm.put("Dimensions.member.1.Name", "StreamName");
        alarm.put("Dimensions.member.1.Value", "in & out");
        alarm.put("Period", "60");
        alarm.put("Unit", "Count");
        return alarm;
    }
}
