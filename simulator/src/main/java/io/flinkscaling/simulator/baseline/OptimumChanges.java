package io.flinkscaling.simulator.baseline;

import java.util.Arrays;

/** The changes of level on all paths, each with the one before it on its path: a tree whose root is {@link #NONE}. */
final class OptimumChanges {

    /** What a path without any change has instead of its newest. */
    static final int NONE = -1;

    private static final int INITIAL_SIZE = 1_024;

    private int[] minutes = new int[INITIAL_SIZE];
    private int[] levelsBefore = new int[INITIAL_SIZE];
    private int[] changesBefore = new int[INITIAL_SIZE];
    private int size;

    /**
     * Adds a change from a level to any other, and returns it.
     *
     * @param minute at whose beginning it is asked for
     * @param changeBefore the one before it on its path
     */
    int add(int minute, int levelBefore, int changeBefore) {
        if (size == minutes.length) {
            minutes = Arrays.copyOf(minutes, 2 * size);
            levelsBefore = Arrays.copyOf(levelsBefore, 2 * size);
            changesBefore = Arrays.copyOf(changesBefore, 2 * size);
        }
        minutes[size] = minute;
        levelsBefore[size] = levelBefore;
        changesBefore[size] = changeBefore;
        size++;
        return size - 1;
    }

    int levelBefore(int change) {
        return levelsBefore[change];
    }

    /**
     * Returns the level of each minute on a path, as asked for at its beginning.
     *
     * @param newest change of the path
     * @param lastLevel where the path ends
     */
    int[] levels(int newest, int lastLevel, int minuteCount) {
        int[] levels = new int[minuteCount];
        int level = lastLevel;
        int end = minuteCount;
        for (int change = newest; change != NONE; change = changesBefore[change]) {
            Arrays.fill(levels, minutes[change], end, level);
            level = levelsBefore[change];
            end = minutes[change];
        }
        Arrays.fill(levels, 0, end, level);
        return levels;
    }
}
