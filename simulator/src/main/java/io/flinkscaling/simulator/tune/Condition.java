package io.flinkscaling.simulator.tune;

import java.util.List;

/**
 * What a candidate is tried under, as factors of what is recorded and configured.
 *
 * @param traffic factor of the incoming records
 * @param throughput factor of what one unit processes
 * @param downtime factor of the downtime of a rescale
 */
public record Condition(double traffic, double throughput, double downtime) {

    static final Condition AS_GIVEN = new Condition(1, 1, 1);

    private static final double LESS_THROUGHPUT = 0.9;
    private static final double LONGER_DOWNTIME = 2;

    /** Returns the others: more traffic, less throughput than configured, and longer restarts. */
    static List<Condition> harder(double surge) {
        return List.of(
                new Condition(surge, 1, 1), new Condition(1, LESS_THROUGHPUT, 1), new Condition(1, 1, LONGER_DOWNTIME));
    }
}
