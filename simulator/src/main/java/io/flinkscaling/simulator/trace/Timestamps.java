package io.flinkscaling.simulator.trace;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;
import static java.time.format.DateTimeFormatter.ISO_LOCAL_TIME;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Points in time as trace files write them, read as milliseconds since 1970. */
final class Timestamps {

    /** What is allowed, in words. */
    static final String ALLOWED =
            "ISO-8601 such as 2026-01-05T00:00:00Z, or seconds or milliseconds since 1970, in the years 1970 to 2200";

    private static final Instant END = Instant.parse("2201-01-01T00:00:00Z");

    /** As seconds this is the year 5138, as milliseconds 1973. */
    private static final double LEAST_AS_MILLIS = 1e11;

    private static final int DATE_CHARS = "2026-01-05".length();

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(ISO_LOCAL_TIME)
            .parseLenient()
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Timestamps() {}

    /**
     * Reads ISO-8601, UTC where no offset is given, or a number as {@link #millisOf(double)} does. Digits beyond
     * milliseconds are dropped.
     *
     * @throws DateTimeException if the text is neither, or the time not within the years 1970 to 2200
     */
    static long millisOf(String text) {
        double number = Numbers.parse(text);
        if (!Double.isNaN(number)) {
            return millisOf(number);
        }
        return inRange(Instant.from(ISO.parse(withT(text))));
    }

    /**
     * Reads seconds since 1970, or milliseconds if it is 1E11 or more.
     *
     * @throws DateTimeException if the time is not within the years 1970 to 2200
     */
    static long millisOf(double epoch) {
        return inRange(Instant.ofEpochMilli(Math.round(epoch >= LEAST_AS_MILLIS ? epoch : epoch * 1_000)));
    }

    private static String withT(String text) {
        boolean spaced = text.length() > DATE_CHARS && text.charAt(DATE_CHARS) == ' ';
        return spaced ? text.substring(0, DATE_CHARS) + 'T' + text.substring(DATE_CHARS + 1) : text;
    }

    private static long inRange(Instant time) {
        if (time.isBefore(Instant.EPOCH) || !time.isBefore(END)) {
            throw new DateTimeException("not within the years 1970 to 2200");
        }
        return time.toEpochMilli();
    }
}
