package io.flinkscaling.simulator.trace.recording;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_TIME;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;

/** Points in time as files write them, read as milliseconds since 1970. */
public final class Timestamps {

    /** What is allowed, in words. */
    public static final String ALLOWED =
            "ISO-8601 such as 2026-01-05T00:00:00Z, or seconds or milliseconds since 1970, in the years 1970 to 2200";

    private static final Instant END = Instant.parse("2201-01-01T00:00:00Z");

    /** As seconds this is the year 5138, as milliseconds 1973. */
    private static final double LEAST_AS_MILLIS = 1e11;

    /** Spreadsheets count days, from 1900 on: these are 1970 and 2119. Times of the day make fractions. */
    private static final double FIRST_SERIAL_DAY = 25_569;

    private static final double LAST_SERIAL_DAY = 80_000;

    /** {@code 202603021000} is a date and a time in one; as milliseconds it is in 1976. */
    private static final double FIRST_COMPACT = 197_001_010_000.0;

    private static final double LAST_COMPACT = 220_101_010_000.0;

    private static final int MAX_CHARS = 60;
    private static final Pattern DATE = Pattern.compile("\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}");
    private static final Pattern UTC = Pattern.compile("(?i) ?(utc|gmt)$");
    private static final Pattern SPACE_BEFORE_OFFSET = Pattern.compile(" (?=[+-]\\d{2}:?\\d{2}$)");

    /** The day comes first wherever there are dots. */
    private static final Pattern DOTTED = Pattern.compile("^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}) (?=\\d)");

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendValue(ChronoField.YEAR, 4, 10, SignStyle.EXCEEDS_PAD)
            .appendPattern("[-MM-dd][/M/d]")
            .appendPattern("['T'][' ']")
            .append(ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Timestamps() {}

    /**
     * A time as it was written.
     *
     * @param millis since 1970; of a local time, as if it were UTC
     * @param local whether it was written without an offset
     */
    public record Written(long millis, boolean local) {}

    /**
     * Returns the moment that a user names: a date, which stands for its midnight, or a time as files write it.
     *
     * @param zone of times without an offset; the first of two moments where clocks are put back, the one an hour later
     *     where they are put forward
     * @throws DateTimeException if the text is neither, or the time not within the years 1970 to 2200
     */
    public static Instant at(String text, ZoneId zone) {
        Written written = of(DATE.matcher(text).matches() ? text + "T00:00" : text);
        Instant time = Instant.ofEpochMilli(written.millis());
        return written.local()
                ? LocalDateTime.ofInstant(time, ZoneOffset.UTC).atZone(zone).toInstant()
                : time;
    }

    /** Tells whether a text is a time as files write it. */
    public static boolean isTime(String text) {
        try {
            of(text.strip());
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /**
     * Reads ISO-8601, with a space in place of the T and slashes in place of hyphens too, {@code 5.1.2026 00:00}, or a number as
     * {@link #millisOf(double)} does. Digits beyond milliseconds are dropped.
     *
     * @throws DateTimeException if the text is neither, or the time not within the years 1970 to 2200
     */
    static Written of(String text) {
        Written fast = IsoSeconds.parse(text);
        if (fast != null) {
            return inRange(fast);
        }
        double number = Numbers.parse(text);
        if (!Double.isNaN(number)) {
            return new Written(millisOf(number), false);
        }
        if (text.length() > MAX_CHARS) {
            throw new DateTimeException("too long");
        }
        String plain =
                SPACE_BEFORE_OFFSET.matcher(UTC.matcher(text).replaceFirst("Z")).replaceFirst("");
        TemporalAccessor parsed = FORMAT.parse(DOTTED.matcher(plain).replaceFirst("$3/$2/$1 "));
        if (!parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
            Instant asUtc = LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
            return inRange(new Written(checked(asUtc), true));
        }
        return new Written(checked(Instant.from(parsed)), false);
    }

    /**
     * Reads seconds since 1970, or milliseconds if it is 1E11 or more.
     *
     * @throws DateTimeException if the time is not within the years 1970 to 2200
     */
    static long millisOf(double epoch) {
        if (epoch != Math.rint(epoch) && epoch > FIRST_SERIAL_DAY && epoch < LAST_SERIAL_DAY) {
            throw new DateTimeException("days of a spreadsheet");
        }
        if (epoch >= FIRST_COMPACT && epoch < LAST_COMPACT) {
            throw new DateTimeException("digits of a date and a time");
        }
        return checked(Instant.ofEpochMilli(Math.round(epoch >= LEAST_AS_MILLIS ? epoch : epoch * 1_000)));
    }

    private static Written inRange(Written written) {
        checked(Instant.ofEpochMilli(written.millis()));
        return written;
    }

    private static long checked(Instant time) {
        if (time.isBefore(Instant.EPOCH) || !time.isBefore(END)) {
            throw new DateTimeException("not within the years 1970 to 2200");
        }
        return time.toEpochMilli();
    }

    /** What nearly all files write, read without a formatter: whole seconds, in UTC or local. */
    private static final class IsoSeconds {

        private static final String SHAPE = "dddd-dd-ddTdd:dd:dd";

        /** Returns null for any other text. */
        static Written parse(String text) {
            int length = SHAPE.length();
            if (text.length() < length || !hasShape(text)) {
                return null;
            }
            String offset = text.substring(length);
            boolean local = offset.isEmpty();
            if (!local && !offset.equals("Z") && !offset.equals("+00:00")) {
                return null;
            }
            int hour = number(text, 11, 13);
            int minute = number(text, 14, 16);
            int second = number(text, 17, 19);
            if (hour > 23 || minute > 59 || second > 59) {
                return null;
            }
            long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                    .toEpochDay();
            return new Written((((day * 24 + hour) * 60 + minute) * 60 + second) * 1_000, local);
        }

        private static boolean hasShape(String text) {
            for (int i = 0; i < SHAPE.length(); i++) {
                char wanted = SHAPE.charAt(i);
                char c = text.charAt(i);
                boolean fits =
                        wanted == 'd' ? c >= '0' && c <= '9' : c == wanted || wanted == 'T' && (c == ' ' || c == 't');
                if (!fits) {
                    return false;
                }
            }
            return true;
        }

        private static int number(String text, int from, int to) {
            int number = 0;
            for (int i = from; i < to; i++) {
                number = 10 * number + text.charAt(i) - '0';
            }
            return number;
        }
    }
}
