package io.flinkscaling.simulator.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.simulator.model.autoscaling.Schedule;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: Application Auto Scaling user guide, "Schedule recurring scaling actions using cron expressions". */
class ScheduleExpressionTest {

    /** Sunday, the first of March 2026, at noon; summer time begins in Berlin on the 29th. */
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            cron(30 7 ? * MON-FRI *)   | UTC           | 2026-03-02T07:30:00Z | 2026-03-03T07:30:00Z
            cron(30 7 ? * 2-6 *)       | UTC           | 2026-03-02T07:30:00Z | 2026-03-03T07:30:00Z
            cron(0 20 ? * SUN *)       | UTC           | 2026-03-01T20:00:00Z | 2026-03-08T20:00:00Z
            cron(0 20 ? * 1 *)         | UTC           | 2026-03-01T20:00:00Z | 2026-03-08T20:00:00Z
            cron(0/15 * * * ? *)       | UTC           | 2026-03-01T12:15:00Z | 2026-03-01T12:30:00Z
            cron(0 8 L * ? *)          | UTC           | 2026-03-31T08:00:00Z | 2026-04-30T08:00:00Z
            cron(0 8 ? * 2#1 *)        | UTC           | 2026-03-02T08:00:00Z | 2026-04-06T08:00:00Z
            cron(0 8 28-29 3 ? *)      | Europe/Berlin | 2026-03-28T07:00:00Z | 2026-03-29T06:00:00Z
            cron(0 8 1 JAN ? 2027)     | UTC           | 2027-01-01T08:00:00Z |
            rate(10 minutes)           | UTC           | 2026-03-01T12:10:00Z | 2026-03-01T12:20:00Z
            rate(1 hour)               | UTC           | 2026-03-01T13:00:00Z | 2026-03-01T14:00:00Z
            rate(2 days)               | UTC           | 2026-03-03T12:00:00Z | 2026-03-05T12:00:00Z
            at(2026-03-02T08:00:00)    | UTC           | 2026-03-02T08:00:00Z |
            at(2026-07-01T08:00:00)    | Europe/Berlin | 2026-07-01T06:00:00Z |
            at(2026-01-01T08:00:00)    | UTC           |                      |
            """)
    void saysWhen(String expression, ZoneId zone, Instant first, Instant second) {
        Schedule schedule = ScheduleExpression.parse(expression, zone, START.toEpochMilli());

        long next = schedule.nextAfter(START.toEpochMilli());
        assertThat(instant(next)).isEqualTo(first);
        if (first != null) {
            assertThat(instant(schedule.nextAfter(next))).isEqualTo(second);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cron(30 7 * * MON)",
                "cron(60 7 ? * MON *)",
                "cron(0 8 * * * *)",
                "cron(0 8 ? * ? *)",
                "cron(0 8 1 * MON *)",
                "cron(0 7 ? * NEVER *)",
                "rate(0 minutes)",
                "rate(5 weeks)",
                "at(tomorrow)",
                "every day",
                "cron(0 7 ? * MON *",
                "cron(| 7 * * ? *)",
            })
    void isRefused(String expression) {
        assertThatThrownBy(() -> ScheduleExpression.parse(expression, ZoneId.of("UTC"), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant instant(long epochMillis) {
        return epochMillis == Schedule.NEVER ? null : Instant.ofEpochMilli(epochMillis);
    }
}
