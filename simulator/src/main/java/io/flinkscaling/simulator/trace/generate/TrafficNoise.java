package io.flinkscaling.simulator.trace.generate;

import java.util.Random;

/** What keeps real traffic from being smooth: a slow drift of about 2.5 %, and 1.5 % from minute to minute. */
final class TrafficNoise {

    private static final double PERSISTENCE = 0.98;
    private static final double DRIFT = 0.025;
    private static final double JITTER = 0.015;

    private final Random random;
    private double drift;

    TrafficNoise(Random random) {
        this.random = random;
    }

    /** Returns the factor for the next minute, 1 on average and never negative. */
    double next() {
        // A first-order autoregressive process; the step is what gives it the standard deviation DRIFT.
        drift = PERSISTENCE * drift + DRIFT * Math.sqrt(1 - PERSISTENCE * PERSISTENCE) * random.nextGaussian();
        return Math.max(1 + drift + JITTER * random.nextGaussian(), 0);
    }
}
