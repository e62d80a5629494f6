package io.flinkscaling.simulator.declared;

import io.flinkscaling.policy.ComparisonOperator;
import io.flinkscaling.simulator.declared.metric.DeclaredMetric;
import io.flinkscaling.simulator.declared.metric.MetricCatalog;
import io.flinkscaling.simulator.model.cloudwatch.AlarmDefinition;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.MissingData;
import io.flinkscaling.simulator.template.Properties;
import io.flinkscaling.simulator.template.ResolvedTemplate;
import io.flinkscaling.simulator.template.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * An {@code AWS::CloudWatch::Alarm} that triggers step scaling policies.
 *
 * @param definition what is compared with what
 * @param metric what is looked at
 * @param policies the policies that it triggers, by their logical ids
 */
record DeclaredAlarm(AlarmDefinition definition, MetricExpression metric, List<String> policies) {

    private static final String TYPE = "AWS::CloudWatch::Alarm";
    private static final int MINUTES_PER_DAY = 1_440;

    /** Reads the alarms that trigger any of these policies; all others concern other things. */
    static List<DeclaredAlarm> readAll(
            ResolvedTemplate template, Set<String> steps, Set<String> tracking, MetricCatalog metrics) {
        List<DeclaredAlarm> alarms = new ArrayList<>();
        for (Resource resource : template.resources(TYPE)) {
            Properties alarm = resource.properties();
            for (String list : List.of("OKActions", "InsufficientDataActions")) {
                if (!triggered(alarm, list, steps).isEmpty()) {
                    throw alarm.errorAt(list, list + " triggers a scaling policy; allowed: AlarmActions");
                }
            }
            if (!triggered(alarm, "AlarmActions", tracking).isEmpty()) {
                throw alarm.errorAt(
                        "AlarmActions",
                        "AlarmActions triggers a target tracking policy, which has alarms of its own; allowed: step"
                                + " scaling policies");
            }
            List<String> policies = triggered(alarm, "AlarmActions", steps);
            if (!policies.isEmpty() && alarm.flag("ActionsEnabled", true)) {
                alarms.add(read(resource, policies, metrics));
            }
        }
        return alarms;
    }

    private static List<String> triggered(Properties alarm, String list, Set<String> policies) {
        List<String> actions = alarm.texts(list);
        return policies.stream()
                .filter(id -> actions.contains("${" + id + "}") || actions.contains("${" + id + ".Arn}"))
                .toList();
    }

    private static DeclaredAlarm read(Resource resource, List<String> policies, MetricCatalog metrics) {
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
                        "ExtendedStatistic",
                        "InsufficientDataActions",
                        "MetricName",
                        "Metrics",
                        "Namespace",
                        "OKActions",
                        "Period",
                        "Statistic",
                        "Tags",
                        "Threshold",
                        "TreatMissingData",
                        "Unit");
        MetricExpression metric = metric(alarm, metrics);
        try {
            return new DeclaredAlarm(definition(resource.id(), alarm), metric, policies);
        } catch (IllegalArgumentException e) {
            throw alarm.error(e.getMessage());
        }
    }

    private static MetricExpression metric(Properties alarm, MetricCatalog metrics) {
        MetricExpression metric = DeclaredMetric.read(alarm, "", metrics);
        if (!alarm.has("Metrics")) {
            alarm.required("Period");
        }
        int periods = alarm.whole("EvaluationPeriods");
        if ((long) periods * metric.periodMinutes() > MINUTES_PER_DAY && metric.periodMinutes() > 1) {
            throw alarm.refusal(
                    "EvaluationPeriods",
                    "up to " + MINUTES_PER_DAY / metric.periodMinutes() + " of its Period, which makes a day");
        }
        return metric;
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
