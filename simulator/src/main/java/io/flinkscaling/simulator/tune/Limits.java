package io.flinkscaling.simulator.tune;

import java.util.OptionalDouble;

/**
 * What a candidate must not exceed.
 *
 * @param sloShare share of the minutes above the lag objective, 0 to 1; empty for no limit
 * @param rescalesPerDay rescales a day, 0 or more; empty for no limit
 */
public record Limits(OptionalDouble sloShare, OptionalDouble rescalesPerDay) {

    public static final Limits NONE = new Limits(OptionalDouble.empty(), OptionalDouble.empty());

    /** Lag is greater on traffic that was not searched: what is aimed at, as a share of what is allowed. */
    private static final double AIM = 0.6;

    /** Returns by how much a candidate exceeds what is aimed at, as a share of the whole; 0 if it does not. */
    double excess(Tally tally) {
        double excess = 0;
        if (sloShare.isPresent()) {
            excess += Math.max(0, tally.violationShare() - AIM * sloShare.getAsDouble());
        }
        if (rescalesPerDay.isPresent()) {
            excess += Math.max(0, tally.rescalesPerDay() - rescalesPerDay.getAsDouble());
        }
        return excess;
    }

    /** Tells whether a candidate is within what is allowed. */
    boolean areKeptBy(Tally tally) {
        return !(tally.violationShare() > sloShare.orElse(1))
                && !(tally.rescalesPerDay() > rescalesPerDay.orElse(Double.POSITIVE_INFINITY));
    }
}
