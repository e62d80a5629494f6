package io.flinkscaling.policy;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How much capacity the traffic asks for:
 *
 * <pre>
 * demand = recordsPerSecond × (1 + max(0, lagSeconds - lagAllowanceSeconds) / catchUpSeconds)
 *          / (recordsPerSecondPerUnit × headroom)
 * </pre>
 *
 * The second factor asks for as much more as works off the lag within the catch-up time; without a catch-up time it
 * is 1. A lag up to the allowance asks for nothing, so that the lag that a restart leaves does not ask for the next
 * restart. Source: docs/model.md, "Demand".
 *
 * @param recordsPerSecondPerUnit records per second that one unit of capacity processes, greater than 0
 * @param headroom the share of that throughput to count on, greater than 0 and at most 1
 * @param catchUp the time within which a lag should be worked off, longer than zero; empty to ignore the lag
 * @param lagAllowance the lag that asks for nothing, zero or longer
 */
public record Demand(
        double recordsPerSecondPerUnit, double headroom, Optional<Duration> catchUp, Duration lagAllowance) {

    public Demand {
        Require.positive("recordsPerSecondPerUnit", recordsPerSecondPerUnit);
        Require.between("headroom", headroom, 0, 1);
        Objects.requireNonNull(catchUp, "catchUp");
        catchUp.ifPresent(duration -> Require.positive("catchUp in seconds", duration.toMillis() / 1e3));
        Require.notNegative("lagAllowance", lagAllowance);
    }

    /**
     * Returns the demand in units of capacity.
     *
     * @param recordsPerSecond rate of arrival, 0 or more; NaN for unknown, which makes the result unknown
     * @param lagMillis age of the oldest unprocessed record; an unknown (NaN) or negative lag counts as none, because
     *     the application reports -1 or nothing at all while it restarts
     */
    public double of(double recordsPerSecond, double lagMillis) {
        double base = recordsPerSecond / (recordsPerSecondPerUnit * headroom);
        double excessMillis = lagMillis - lagAllowance.toMillis();
        if (catchUp.isEmpty() || !(excessMillis > 0)) {
            return base;
        }
        return base * (1 + excessMillis / catchUp.get().toMillis());
    }
}
