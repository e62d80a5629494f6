package io.flinkscaling.simulator.declared;

import io.flinkscaling.simulator.template.Properties;
import io.flinkscaling.simulator.template.ResourceDeclaration;
import io.flinkscaling.simulator.template.Template;
import io.flinkscaling.simulator.template.Value;
import io.flinkscaling.simulator.template.Value.Fields;
import io.flinkscaling.simulator.template.Value.Items;
import io.flinkscaling.simulator.text.InputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is deployed, as the AWS CLI describes it, in the form of a template that declares the same. Resources are called as they
 * are in AWS. Source: API references of Application Auto Scaling and CloudWatch, whose types have the properties of
 * CloudFormation's and some more that say how things are at the moment.
 */
final class DeployedTemplate {

    /** What it takes. */
    static final String COMMANDS = DeployedAnswer.POLICIES.command() + ", " + DeployedAnswer.TARGETS.command() + ", "
            + DeployedAnswer.ALARMS.command() + " and, if there are any, " + DeployedAnswer.SCHEDULES.command();

    private static final String TARGET_TYPE = "AWS::ApplicationAutoScaling::ScalableTarget";
    private static final String ALARM_TYPE = "AWS::CloudWatch::Alarm";

    private final DeployedAnswers answers;
    private final Map<String, ResourceDeclaration> resources = new LinkedHashMap<>();

    /** The ids of the step scaling policies by their ARNs. */
    private final Map<String, String> steps = new LinkedHashMap<>();

    private final List<String> trackingArns = new ArrayList<>();

    private DeployedTemplate(DeployedAnswers answers) {
        this.answers = answers;
    }

    /** Tells whether a file has an answer of the AWS CLI. */
    static boolean isDescribed(Value content) {
        return DeployedPages.of(content).stream().allMatch(DeployedAnswers::isAny);
    }

    /**
     * Makes the template.
     *
     * @param contents of files, all of them described
     * @throws InputException with file and line, if something is missing, or of several targets
     */
    static Template of(List<Value> contents) {
        DeployedAnswers answers = new DeployedAnswers(contents);
        DeployedTemplate deployed = new DeployedTemplate(answers);
        String file = answers.require(DeployedAnswer.POLICIES, "what policies there are");
        List<Properties> policies = answers.items(DeployedAnswer.POLICIES);
        deployed.addTarget(file, policies);
        policies.forEach(deployed::addPolicy);
        if (!deployed.steps.isEmpty()) {
            answers.require(DeployedAnswer.ALARMS, "what triggers its step scaling policies");
        }
        answers.items(DeployedAnswer.ALARMS).forEach(deployed::addAlarm);
        return Template.ofResources(file, deployed.resources, deployed.notes(file));
    }

    private List<String> notes(String file) {
        List<String> notes = new ArrayList<>(List.of(file
                + ": the AWS CLI does not say what the function behind the endpoint does; one unit of capacity is"
                + " taken for a parallelism of 1."));
        if (!answers.has(DeployedAnswer.SCHEDULES)) {
            notes.add("Scheduled actions are unknown: if there are any, repeat --template with the output of "
                    + DeployedAnswer.SCHEDULES.command() + ".");
        }
        return notes;
    }

    private void addTarget(String file, List<Properties> policies) {
        List<String> ids = policies.stream()
                .filter(policy -> policy.text("ServiceNamespace").equals("custom-resource"))
                .map(policy -> policy.text("ResourceId"))
                .distinct()
                .toList();
        if (ids.size() != 1) {
            throw new InputException(file + ": has policies of " + ids.size() + " custom resources"
                    + (ids.isEmpty() ? "" : ", " + String.join(", ", ids))
                    + "; allowed: those of one, by option --resource-id of describe-scaling-policies");
        }
        String targets = answers.require(DeployedAnswer.TARGETS, "MinCapacity and MaxCapacity");
        Properties target = answers.items(DeployedAnswer.TARGETS).stream()
                .filter(each -> each.text("ResourceId").equals(ids.get(0)))
                .findFirst()
                .orElseThrow(() -> new InputException(targets + ": has no target with the ResourceId of the policies, "
                        + ids.get(0) + "; allowed: that one"));
        Map<String, Value> properties = target.without("CreationTime", "PredictedCapacity", "ScalableTargetARN");
        List<Value> schedules = answers.items(DeployedAnswer.SCHEDULES).stream()
                .filter(action -> action.text("ResourceId").equals(ids.get(0)))
                .map(DeployedSchedule::of)
                .toList();
        if (!schedules.isEmpty()) {
            properties.put(
                    "ScheduledActions", new Items(schedules, schedules.get(0).position()));
        }
        add("Target", TARGET_TYPE, target, properties);
    }

    private void addPolicy(Properties policy) {
        String name = policy.text("PolicyName");
        if (policy.text("PolicyType").equals("StepScaling")) {
            steps.put(policy.text("PolicyARN"), name);
        } else {
            trackingArns.add(policy.text("PolicyARN"));
        }
        add(name, DeclaredPolicies.TYPE, policy, policy.without("Alarms", "CreationTime", "PolicyARN"));
    }

    /** Target tracking policies have alarms of their own, which the model makes itself. */
    private void addAlarm(Properties alarm) {
        List<String> actions = alarm.texts("AlarmActions");
        if (actions.stream().anyMatch(action -> trackingArns.stream().anyMatch(action::startsWith))) {
            return;
        }
        add(alarm.text("AlarmName"), ALARM_TYPE, alarm, DeployedAlarm.of(alarm, steps));
    }

    private void add(String id, String type, Properties item, Map<String, Value> properties) {
        Value value = new Fields(properties, item.position());
        resources.put(
                type + " " + id,
                new ResourceDeclaration(id, type, Optional.empty(), List.of(), value, item.position()));
    }
}
