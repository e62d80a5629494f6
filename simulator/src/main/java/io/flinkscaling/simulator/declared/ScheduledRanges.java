package io.flinkscaling.simulator.declared;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.simulator.model.autoscaling.ScheduledAction;
import io.flinkscaling.simulator.template.Properties;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All capacities that a target may be given, whichever scheduled actions have run before. */
final class ScheduledRanges {

    private ScheduledRanges() {}

    /** Throws unless every end that a scheduled action sets makes a range with every other end that may hold then. */
    static void requireRanges(Properties target, CapacityRange range, List<ScheduledAction> scheduled) {
        for (ScheduledAction action : scheduled) {
            int min = action.minCapacity()
                    .orElseGet(() -> mins(range, scheduled).max().orElseThrow());
            int max = action.maxCapacity()
                    .orElseGet(() -> maxes(range, scheduled).min().orElseThrow());
            if (min < 1 || min > max) {
                throw target.errorAt(
                        "ScheduledActions",
                        "scheduled action " + action.name() + " can make a range from " + min + " to " + max
                                + "; allowed: MinCapacity from 1 to any MaxCapacity that may hold then");
            }
        }
    }

    /** Returns the least and the greatest capacity that is ever allowed. */
    static CapacityRange union(CapacityRange range, List<ScheduledAction> scheduled) {
        return new CapacityRange(
                mins(range, scheduled).min().orElseThrow(),
                maxes(range, scheduled).max().orElseThrow());
    }

    private static IntStream mins(CapacityRange range, List<ScheduledAction> scheduled) {
        return Stream.concat(
                        Stream.of(range.min()),
                        scheduled.stream()
                                .flatMap(action -> action.minCapacity().stream().boxed()))
                .mapToInt(Integer::intValue);
    }

    private static IntStream maxes(CapacityRange range, List<ScheduledAction> scheduled) {
        return Stream.concat(
                        Stream.of(range.max()),
                        scheduled.stream()
                                .flatMap(action -> action.maxCapacity().stream().boxed()))
                .mapToInt(Integer::intValue);
    }
}
