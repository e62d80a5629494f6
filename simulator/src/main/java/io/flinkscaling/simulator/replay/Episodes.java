package io.flinkscaling.simulator.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The worst episodes of a replay, none of which overlap: the longest lag, the hour with the most rescales, and the longest lag apart
 * from those; where no hour has several rescales, one more of the lag.
 */
public final class Episodes {

    /** An episode is seen with what led to it and what followed. */
    private static final int MARGIN_MINUTES = 60;

    private static final int LEAST_MINUTES = 240;
    private static final int MOST_MINUTES = 1_440;
    private static final int HOUR = 60;
    private static final int SEVERAL = 2;
    private static final int MOST_EPISODES = 3;

    /** Less is no lag that anybody looks at. */
    private static final double LEAST_LAG_MILLIS = 1_000;

    private final Timeline timeline;
    private final double objectiveMillis;
    private final List<Episode> found = new ArrayList<>();

    private Episodes(PolicyReplay replay) {
        this.timeline = replay.timeline();
        this.objectiveMillis = replay.scores().lagSloSeconds() * 1e3;
    }

    /** Returns three at most, the longest lag first; none of a replay without lag and with few rescales. */
    public static List<Episode> worst(PolicyReplay replay) {
        Episodes episodes = new Episodes(replay);
        episodes.longestLag().ifPresent(episodes.found::add);
        episodes.busiestHour().ifPresent(episodes.found::add);
        while (episodes.found.size() < MOST_EPISODES) {
            Optional<Episode> next = episodes.longestLag();
            if (next.isEmpty()) {
                break;
            }
            episodes.found.add(next.get());
        }
        return List.copyOf(episodes.found);
    }

    private Optional<Episode> longestLag() {
        int worst = -1;
        double greatest = LEAST_LAG_MILLIS;
        for (int minute = 0; minute < timeline.minutes(); minute++) {
            if (timeline.millisBehindLatest(minute) > greatest && isFree(minute, minute + 1)) {
                worst = minute;
                greatest = timeline.millisBehindLatest(minute);
            }
        }
        if (worst < 0) {
            return Optional.empty();
        }
        int from = worst;
        while (worst - from < MOST_MINUTES && belongs(from - 1)) {
            from--;
        }
        int to = worst + 1;
        while (to - from < MOST_MINUTES && belongs(to)) {
            to++;
        }
        return Optional.of(around(found.isEmpty() ? "the longest lag" : "the next longest lag", from, to));
    }

    /** Tells whether a minute is one of those above the objective of which an episode has not been found yet. */
    private boolean belongs(int minute) {
        return minute >= 0
                && minute < timeline.minutes()
                && timeline.millisBehindLatest(minute) > objectiveMillis
                && isFree(minute, minute + 1);
    }

    private Optional<Episode> busiestHour() {
        int most = SEVERAL - 1;
        int end = -1;
        int inHour = 0;
        for (int minute = 1; minute < timeline.minutes(); minute++) {
            inHour += isRescale(minute) ? 1 : 0;
            inHour -= minute > HOUR && isRescale(minute - HOUR) ? 1 : 0;
            if (inHour > most && isFree(Math.max(0, minute - HOUR + 1), minute + 1)) {
                most = inHour;
                end = minute + 1;
            }
        }
        if (end < 0) {
            return Optional.empty();
        }
        return Optional.of(around("the most rescales in an hour, " + most, Math.max(0, end - HOUR), end));
    }

    private boolean isRescale(int minute) {
        return timeline.desiredParallelism(minute) != timeline.desiredParallelism(minute - 1);
    }

    private boolean isFree(int from, int to) {
        return found.stream().noneMatch(episode -> episode.overlaps(from, to));
    }

    /** Adds the margins, as far as they are free. */
    private Episode around(String title, int from, int to) {
        int missing = Math.max(0, LEAST_MINUTES - (to - from) - 2 * MARGIN_MINUTES);
        int first = Math.max(0, from - MARGIN_MINUTES - missing / 2);
        int end = Math.min(timeline.minutes(), to + MARGIN_MINUTES + missing / 2);
        for (Episode other : found) {
            if (other.toMinute() <= from) {
                first = Math.max(first, other.toMinute());
            }
            if (other.fromMinute() >= to) {
                end = Math.min(end, other.fromMinute());
            }
        }
        return new Episode(title, first, end);
    }
}
