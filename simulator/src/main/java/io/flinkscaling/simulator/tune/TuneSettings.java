package io.flinkscaling.simulator.tune;

import java.util.OptionalInt;

/**
 * How parameters are searched.
 *
 * @param goal what to have least of
 * @param limits what must not be exceeded
 * @param budget how many candidates are tried at most, at least 1
 * @param folds how many blocks the training part has; empty for weeks or days
 * @param surge factor of the traffic that a candidate has to stand, greater than 0
 * @param throughputMargin how far below the configured throughput a candidate has to stand, as a share, 0 to 0.5
 * @param seed of everything random in the search
 * @param threads how many candidates are tried at once; the result does not depend on it
 */
public record TuneSettings(
        Goal goal,
        Limits limits,
        int budget,
        OptionalInt folds,
        double surge,
        double throughputMargin,
        long seed,
        int threads) {

    public static final int DEFAULT_BUDGET = 400;
    public static final double DEFAULT_SURGE = 1.2;
    public static final double DEFAULT_THROUGHPUT_MARGIN = 0;
}
