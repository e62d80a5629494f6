package io.flinkscaling.simulator.declared;

import io.flinkscaling.simulator.model.autoscaling.Schedule;
import io.flinkscaling.simulator.model.autoscaling.ScheduledAction;
import io.flinkscaling.simulator.template.Properties;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Reads a {@code ScheduledAction} of a scalable target. */
final class ScheduledActionReader {

    private ScheduledActionReader() {}

    static ScheduledAction read(Properties action) {
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
