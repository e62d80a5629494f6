package io.flinkscaling.simulator.baseline;

import io.flinkscaling.simulator.model.flink.TotalPrice;

/**
 * The paths on which the application is restarting. What happens until the downtime ends does not depend on the level that it
 * comes back with, so those of all levels are kept together.
 */
final class OptimumRestarts {

    private static final double SECONDS_PER_MINUTE = 60;
    private static final int PATH_BITS = 22;
    private static final int PATH_MASK = (1 << PATH_BITS) - 1;

    private final OptimumTraffic traffic;
    private final OptimumLevels levels;
    private final TotalPrice price;
    private final double downSeconds;
    private final int minutes;
    private final OptimumChanges changes = new OptimumChanges();
    private final OptimumPaths[] byMinuteOfStart;

    private OptimumPaths leaving = new OptimumPaths();
    private OptimumPaths merged = new OptimumPaths();
    private final OptimumPaths ofLevel = new OptimumPaths();

    OptimumRestarts(OptimumTraffic traffic, OptimumLevels levels, TotalPrice price, double downSeconds) {
        this.traffic = traffic;
        this.levels = levels;
        this.price = price;
        this.downSeconds = downSeconds;
        minutes = (int) Math.max(1, Math.ceil(downSeconds / SECONDS_PER_MINUTE));
        byMinuteOfStart = OptimumPaths.none(minutes);
    }

    /** Returns the changes of level that began each of them. */
    OptimumChanges changes() {
        return changes;
    }

    /** Returns how much of the minute in which the downtime ends is left, in seconds. */
    double secondsLeft() {
        return minutes * SECONDS_PER_MINUTE - downSeconds;
    }

    /**
     * Has the application restart at the beginning of a minute, unless it would not come back before the end of the trace, which
     * is of no use.
     *
     * @param from the paths so far, by level
     * @param most how many paths to keep, at least 4
     * @return how many were kept
     */
    int begin(int minute, OptimumPaths[] from, int most) {
        if (minute + minutes > traffic.minutes()) {
            return 0;
        }
        leave(from);
        leaving.thinTo(most);
        OptimumPaths restarting = byMinuteOfStart[minute % minutes];
        restarting.clear();
        for (int i = 0; i < leaving.size(); i++) {
            int level = leaving.change(i) >> PATH_BITS;
            int change = changes.add(minute, level, from[level].change(leaving.change(i) & PATH_MASK));
            restart(minute, i, change, restarting);
        }
        return leaving.size();
    }

    /** Returns the paths whose downtime ends within a minute, or just as it ends; with what arrives in it until then. */
    OptimumPaths endingIn(int minute) {
        return byMinuteOfStart[(minute + 1) % minutes];
    }

    /** Until the downtime ends, the KPUs of the old level are paid. */
    private void leave(OptimumPaths[] from) {
        leaving.clear();
        for (int level = 0; level < from.length; level++) {
            double usd = price.rescaleUsd() + levels.usdPerMinute(level) * downSeconds / SECONDS_PER_MINUTE;
            OptimumPaths paths = from[level];
            ofLevel.clear();
            for (int i = 0; i < paths.size(); i++) {
                ofLevel.add(paths.backlog(i), paths.usd(i) + usd, paths.leastUsd(i) + usd, level << PATH_BITS | i);
            }
            merged.clear();
            merged.addAll(leaving, ofLevel);
            OptimumPaths before = leaving;
            leaving = merged;
            merged = before;
        }
    }

    private void restart(int minute, int path, int change, OptimumPaths restarting) {
        double backlog = leaving.backlog(path);
        double violationUsd = 0;
        double left = downSeconds;
        int down = minute;
        for (; left > SECONDS_PER_MINUTE; left -= SECONDS_PER_MINUTE) {
            backlog += traffic.recordsPerSecond(down) * SECONDS_PER_MINUTE;
            violationUsd += traffic.violates(down, backlog) ? price.violationUsd() : 0;
            down++;
        }
        restarting.add(
                backlog + traffic.recordsPerSecond(down) * left,
                leaving.usd(path) + violationUsd,
                leaving.leastUsd(path) + violationUsd,
                change);
    }
}
