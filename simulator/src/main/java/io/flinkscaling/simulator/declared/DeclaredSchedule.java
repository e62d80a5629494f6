package io.flinkscaling.simulator.declared;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.simulator.model.autoscaling.Schedule;
import io.flinkscaling.simulator.model.autoscaling.ScheduledAction;
import io.flinkscaling.simulator.template.Properties;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The {@code ScheduledActions} of a scalable target, and the capacities that it may be given, whichever of them have run before.
 *
 * @param actions in the order in which they are declared
 */
record DeclaredSchedule(List<ScheduledAction> actions) {

    /**
     * Reads the scheduled actions of a target.
     *
     * @param range its own {@code MinCapacity} to {@code MaxCapacity}
     */
    static DeclaredSchedule read(Properties target, CapacityRange range) {
        DeclaredSchedule schedule = new DeclaredSchedule(target.children("ScheduledActions").stream()
                .map(DeclaredSchedule::action)
                .toList());
        schedule.requireRanges(target, range);
        return schedule;
    }

    /** Returns the least and the greatest capacity that is ever allowed to a target with a range of its own. */
    CapacityRange union(CapacityRange range) {
        return new CapacityRange(
                mins(range).min().orElseThrow(), maxes(range).max().orElseThrow());
    }

    /** Throws unless every end that a scheduled action sets makes a range with every other end that may hold then. */
    private void requireRanges(Properties target, CapacityRange range) {
        for (ScheduledAction action : actions) {
            int min = action.minCapacity().orElseGet(() -> mins(range).max().orElseThrow());
            int max = action.maxCapacity().orElseGet(() -> maxes(range).min().orElseThrow());
            if (min < 1 || min > max) {
                throw target.errorAt(
                        "ScheduledActions",
                        "scheduled action " + action.name() + " can make a range from " + min + " to " + max
                                + "; allowed: MinCapacity from 1 to any MaxCapacity that may hold then");
            }
        }
    }

    private IntStream mins(CapacityRange range) {
        return Stream.concat(
                        Stream.of(range.min()),
                        actions.stream()
                                .flatMap(action -> action.minCapacity().stream().boxed()))
                .mapToInt(Integer::intValue);
    }

    private IntStream maxes(CapacityRange range) {
        return Stream.concat(
                        Stream.of(range.max()),
                        actions.stream()
                                .flatMap(action -> action.maxCapacity().stream().boxed()))
                .mapToInt(Integer::intValue);
    }

    private static ScheduledAction action(Properties action) {
        action.only("EndTime", "ScalableTargetAction", "Schedule", "ScheduledActionName", "StartTime", "Timezone");
        Properties capacity = action.child("ScalableTargetAction").only("MinCapacity", "MaxCapacity");
        try {
            return new ScheduledAction(
                    action.text("ScheduledActionName"),
                    schedule(action),
                    capacity.optionalWhole("MinCapacity"),
                    capacity.optionalWhole("MaxCapacity"));
        } catch (IllegalArgumentException e) {
            throw capacity.error(e.getMessage());
        }
    }

    private static Schedule schedule(Properties action) {
        long start = time(action, "StartTime", 0);
        long end = time(action, "EndTime", Schedule.NEVER - 1);
        Schedule schedule;
        try {
            schedule = ScheduleExpression.parse(action.text("Schedule"), zone(action), start);
        } catch (IllegalArgumentException e) {
            throw action.refusal("Schedule", ScheduleExpression.ALLOWED + " (" + e.getMessage() + ")");
        }
        return after -> {
            long next = schedule.nextAfter(Math.max(after, start - 1));
            return next <= end ? next : Schedule.NEVER;
        };
    }

    private static ZoneId zone(Properties action) {
        try {
            return action.optionalText("Timezone").map(ZoneId::of).orElse(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw action.refusal("Timezone", "a time zone of the IANA database, such as Europe/Berlin");
        }
    }

    private static long time(Properties action, String name, long otherwise) {
        if (!action.has(name)) {
            return otherwise;
        }
        String text = action.text(name);
        try {
            LocalDateTime time = LocalDateTime.parse(text.endsWith("Z") ? text.substring(0, text.length() - 1) : text);
            return time.toInstant(ZoneOffset.UTC).toEpochMilli();
        } catch (DateTimeException e) {
            throw action.refusal(name, "yyyy-mm-ddThh:mm:ssZ");
        }
    }
}
