package io.flinkscaling.simulator.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * How a trace is divided: what is searched on, in blocks, and the last third, which the search never reads.
 *
 * @param train the blocks, one after the other from the first minute on
 * @param test the rest
 */
public record Split(List<Block> train, Block test) {

    static final int MINUTES_PER_DAY = 1_440;

    /** The least number of minutes of a trace: less than a day of each part has no daily cycle in it. */
    public static final int LEAST_MINUTES = 3 * MINUTES_PER_DAY;

    private static final int MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;
    private static final int LEAST_WEEKS = 3;

    /**
     * Divides a trace: blocks of about a week, or a day where the trace is shorter than three weeks.
     *
     * @param minutes of the trace, at least {@link #LEAST_MINUTES}
     * @param folds how many blocks instead, if the user says so
     */
    public static Split of(int minutes, OptionalInt folds) {
        int train = (int) (minutes * 2L / 3);
        int unit = minutes < LEAST_WEEKS * MINUTES_PER_WEEK ? MINUTES_PER_DAY : MINUTES_PER_WEEK;
        int count = folds.orElse(Math.max(2, Math.round((float) train / unit)));
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(new Block((int) ((long) train * i / count), (int) ((long) train * (i + 1) / count)));
        }
        return new Split(List.copyOf(blocks), new Block(train, minutes));
    }

    int trainMinutes() {
        return test.from();
    }

    /** Returns how many whole days are searched. */
    public int trainDays() {
        return trainMinutes() / MINUTES_PER_DAY;
    }

    int minutes() {
        return test.to();
    }
}
