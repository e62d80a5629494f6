package io.flinkscaling.simulator.trace.recording;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates that begin with the day, as most of the world writes them, or with the month, as in America: they are not guessed. */
public final class DayAndMonth {

    /** A time of the day may follow. */
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})([-./])(\\d{1,2})\\2(\\d{4})(?:[ T].*)?");

    private DayAndMonth() {}

    /** Returns {@code : write the date as 2026-03-01 or 2026-01-03, whichever is meant}, or nothing of what is no such date. */
    public static String advice(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return "";
        }
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(3));
        int year = Integer.parseInt(matcher.group(4));
        Set<String> readings = new LinkedHashSet<>();
        if (!matcher.group(2).equals(".")) {
            readings.addAll(date(year, first, second));
        }
        readings.addAll(date(year, second, first));
        return readings.isEmpty()
                ? ""
                : ": write the date as " + String.join(" or ", readings)
                        + (readings.size() > 1 ? ", whichever is meant" : "");
    }

    private static List<String> date(int year, int month, int day) {
        try {
            return List.of(LocalDate.of(year, month, day).toString());
        } catch (DateTimeException e) {
            return List.of();
        }
    }
}
