package io.flinkscaling.simulator.baseline;

import java.util.Arrays;

/**
 * Paths that end at the same time in the same level, by ascending backlog. Each costs less than all before it: a path with
 * more backlog that costs as much as another is dropped, because more backlog never helps.
 *
 * <p>A path also knows the least that it, or one that was dropped for it, costs so far.
 */
final class OptimumPaths {

    private static final int INITIAL_SIZE = 4;

    /** How much finer costs are told apart among the paths with the least backlog than among those with the most. */
    private static final double FINENESS = 1_000;

    private double[] backlogs = new double[INITIAL_SIZE];
    private double[] usd = new double[INITIAL_SIZE];
    private double[] leastUsd = new double[INITIAL_SIZE];
    private int[] changes = new int[INITIAL_SIZE];
    private int size;

    static OptimumPaths[] none(int count) {
        OptimumPaths[] paths = new OptimumPaths[count];
        Arrays.setAll(paths, each -> new OptimumPaths());
        return paths;
    }

    void clear() {
        size = 0;
    }

    /** Adds a path whose backlog is no less than that of any other. */
    void add(double backlog, double pathUsd, double pathLeastUsd, int change) {
        double least = pathLeastUsd;
        if (size > 0) {
            int last = size - 1;
            if (pathUsd >= usd[last]) {
                leastUsd[last] = Math.min(leastUsd[last], pathLeastUsd);
                return;
            }
            if (backlog == backlogs[last]) {
                least = Math.min(least, leastUsd[last]);
                size--;
            }
        }
        if (size == backlogs.length) {
            grow();
        }
        put(size, backlog, pathUsd, least, change);
        size++;
    }

    /** Adds the paths of two others to this, which has none. */
    void addAll(OptimumPaths a, OptimumPaths b) {
        int nextOfA = 0;
        int nextOfB = 0;
        while (nextOfA < a.size || nextOfB < b.size) {
            boolean isOfA = nextOfB == b.size || nextOfA < a.size && a.backlogs[nextOfA] <= b.backlogs[nextOfB];
            OptimumPaths from = isOfA ? a : b;
            int path = isOfA ? nextOfA++ : nextOfB++;
            add(from.backlogs[path], from.usd[path], from.leastUsd[path], from.changes[path]);
        }
    }

    /**
     * Drops paths until no more than so many are left. One is dropped for a path that has less backlog and costs a little more;
     * the cheapest one stays.
     *
     * @param most at least 4
     */
    void thinTo(int most) {
        if (size <= most) {
            return;
        }
        double finest = (usd[0] - usd[size - 1]) / FINENESS;
        double growth = Math.expm1(2 * Math.log1p(FINENESS) / (most - 2));
        int last = size - 1;
        int kept = 0;
        for (int path = 1; path <= last; path++) {
            double step = growth * (finest + usd[0] - usd[kept]);
            if (path < last && usd[kept] - usd[path + 1] <= step) {
                leastUsd[kept] = Math.min(leastUsd[kept], leastUsd[path]);
            } else {
                kept++;
                put(kept, backlogs[path], usd[path], leastUsd[path], changes[path]);
            }
        }
        size = kept + 1;
    }

    int size() {
        return size;
    }

    double backlog(int path) {
        return backlogs[path];
    }

    double usd(int path) {
        return usd[path];
    }

    double leastUsd(int path) {
        return leastUsd[path];
    }

    int change(int path) {
        return changes[path];
    }

    private void put(int path, double backlog, double pathUsd, double pathLeastUsd, int change) {
        backlogs[path] = backlog;
        usd[path] = pathUsd;
        leastUsd[path] = pathLeastUsd;
        changes[path] = change;
    }

    private void grow() {
        backlogs = Arrays.copyOf(backlogs, 2 * size);
        usd = Arrays.copyOf(usd, 2 * size);
        leastUsd = Arrays.copyOf(leastUsd, 2 * size);
        changes = Arrays.copyOf(changes, 2 * size);
    }
}
