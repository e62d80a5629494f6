package io.flinkscaling.simulator.trace.generate;

import java.util.Random;

/**
 * Traffic that is suddenly several times the usual: up within 3 minutes, and after 10 more minutes slowly down again, so
 * that 40 minutes after its start a tenth of it is left.
 *
 * @param usual the traffic without it
 * @param startMinute when it begins
 * @param factor how many times the usual it is at the height
 */
record FlashSpike(RateCurve usual, int startMinute, double factor) implements RateCurve {

    private static final int MINUTES_PER_DAY = 1_440;
    private static final double RISE_MINUTES = 3;
    private static final double HEIGHT_MINUTES = 10;
    private static final double DECAY_MINUTES = 12;

    /** Returns a spike of 4 to 5 times the usual, between 9 and 19 o'clock of the day in the middle. */
    static FlashSpike inTheMiddleOf(int minutes, RateCurve usual, Random random) {
        int day = minutes / MINUTES_PER_DAY / 2;
        int startMinute = day * MINUTES_PER_DAY + 9 * 60 + random.nextInt(10 * 60);
        return new FlashSpike(usual, startMinute, 4 + random.nextDouble());
    }

    @Override
    public double recordsPerSecond(int minute) {
        return usual.recordsPerSecond(minute) * (1 + (factor - 1) * shareOfHeight(minute - startMinute));
    }

    private static double shareOfHeight(int minutes) {
        if (minutes < 0) {
            return 0;
        }
        double sinceHeight = minutes - RISE_MINUTES - HEIGHT_MINUTES;
        return sinceHeight < 0 ? Math.min(minutes / RISE_MINUTES, 1) : StrictMath.exp(-sinceHeight / DECAY_MINUTES);
    }
}
