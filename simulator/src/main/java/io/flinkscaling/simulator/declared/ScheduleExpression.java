package io.flinkscaling.simulator.declared;

import com.cronutils.model.Cron;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import io.flinkscaling.simulator.model.autoscaling.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A schedule expression of Application Auto Scaling: {@code cron(minutes hours day-of-month month day-of-week year)},
 * {@code rate(value unit)} or {@code at(yyyy-mm-ddThh:mm:ss)}. Source: API reference, {@code PutScheduledAction}.
 */
final class ScheduleExpression {

    static final String ALLOWED =
            "cron(minutes hours day-of-month month day-of-week year), rate(value minutes|hours|days),"
                    + " at(yyyy-mm-ddThh:mm:ss)";

    private static final Pattern CALL = Pattern.compile("(cron|rate|at)\\((.*)\\)");
    private static final Pattern RATE = Pattern.compile("([1-9]\\d{0,6}) (minute|hour|day)s?");
    private static final int CRON_FIELDS = 6;
    private static final int DAY_OF_MONTH = 2;
    private static final int DAY_OF_WEEK = 4;
    private static final int SUNDAY_FIRST = 2;

    private static final CronDefinition CRON = CronDefinitionBuilder.defineCron()
            .withMinutes()
            .and()
            .withHours()
            .and()
            .withDayOfMonth()
            .supportsL()
            .supportsW()
            .supportsLW()
            .supportsQuestionMark()
            .and()
            .withMonth()
            .and()
            .withDayOfWeek()
            .withValidRange(1, 7)
            .withMondayDoWValue(SUNDAY_FIRST)
            .supportsHash()
            .supportsL()
            .supportsQuestionMark()
            .and()
            .withYear()
            .withValidRange(1970, 2199)
            .and()
            .instance();

    private ScheduleExpression() {}

    /**
     * Parses an expression.
     *
     * @param zone of {@code cron} and {@code at}
     * @param startEpochMillis when a {@code cron} happens first, whatever it says, and from when on a {@code rate} counts
     * @throws IllegalArgumentException if it is none
     */
    static Schedule parse(String expression, ZoneId zone, long startEpochMillis) {
        Matcher call = CALL.matcher(expression.strip());
        if (!call.matches()) {
            throw new IllegalArgumentException("no schedule expression");
        }
        String argument = call.group(2).strip();
        return switch (call.group(1)) {
            case "cron" -> cron(argument, zone, startEpochMillis);
            case "rate" -> rate(argument, startEpochMillis);
            default -> at(argument, zone);
        };
    }

    private static Schedule cron(String expression, ZoneId zone, long start) {
        String[] fields = expression.split("\\s+");
        if (fields.length != CRON_FIELDS) {
            throw new IllegalArgumentException("a cron expression has " + CRON_FIELDS + " fields");
        }
        if (fields[DAY_OF_MONTH].equals("?") == fields[DAY_OF_WEEK].equals("?")) {
            throw new IllegalArgumentException("one of day-of-month and day-of-week is ?, and only one");
        }
        ExecutionTime times = ExecutionTime.forCron(parsed(expression));
        return after -> after < start
                ? start
                : times.nextExecution(Instant.ofEpochMilli(after).atZone(zone))
                        .map(next -> next.toInstant().toEpochMilli())
                        .orElse(Schedule.NEVER);
    }

    private static Cron parsed(String expression) {
        try {
            return new CronParser(CRON).parse(expression);
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("a field has nothing but signs", e);
        }
    }

    private static Schedule rate(String argument, long start) {
        Matcher rate = RATE.matcher(argument);
        if (!rate.matches()) {
            throw new IllegalArgumentException("no rate");
        }
        long count = Long.parseLong(rate.group(1));
        long period =
                switch (rate.group(2)) {
                    case "minute" -> Duration.ofMinutes(count).toMillis();
                    case "hour" -> Duration.ofHours(count).toMillis();
                    default -> Duration.ofDays(count).toMillis();
                };
        return after -> after < start ? start : start + ((after - start) / period + 1) * period;
    }

    private static Schedule at(String argument, ZoneId zone) {
        try {
            long time = LocalDateTime.parse(argument).atZone(zone).toInstant().toEpochMilli();
            return after -> after < time ? time : Schedule.NEVER;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("no date and time", e);
        }
    }
}
