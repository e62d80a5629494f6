package io.flinkscaling.simulator.baseline;

import io.flinkscaling.simulator.model.flink.TotalPrice;

/**
 * Finds the schedule that costs least, by dynamic programming over minutes, levels and backlogs.
 *
 * <p>A state is a level at the end of a minute, with the backlog. Since more backlog never helps, the paths to a level that
 * matter are those that no other one beats in both backlog and cost, see {@link OptimumPaths}. All of them are kept as long
 * as the {@link OptimumEffort} allows, and then the result is exact. Source: docs/model.md, "The optimum".
 */
final class OptimumSearch {

    private static final double SECONDS_PER_MINUTE = 60;
    private static final double MINUTES_PER_HOUR = 60;

    /** Beyond a few each minute; more would take more memory than the search is worth. */
    private static final long MOST_CHANGES = 20_000_000;

    /** As in the model's queue: a remainder of less than this share of what was there is rounding, not records. */
    private static final double NEGLIGIBLE = 1e-12;

    private final OptimumTraffic traffic;
    private final OptimumLevels levels;
    private final TotalPrice price;
    private final OptimumRestarts restarts;
    private final OptimumEffort effort;
    private final OptimumEffort changes;

    private OptimumPaths[] before;
    private OptimumPaths[] after;
    private final OptimumPaths staying = new OptimumPaths();
    private final OptimumPaths changing = new OptimumPaths();

    /**
     * Sets out what to search.
     *
     * @param downSeconds how long each change of level stops the application
     * @param reserve of paths, see {@link OptimumEffort}
     */
    OptimumSearch(OptimumTraffic traffic, OptimumLevels levels, TotalPrice price, double downSeconds, long reserve) {
        this.traffic = traffic;
        this.levels = levels;
        this.price = price;
        this.restarts = new OptimumRestarts(traffic, levels, price, downSeconds);
        this.effort = new OptimumEffort(reserve, traffic.minutes(), 2 * levels.count());
        this.changes = new OptimumEffort(Math.min(reserve, MOST_CHANGES), traffic.minutes(), 1);
        before = OptimumPaths.none(levels.count());
        after = OptimumPaths.none(levels.count());
    }

    OptimalSchedule run() {
        before[levels.initial()].add(0, 0, 0, OptimumChanges.NONE);
        for (int minute = 0; minute < traffic.minutes(); minute++) {
            int most = effort.pathsOfEach();
            int restarting = restarts.begin(minute, before, Math.min(most, changes.pathsOfEach()));
            changes.endMinute(restarting);
            long kept = (long) restarting * levels.count();
            for (int level = 0; level < levels.count(); level++) {
                advance(minute, level);
                after[level].thinTo(most);
                kept += after[level].size();
            }
            effort.endMinute(kept);
            OptimumPaths[] last = before;
            before = after;
            after = last;
        }
        return cheapest();
    }

    private void advance(int minute, int level) {
        staying.clear();
        OptimumPaths paths = before[level];
        for (int i = 0; i < paths.size(); i++) {
            move(paths, i, minute, level, SECONDS_PER_MINUTE, staying);
        }
        changing.clear();
        if (levels.isAllowed(level)) {
            OptimumPaths restarted = restarts.endingIn(minute);
            for (int i = 0; i < restarted.size(); i++) {
                if (restarts.changes().levelBefore(restarted.change(i)) != level) {
                    move(restarted, i, minute, level, restarts.secondsLeft(), changing);
                }
            }
        }
        after[level].clear();
        after[level].addAll(staying, changing);
    }

    /** Has the application run in a level until the end of a minute. */
    private void move(OptimumPaths from, int path, int minute, int level, double seconds, OptimumPaths to) {
        double available = from.backlog(path) + traffic.recordsPerSecond(minute) * seconds;
        double processable = levels.recordsPerSecond(level) * seconds;
        double backlog = processable >= available * (1 - NEGLIGIBLE) ? 0 : available - processable;
        double usd = levels.usdPerMinute(level) * seconds / SECONDS_PER_MINUTE
                + (traffic.violates(minute, backlog) ? price.violationUsd() : 0);
        to.add(backlog, from.usd(path) + usd, from.leastUsd(path) + usd, from.change(path));
    }

    private OptimalSchedule cheapest() {
        int cheapestLevel = levels.initial();
        double cheapestUsd = Double.POSITIVE_INFINITY;
        double leastUsd = Double.POSITIVE_INFINITY;
        int newest = OptimumChanges.NONE;
        for (int level = 0; level < levels.count(); level++) {
            OptimumPaths paths = before[level];
            for (int i = 0; i < paths.size(); i++) {
                leastUsd = Math.min(leastUsd, paths.leastUsd(i));
                if (paths.usd(i) < cheapestUsd) {
                    cheapestUsd = paths.usd(i);
                    cheapestLevel = level;
                    newest = paths.change(i);
                }
            }
        }
        int[] parallelisms = restarts.changes().levels(newest, cheapestLevel, traffic.minutes());
        for (int minute = 0; minute < parallelisms.length; minute++) {
            parallelisms[minute] = levels.parallelism(parallelisms[minute]);
        }
        double alwaysUsd = price.usd(0, traffic.minutes() / MINUTES_PER_HOUR, 0, 0);
        return new OptimalSchedule(
                levels.parallelism(levels.initial()), parallelisms, cheapestUsd + alwaysUsd, leastUsd + alwaysUsd);
    }
}
