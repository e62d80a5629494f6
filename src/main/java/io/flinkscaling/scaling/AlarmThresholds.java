package io.flinkscaling.scaling;

/**
 * The thresholds of the two demand alarms, in units of capacity.
 *
 * @param scaleOut the scale-out alarm is breached above it
 * @param scaleIn the scale-in alarm is breached at or below it
 */
public record AlarmThresholds(double scaleOut, double scaleIn) {

    /**
     * Returns the thresholds for a capacity: out above the capacity itself, in at or below one unit less, so that one unit less
     * would still suffice.
     *
     * @param capacity the current capacity, at least 1
     */
    public static AlarmThresholds of(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity is " + capacity + "; allowed: at least 1");
        }
        return new AlarmThresholds(capacity, capacity - 1);
    }
}
