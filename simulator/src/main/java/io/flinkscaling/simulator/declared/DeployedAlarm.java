package io.flinkscaling.simulator.declared;

import io.flinkscaling.simulator.template.Properties;
import io.flinkscaling.simulator.template.Value;
import io.flinkscaling.simulator.template.Value.Items;
import io.flinkscaling.simulator.template.Value.Text;
import java.util.List;
import java.util.Map;

/** An alarm, as the AWS CLI describes it, in the form that a template has. */
final class DeployedAlarm {

    private static final List<String> ACTIONS = List.of("AlarmActions", "OKActions", "InsufficientDataActions");

    private DeployedAlarm() {}

    /**
     * Returns the properties of the resource.
     *
     * @param steps the ids of the step scaling policies by their ARNs
     */
    static Map<String, Value> of(Properties alarm, Map<String, String> steps) {
        Map<String, Value> properties = alarm.without(
                "AlarmArn",
                "AlarmConfigurationUpdatedTimestamp",
                "EvaluationState",
                "StateReason",
                "StateReasonData",
                "StateTransitionedTimestamp",
                "StateUpdatedTimestamp",
                "StateValue");
        ACTIONS.stream().filter(alarm::has).forEach(list -> properties.put(list, withIds(alarm, list, steps)));
        // An alarm on one metric may have an empty list of several.
        if (properties.get("Metrics") instanceof Items metrics
                && metrics.items().isEmpty()) {
            properties.remove("Metrics");
        }
        return properties;
    }

    /** Returns actions with the ids of policies in the place of their ARNs, as a resolved reference has them. */
    private static Value withIds(Properties alarm, String list, Map<String, String> steps) {
        return new Items(
                alarm.texts(list).stream()
                        .<Value>map(action -> new Text(
                                steps.containsKey(action) ? "${" + steps.get(action) + "}" : action,
                                alarm.required(list).position()))
                        .toList(),
                alarm.required(list).position());
    }
}
