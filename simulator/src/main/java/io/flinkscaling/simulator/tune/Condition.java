package io.flinkscaling.simulator.tune;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a candidate is tried under, as factors of what is recorded and configured.
 *
 * @param traffic factor of the incoming records
 * @param throughput factor of what one unit processes
 * @param downtime factor of the downtime of a rescale
 */
public record Condition(double traffic, double throughput, double downtime) {

    static final Condition AS_GIVEN = new Condition(1, 1, 1);

    /** What is said of every recommendation, whether or not it was searched for. */
    static final Condition LESS_THROUGHPUT = new Condition(1, 0.9, 1);

    private static final double LONGER_DOWNTIME = 2;

    /**
     * Returns the others: more traffic, less throughput than configured unless that is known, and longer restarts.
     *
     * @param surge factor of the traffic
     * @param throughputMargin how far below the configured throughput, as a share
     */
    static List<Condition> harder(double surge, double throughputMargin) {
        return Stream.of(
                        new Condition(surge, 1, 1),
                        new Condition(1, 1 - throughputMargin, 1),
                        new Condition(1, 1, LONGER_DOWNTIME))
                .filter(condition -> !condition.equals(AS_GIVEN))
                .toList();
    }
}
