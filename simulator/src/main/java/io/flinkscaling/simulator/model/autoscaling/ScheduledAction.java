package io.flinkscaling.simulator.model.autoscaling;

import io.flinkscaling.scaling.CapacityRange;
import java.util.OptionalInt;

/**
 * A scheduled action: sets one or both ends of the range.
 *
 * @param name {@code ScheduledActionName}
 * @param schedule when it runs
 * @param minCapacity the new {@code MinCapacity}; empty to leave it as it is
 * @param maxCapacity the new {@code MaxCapacity}; empty to leave it as it is
 */
public record ScheduledAction(String name, Schedule schedule, OptionalInt minCapacity, OptionalInt maxCapacity) {

    public ScheduledAction {
        if (minCapacity.isEmpty() && maxCapacity.isEmpty()) {
            throw new IllegalArgumentException(
                    "scheduled action " + name + " sets no capacity; allowed: MinCapacity, MaxCapacity or both");
        }
    }

    CapacityRange appliedTo(CapacityRange range) {
        return new CapacityRange(minCapacity.orElse(range.min()), maxCapacity.orElse(range.max()));
    }

    /** Returns what it sets, in the words of Application Auto Scaling, such as {@code min capacity to 2}. */
    String words() {
        String min = minCapacity.isPresent() ? "min capacity to " + minCapacity.getAsInt() : "";
        String max = maxCapacity.isPresent() ? "max capacity to " + maxCapacity.getAsInt() : "";
        return min + (min.isEmpty() || max.isEmpty() ? "" : " and ") + max;
    }
}
