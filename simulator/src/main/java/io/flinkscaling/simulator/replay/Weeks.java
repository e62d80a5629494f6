package io.flinkscaling.simulator.replay;

import io.flinkscaling.simulator.text.Human;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The weeks of a long replay, from Monday to Monday in UTC; the first and the last may be parts of one. */
public final class Weeks {

    /** So long a replay can be looked at as a whole. */
    private static final int MOST_MINUTES_AT_A_GLANCE = 21 * 1_440;

    /** A year: a page with more charts would be too large. */
    private static final int MOST_WEEKS = 53;

    private static final int SECONDS_PER_MINUTE = 60;

    private Weeks() {}

    /** Returns the last 53 weeks, at most, of a replay of more than 21 days, none of a shorter one. */
    public static List<Episode> of(Timeline timeline) {
        List<Episode> weeks = new ArrayList<>();
        if (timeline.minutes() <= MOST_MINUTES_AT_A_GLANCE) {
            return weeks;
        }
        int from = 0;
        while (from < timeline.minutes()) {
            Instant start = timeline.startOf(from);
            long left = ChronoUnit.SECONDS.between(start, mondayAfter(start));
            // A minute that Monday cuts in two is still of the old week.
            long whole = Math.floorDiv(left + SECONDS_PER_MINUTE - 1, SECONDS_PER_MINUTE);
            int to = (int) Math.min(timeline.minutes(), from + whole);
            weeks.add(new Episode("week of " + Human.minute(start).substring(0, "2026-01-05".length()), from, to));
            from = to;
        }
        return weeks.subList(Math.max(0, weeks.size() - MOST_WEEKS), weeks.size());
    }

    private static Instant mondayAfter(Instant time) {
        ZonedDateTime day = time.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS);
        return day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).toInstant();
    }
}
