package io.flinkscaling.policy;

import java.util.Comparator;
import java.util.List;

/**
 * AWS's rules for sets of steps.
 *
 * <p>Source: Application Auto Scaling user guide, "Step scaling policies", section "Step adjustments".
 */
public final class StepAdjustments {

    /** The most steps that a policy may have (Application Auto Scaling quota). */
    public static final int MAX_STEPS = 20;

    private StepAdjustments() {}

    /** Returns the steps in ascending order, or throws if AWS would refuse them. */
    static List<StepAdjustment> validated(List<StepAdjustment> steps, AdjustmentType adjustmentType) {
        if (steps.isEmpty() || steps.size() > MAX_STEPS) {
            throw new IllegalArgumentException("steps has " + steps.size() + " entries; allowed: 1 to " + MAX_STEPS);
        }
        List<StepAdjustment> ascending = steps.stream()
                .sorted(Comparator.comparingDouble(StepAdjustment::lowerBound))
                .toList();
        requireOneOpenEnd(ascending);
        for (int i = 1; i < ascending.size(); i++) {
            requireAdjacent(ascending.get(i - 1), ascending.get(i));
        }
        StepAdjustment first = ascending.get(0);
        if (first.lowerBound() < 0 && !Double.isInfinite(first.lowerBound())) {
            throw new IllegalArgumentException("the lowest lowerBound is " + first.lowerBound()
                    + "; allowed: with a negative lowerBound, one step must have no lowerBound");
        }
        StepAdjustment last = ascending.get(ascending.size() - 1);
        if (last.upperBound() > 0 && !Double.isInfinite(last.upperBound())) {
            throw new IllegalArgumentException("the highest upperBound is " + last.upperBound()
                    + "; allowed: with a positive upperBound, one step must have no upperBound");
        }
        if (adjustmentType == AdjustmentType.EXACT_CAPACITY) {
            ascending.forEach(
                    step -> Require.atLeast("scalingAdjustment of ExactCapacity", step.scalingAdjustment(), 0));
        }
        return ascending;
    }

    private static void requireOneOpenEnd(List<StepAdjustment> steps) {
        long withoutLower =
                steps.stream().filter(s -> Double.isInfinite(s.lowerBound())).count();
        if (withoutLower > 1) {
            throw new IllegalArgumentException(withoutLower + " steps have no lowerBound; allowed: at most one");
        }
        long withoutUpper =
                steps.stream().filter(s -> Double.isInfinite(s.upperBound())).count();
        if (withoutUpper > 1) {
            throw new IllegalArgumentException(withoutUpper + " steps have no upperBound; allowed: at most one");
        }
    }

    private static void requireAdjacent(StepAdjustment lower, StepAdjustment upper) {
        if (upper.lowerBound() > lower.upperBound()) {
            throw new IllegalArgumentException("steps leave a gap from " + lower.upperBound() + " to "
                    + upper.lowerBound() + "; allowed: adjacent intervals");
        }
        if (upper.lowerBound() < lower.upperBound()) {
            throw new IllegalArgumentException("steps overlap from " + upper.lowerBound() + " to "
                    + Math.min(lower.upperBound(), upper.upperBound()) + "; allowed: adjacent intervals");
        }
    }
}
