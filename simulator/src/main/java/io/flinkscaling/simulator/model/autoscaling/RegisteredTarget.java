package io.flinkscaling.simulator.model.autoscaling;

import io.flinkscaling.scaling.CapacityRange;
import java.util.List;

/**
 * What Application Auto Scaling is told of a scalable target.
 *
 * @param range {@code MinCapacity} to {@code MaxCapacity}, until a scheduled action changes it
 * @param policies the scaling policies, with their alarms
 * @param scheduledActions what is scheduled
 * @param suspended what is suspended
 */
public record RegisteredTarget(
        CapacityRange range,
        List<AttachedPolicy> policies,
        List<ScheduledAction> scheduledActions,
        SuspendedState suspended) {

    public RegisteredTarget {
        policies = List.copyOf(policies);
        scheduledActions = List.copyOf(scheduledActions);
    }
}
