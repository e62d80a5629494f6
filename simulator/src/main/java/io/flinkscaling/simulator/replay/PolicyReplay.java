package io.flinkscaling.simulator.replay;

import io.flinkscaling.simulator.model.autoscaling.Activity;
import java.util.List;

/**
 * A trace replayed under one policy, or what else changes the capacity.
 *
 * @param policy the name of the policy, such as {@code step}
 * @param kind what it is
 * @param timeline what happened in each minute
 * @param activities the scaling activities, oldest first
 * @param alarmsWithoutData the names of the alarms that never had a datapoint
 * @param metricsWithoutData what the metrics are called that an alarm looked at and that never had one
 * @param scores what it comes to
 */
public record PolicyReplay(
        String policy,
        Kind kind,
        Timeline timeline,
        List<Activity> activities,
        List<String> alarmsWithoutData,
        List<String> metricsWithoutData,
        Scores scores) {

    /** Returns the same as another kind. */
    public PolicyReplay as(Kind newKind) {
        return new PolicyReplay(policy, newKind, timeline, activities, alarmsWithoutData, metricsWithoutData, scores);
    }

    /** Returns the same under another name. */
    public PolicyReplay called(String name) {
        return new PolicyReplay(name, kind, timeline, activities, alarmsWithoutData, metricsWithoutData, scores);
    }

    /** Returns the same, held against the total of the optimum. */
    public PolicyReplay against(PolicyReplay optimum) {
        return new PolicyReplay(
                policy,
                kind,
                timeline,
                activities,
                alarmsWithoutData,
                metricsWithoutData,
                scores.against(optimum.scores().totalUsdPerMonth()));
    }
}
