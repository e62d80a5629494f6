package io.flinkscaling.scaling;

/**
 * The thresholds of the two demand alarms, in units of capacity.
 *
 * @param scaleOut the scale-out alarm is breached above it
 * @param scaleIn the scale-in alarm is breached at or below it
 */
public record AlarmThresholds(double scaleOut, double scaleIn) {

    /**
     * Returns the thresholds for a capacity: out above the capacity itself, in at or below
     * {@code (capacity - 1) × (1 - scaleInMargin)}, so that one unit less would still suffice.
     *
     * @param capacity the current capacity, at least 1
     * @param scaleInMargin distance kept from the next lower capacity, as a share of it: 0 or more, less than 1
     */
    public static AlarmThresholds of(int capacity, double scaleInMargin) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity is " + capacity + "; allowed: at least 1");
        }
        if (!(scaleInMargin >= 0 && scaleInMargin < 1)) {
            throw new IllegalArgumentException(
                    "scaleInMargin is " + scaleInMargin + "; allowed: at least 0 and less than 1");
        }
        return new AlarmThresholds(capacity, (capacity - 1) * (1 - scaleInMargin));
    }
}
