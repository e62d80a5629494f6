package io.flinkscaling.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/**
 * What holds for a metric that is inversely proportional to capacity.
 *
 * <p>Source: Application Auto Scaling user guide, "Target tracking scaling policies": scaling in never makes the metric
 * exceed its target.
 */
class TargetTrackingPropertiesTest {

    private static final double ROUNDING = 1e-6;

    @Property
    void scalingInNeverMakesTheMetricExceedTheTarget(
            @ForAll @IntRange(min = 2, max = 256) int capacity,
            @ForAll @Scale(6) @DoubleRange(min = 0.1, max = 1000) double target,
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.9) double utilisation) {
        double metric = target * utilisation;

        long scaled = Math.max(1, policy(target).desiredCapacity(capacity, metric, target * 0.9, Breach.BELOW));

        assertThat(scaled).isLessThanOrEqualTo(capacity);
        assertThat(metric * capacity / scaled).isLessThanOrEqualTo(target * (1 + ROUNDING));
    }

    @Property
    void scalingOutBringsTheMetricToTheTargetWithLessThanOneUnitToSpare(
            @ForAll @IntRange(min = 1, max = 256) int capacity,
            @ForAll @Scale(6) @DoubleRange(min = 0.1, max = 1000) double target,
            @ForAll @Scale(6) @DoubleRange(min = 1.000001, max = 100) double excess) {
        double metric = target * excess;

        long scaled = policy(target).desiredCapacity(capacity, metric, target, Breach.ABOVE);

        assertThat(scaled).isGreaterThan(capacity);
        assertThat(metric * capacity / scaled).isLessThanOrEqualTo(target * (1 + ROUNDING));
        assertThat(metric * capacity / (scaled - 1)).isGreaterThan(target * (1 - ROUNDING));
    }

    private static TargetTrackingPolicy policy(double target) {
        return new TargetTrackingPolicy("tracking", target, Duration.ZERO, Duration.ZERO, false);
    }
}
