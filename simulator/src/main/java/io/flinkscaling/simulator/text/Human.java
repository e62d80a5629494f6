package io.flinkscaling.simulator.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Quantities as people write them: {@code 1 h 12 min}, {@code 99.87 %}, {@code 1,860}. */
public final class Human {

    private static final String UNKNOWN = "–";
    private static final long[] UNIT_SECONDS = {86_400, 3_600, 60, 1};
    private static final String[] UNIT_NAMES = {" d", " h", " min", " s"};
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Human() {}

    /** Returns a duration in its two greatest units, such as {@code 13 d 4 h} or {@code 350 ms}. */
    public static String duration(double seconds) {
        if (!Double.isFinite(seconds)) {
            return UNKNOWN;
        }
        long millis = Math.round(seconds * 1000);
        if (millis == 0) {
            return "0 s";
        }
        if (millis < 1_000) {
            return millis + " ms";
        }
        if (millis < 9_950) {
            return PlainNumber.format(seconds, 1) + " s";
        }
        return wholeSeconds(Math.round(seconds));
    }

    private static String wholeSeconds(long seconds) {
        int unit = 0;
        while (seconds < UNIT_SECONDS[unit]) {
            unit++;
        }
        if (unit == UNIT_SECONDS.length - 1) {
            return seconds + UNIT_NAMES[unit];
        }
        long smaller = UNIT_SECONDS[unit + 1];
        long rounded = (seconds + smaller / 2) / smaller * smaller;
        if (unit > 0 && rounded >= UNIT_SECONDS[unit - 1]) {
            return wholeSeconds(rounded);
        }
        String greater = rounded / UNIT_SECONDS[unit] + UNIT_NAMES[unit];
        long rest = rounded % UNIT_SECONDS[unit] / smaller;
        return rest == 0 ? greater : greater + " " + rest + UNIT_NAMES[unit + 1];
    }

    /** Returns a share of 0 to 1 in percent; what is not quite nothing, or not quite all, does not look as if it were. */
    public static String percent(double share) {
        if (!Double.isFinite(share)) {
            return UNKNOWN;
        }
        if (share == 0 || share == 1) {
            return share == 0 ? "0 %" : "100 %";
        }
        if (share < 0.000_05) {
            return "< 0.01 %";
        }
        if (share >= 0.999_95 && share < 1) {
            return "> 99.99 %";
        }
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    /** Returns a count, such as {@code 1,860}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Returns a count with its noun, such as {@code 1 rescale} or {@code 1,860 rescales}. */
    public static String count(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** Returns a number with about three significant digits. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return UNKNOWN;
        }
        int decimals = Math.abs(value) < 9.995 ? 2 : Math.abs(value) < 99.95 ? 1 : 0;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    /** Returns an amount of US dollars, to the cent. */
    public static String usd(double amount) {
        return Double.isFinite(amount) ? String.format(Locale.ROOT, "$%,.2f", amount) : UNKNOWN;
    }

    /** Returns a time in UTC to the minute, such as {@code 2014-04-10 00:04}. */
    public static String minute(Instant time) {
        return MINUTE.format(time);
    }

    /** Returns a time in UTC to the second, such as {@code 2014-04-10 00:04:31}. */
    public static String second(Instant time) {
        return SECOND.format(time);
    }
}
