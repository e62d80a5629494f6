package io.flinkscaling.policy;

import static io.flinkscaling.policy.Steps.changing;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.scaling.AlarmThresholds;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** The steps of infra/template.yaml lead to the demand at once, however far it is, as far as 20 steps go; a scale-in never below it. */
class ProportionalStepsTest {

    /** A distance next to a bound may be rounded to it. */
    private static final double ROUNDING = 1e-9;

    private final StepScalingPolicy scaleOut = changing(Steps.proportionalScaleOut(20));
    private final StepScalingPolicy scaleIn = changing(Steps.proportionalScaleIn());

    @Property
    void scalingOutMeetsTheDemandWithAtMostOneToSpare(
            @ForAll @IntRange(min = 1, max = 256) int capacity,
            @ForAll @Scale(6) @DoubleRange(min = 0, minIncluded = false, max = 20, maxIncluded = false) double excess) {
        double threshold = AlarmThresholds.of(capacity).scaleOut();
        double demand = capacity + excess;

        long scaled = scaleOut.desiredCapacity(capacity, demand, threshold, Breach.ABOVE);

        assertThat((double) scaled).isGreaterThanOrEqualTo(demand);
        assertThat((double) scaled).isLessThanOrEqualTo(Math.ceil(demand) + 1);
    }

    @Property
    void beyondTheLastStepTheCapacityStillGrowsByTwenty(
            @ForAll @IntRange(min = 1, max = 256) int capacity,
            @ForAll @Scale(6) @DoubleRange(min = 20, max = 1e6) double excess) {
        assertThat(scaleOut.desiredCapacity(capacity, capacity + excess, capacity, Breach.ABOVE))
                .isEqualTo(capacity + 20);
    }

    @Property
    void scalingInNeverGoesBelowTheDemand(
            @ForAll @IntRange(min = 1, max = 256) int capacity,
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double share) {
        double threshold = AlarmThresholds.of(capacity).scaleIn();
        double demand = threshold * share;

        long scaled = scaleIn.desiredCapacity(capacity, demand, threshold, Breach.BELOW);

        assertThat(scaled).isLessThan(capacity);
        assertThat((double) scaled).isGreaterThanOrEqualTo(demand - ROUNDING);
    }
}
