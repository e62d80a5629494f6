package io.flinkscaling.simulator.scaling;

import io.flinkscaling.policy.ComparisonOperator;
import io.flinkscaling.simulator.model.cloudwatch.AlarmDefinition;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.MissingData;
import io.flinkscaling.simulator.template.Properties;
import io.flinkscaling.simulator.template.ResolvedTemplate;
import io.flinkscaling.simulator.template.Resource;
import java.util.Arrays;
import java.util.List;

/**
 * An {@code AWS::CloudWatch::Alarm}.
 *
 * @param definition what is compared with what
 * @param metric what is looked at
 * @param actions the policies that it triggers, as the template refers to them
 */
record DeclaredAlarm(AlarmDefinition definition, MetricExpression metric, List<String> actions) {

    private static final String TYPE = "AWS::CloudWatch::Alarm";

    /** Reads the alarms that trigger something of these; all others concern other things. */
    static List<DeclaredAlarm> readAll(ResolvedTemplate template, List<String> policyReferences) {
        return template.resources(TYPE).stream()
                .filter(alarm -> triggersAny(alarm.properties(), policyReferences))
                .map(DeclaredAlarm::read)
                .toList();
    }

    private static boolean triggersAny(Properties alarm, List<String> policyReferences) {
        for (String list : List.of("OKActions", "InsufficientDataActions")) {
            if (alarm.texts(list).stream().anyMatch(policyReferences::contains)) {
                throw alarm.errorAt(list, list + " triggers a scaling policy; allowed: AlarmActions");
            }
        }
        return alarm.flag("ActionsEnabled", true)
                && alarm.texts("AlarmActions").stream().anyMatch(policyReferences::contains);
    }

    private static DeclaredAlarm read(Resource resource) {
        Properties alarm = resource.properties()
                .only(
                        "ActionsEnabled",
                        "AlarmActions",
                        "AlarmDescription",
                        "AlarmName",
                        "ComparisonOperator",
                        "DatapointsToAlarm",
                        "Dimensions",
                        "EvaluationPeriods",
                        "InsufficientDataActions",
                        "MetricName",
                        "Metrics",
                        "Namespace",
                        "OKActions",
                        "Period",
                        "Statistic",
                        "Tags",
                        "Threshold",
                        "TreatMissingData");
        MetricExpression metric = metric(alarm);
        try {
            return new DeclaredAlarm(definition(resource.id(), alarm), metric, alarm.texts("AlarmActions"));
        } catch (IllegalArgumentException e) {
            throw alarm.error(e.getMessage());
        }
    }

    private static MetricExpression metric(Properties alarm) {
        if (alarm.has("Metrics") == alarm.has("MetricName")) {
            throw alarm.error("has to have either Metrics or MetricName");
        }
        if (alarm.has("Metrics")) {
            return MetricQueries.read(alarm, alarm.children("Metrics"));
        }
        Periods.requireMinute(alarm);
        return ModelledMetric.read(alarm, alarm.text("Statistic"), alarm, "Statistic");
    }

    private static AlarmDefinition definition(String id, Properties alarm) {
        int periods = alarm.whole("EvaluationPeriods");
        MissingData missingData = alarm.has("TreatMissingData")
                ? alarm.oneOf("TreatMissingData", Arrays.asList(MissingData.values()), MissingData::awsName)
                : MissingData.MISSING;
        return new AlarmDefinition(
                alarm.optionalText("AlarmName").orElse(id),
                alarm.oneOf(
                        "ComparisonOperator", Arrays.asList(ComparisonOperator.values()), ComparisonOperator::awsName),
                alarm.number("Threshold"),
                periods,
                alarm.optionalWhole("DatapointsToAlarm").orElse(periods),
                missingData);
    }
}
