package io.flinkscaling.simulator.trace.generate;

import java.util.Random;

/** How many records arrive per second over time, noise aside. */
interface RateCurve {

    double RAMP_START_PER_SECOND = 1_200;
    double RAMP_END_PER_SECOND = 6_000;
    double FLAT_PER_SECOND = 3_000;

    /** Returns the rate in a minute of the trace, counted from 0. */
    double recordsPerSecond(int minute);

    /** Returns the curve of a pattern; what it leaves open comes from the random numbers. */
    static RateCurve of(TrafficPattern pattern, int minutes, Random random) {
        return switch (pattern) {
            case DIURNAL -> new DailyCycle();
            case SPIKE -> FlashSpike.inTheMiddleOf(minutes, new DailyCycle(), random);
            case RAMP ->
                minute -> RAMP_START_PER_SECOND + (RAMP_END_PER_SECOND - RAMP_START_PER_SECOND) * minute / minutes;
            case FLAT -> minute -> FLAT_PER_SECOND;
        };
    }
}
