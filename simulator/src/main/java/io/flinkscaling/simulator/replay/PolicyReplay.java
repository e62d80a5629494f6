package io.flinkscaling.simulator.replay;

import io.flinkscaling.simulator.model.autoscaling.Activity;
import java.util.List;

/**
 * A trace replayed under one policy.
 *
 * @param policy the name of the policy, such as {@code step}
 * @param timeline what happened in each minute
 * @param activities the scaling activities, oldest first
 * @param alarmsWithoutData the names of the alarms that never had a datapoint
 * @param scores what it comes to
 */
public record PolicyReplay(
        String policy, Timeline timeline, List<Activity> activities, List<String> alarmsWithoutData, Scores scores) {}
