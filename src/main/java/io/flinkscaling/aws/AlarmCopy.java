package io.flinkscaling.aws;

import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;

/**
 * The request that puts an alarm just as it is. PutMetricAlarm overwrites the whole configuration, so whatever is left
 * out here would be lost. Tags are not among it: those of an existing alarm stay. Nor are empty lists, which the answer has
 * also for metric math: Dimensions, even without any, are refused along with Metrics. Enumerated values are copied as text,
 * so that one which this SDK does not know yet survives too.
 *
 * <p>Source: CloudWatch API reference, {@code PutMetricAlarm}.
 */
final class AlarmCopy {

    private AlarmCopy() {}

    static PutMetricAlarmRequest of(MetricAlarm alarm) {
        PutMetricAlarmRequest.Builder copy = PutMetricAlarmRequest.builder()
                .alarmName(alarm.alarmName())
                .alarmDescription(alarm.alarmDescription())
                .actionsEnabled(alarm.actionsEnabled())
                .metricName(alarm.metricName())
                .namespace(alarm.namespace())
                .statistic(alarm.statisticAsString())
                .extendedStatistic(alarm.extendedStatistic())
                .period(alarm.period())
                .unit(alarm.unitAsString())
                .evaluationPeriods(alarm.evaluationPeriods())
                .datapointsToAlarm(alarm.datapointsToAlarm())
                .threshold(alarm.threshold())
                .comparisonOperator(alarm.comparisonOperatorAsString())
                .treatMissingData(alarm.treatMissingData())
                .evaluateLowSampleCountPercentile(alarm.evaluateLowSampleCountPercentile())
                .thresholdMetricId(alarm.thresholdMetricId());
        if (!alarm.okActions().isEmpty()) {
            copy.okActions(alarm.okActions());
        }
        if (!alarm.alarmActions().isEmpty()) {
            copy.alarmActions(alarm.alarmActions());
        }
        if (!alarm.insufficientDataActions().isEmpty()) {
            copy.insufficientDataActions(alarm.insufficientDataActions());
        }
        if (!alarm.dimensions().isEmpty()) {
            copy.dimensions(alarm.dimensions());
        }
        if (!alarm.metrics().isEmpty()) {
            copy.metrics(alarm.metrics());
        }
        return copy.build();
    }
}
