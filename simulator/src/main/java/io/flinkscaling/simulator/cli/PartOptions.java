package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.Quoted;
import io.flinkscaling.simulator.trace.Trace;
import io.flinkscaling.simulator.trace.recording.DayAndMonth;
import io.flinkscaling.simulator.trace.recording.Timestamps;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that choose a part of a recording. */
final class PartOptions {

    private static final long MILLIS_PER_MINUTE = 60_000;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Where to begin, such as 2026-01-05 or 2026-01-05T08:30. Default: the beginning.")
    private String from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            description = "Where to end, before that time; a date is its midnight. Default: the end.")
    private String to;

    /**
     * Returns the whole minutes of a trace from one time to before the other.
     *
     * @param zone of times without an offset
     * @throws InputException if an option is no time, or none of the trace's recorded minutes is between them
     */
    Trace of(Trace whole, ZoneId zone) {
        if (from == null && to == null) {
            return whole;
        }
        Instant end = whole.start().plus(Duration.ofMinutes(whole.minutes()));
        Instant first = from == null ? whole.start() : time("--from", from, zone);
        Instant last = to == null ? end : time("--to", to, zone);
        long fromMinute = Math.max(0, -Math.floorDiv(-millis(whole.start(), first), MILLIS_PER_MINUTE));
        long toMinute = Math.min(whole.minutes(), Math.floorDiv(millis(whole.start(), last), MILLIS_PER_MINUTE));
        if (fromMinute >= toMinute) {
            throw refused(whole, end);
        }
        Trace part = whole.part((int) fromMinute, (int) toMinute);
        if (part.missingMinutes() == part.minutes()) {
            throw refused(whole, end);
        }
        return part;
    }

    private static long millis(Instant start, Instant time) {
        return Duration.between(start, time).toMillis();
    }

    private InputException refused(Trace whole, Instant end) {
        String given = Stream.of(given("--from", from), given("--to", to))
                .flatMap(option -> option)
                .collect(Collectors.joining(" and "));
        return new InputException("with " + given + " no recorded minute of trace " + whole.name()
                + " is left; allowed: a part of what it covers, " + whole.start() + " to " + end);
    }

    private static Stream<String> given(String option, String value) {
        return value == null ? Stream.empty() : Stream.of(option + " " + Quoted.of(value));
    }

    private static Instant time(String option, String text, ZoneId zone) {
        try {
            return Timestamps.at(text.strip(), zone);
        } catch (DateTimeException e) {
            throw new InputException("option " + option + " is " + Quoted.of(text) + DayAndMonth.advice(text.strip())
                    + "; allowed: a date such as 2026-01-05, or a time, " + Timestamps.ALLOWED);
        }
    }
}
