package io.flinkscaling.policy;

/**
 * One step of a step scaling policy: the adjustment for a metric that lies so far from the alarm's threshold.
 *
 * @param lowerBound {@code MetricIntervalLowerBound}, relative to the threshold; negative infinity where AWS has null
 * @param upperBound {@code MetricIntervalUpperBound}, relative to the threshold; positive infinity where AWS has null
 * @param scalingAdjustment what the policy's {@link AdjustmentType} makes of it: a number, a capacity or a percentage
 */
public record StepAdjustment(double lowerBound, double upperBound, int scalingAdjustment) {

    public StepAdjustment {
        if (Double.isNaN(lowerBound) || lowerBound == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "lowerBound is " + lowerBound + "; allowed: a finite number, or negative infinity for none");
        }
        if (Double.isNaN(upperBound) || upperBound == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "upperBound is " + upperBound + "; allowed: a finite number, or positive infinity for none");
        }
        if (Double.isInfinite(lowerBound) && Double.isInfinite(upperBound)) {
            throw new IllegalArgumentException("a step has neither lowerBound nor upperBound; allowed: at least one");
        }
        if (lowerBound >= upperBound) {
            throw new IllegalArgumentException(
                    "lowerBound is " + lowerBound + "; allowed: less than upperBound, which is " + upperBound);
        }
    }

    /**
     * Tells whether this step applies at a distance from the threshold. Above the threshold the lower bound is
     * inclusive and the upper exclusive; below it the lower bound is exclusive and the upper inclusive.
     *
     * <p>Source: Application Auto Scaling user guide, "Step scaling policies", section "Step adjustments".
     *
     * @param distance metric minus threshold
     */
    public boolean contains(double distance, Breach breach) {
        return switch (breach) {
            case ABOVE -> distance >= lowerBound && distance < upperBound;
            case BELOW -> distance > lowerBound && distance <= upperBound;
        };
    }
}
