package io.flinkscaling.simulator.baseline;

/** How many minutes in a row something has held; a minute of which nothing is known neither adds to it nor ends it. */
final class Streak {

    private int minutes;

    /** Counts another minute. */
    void count(boolean isKnown, boolean holds) {
        if (isKnown) {
            minutes = holds ? minutes + 1 : 0;
        }
    }

    boolean lasts(int atLeast) {
        return minutes >= atLeast;
    }

    void reset() {
        minutes = 0;
    }
}
