package io.flinkscaling.policy;

/**
 * How the number of a step changes the capacity.
 *
 * <p>Source: Application Auto Scaling user guide, "Step scaling policies", section "Scaling adjustment types".
 */
public enum AdjustmentType {

    /** Adds the adjustment, which may be negative. */
    CHANGE_IN_CAPACITY("ChangeInCapacity") {
        @Override
        long adjust(int capacity, int adjustment, int minAdjustmentMagnitude) {
            return (long) capacity + adjustment;
        }
    },

    /** Sets the capacity to the adjustment, which is 0 or more. */
    EXACT_CAPACITY("ExactCapacity") {
        @Override
        long adjust(int capacity, int adjustment, int minAdjustmentMagnitude) {
            return adjustment;
        }
    },

    /**
     * Adds a percentage of the capacity. The change is rounded towards zero, except that one between 0 and 1 becomes 1
     * and one between -1 and 0 becomes -1; then it is raised to the minimum magnitude.
     */
    PERCENT_CHANGE_IN_CAPACITY("PercentChangeInCapacity") {
        @Override
        long adjust(int capacity, int adjustment, int minAdjustmentMagnitude) {
            long hundredths = (long) capacity * adjustment;
            if (hundredths == 0) {
                return capacity;
            }
            long magnitude = Math.max(1, Math.abs(hundredths) / 100);
            return capacity + Long.signum(hundredths) * Math.max(magnitude, minAdjustmentMagnitude);
        }
    };

    private final String awsName;

    AdjustmentType(String awsName) {
        this.awsName = awsName;
    }

    /** Returns AWS's own word, such as {@code ChangeInCapacity}. */
    public String awsName() {
        return awsName;
    }

    /** Returns the adjusted capacity, not yet limited to any range. */
    abstract long adjust(int capacity, int adjustment, int minAdjustmentMagnitude);
}
