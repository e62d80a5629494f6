package io.flinkscaling.policy;

import static io.flinkscaling.policy.AdjustmentType.CHANGE_IN_CAPACITY;
import static io.flinkscaling.policy.Steps.policy;
import static io.flinkscaling.policy.Steps.step;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which bound of a step is inclusive depends on the side of the breach.
 *
 * <p>Source: Application Auto Scaling user guide, "Step scaling policies", section "Step adjustments": "If the metric
 * value is above the breach threshold, the lower bound is inclusive and the upper bound is exclusive. If the metric
 * value is below the breach threshold, the lower bound is exclusive and the upper bound is inclusive."
 */
class StepBoundsTest {

    private static final double THRESHOLD = 50;

    @ParameterizedTest(name = "metric {0}: {1}")
    @CsvSource({
        "49.999, +0",
        "50, +1",
        "59.999, +1",
        "60, +2",
        "69.999, +2",
        "70, +3",
        "1e300, +3",
    })
    void aboveTheThresholdTheLowerBoundIsInclusive(double metric, int change) {
        StepScalingPolicy policy = policy(CHANGE_IN_CAPACITY, step(0, 10, 1), step(10, 20, 2), step(20, null, 3));

        assertThat(policy.desiredCapacity(10, metric, THRESHOLD, Breach.ABOVE)).isEqualTo(10 + change);
    }

    @ParameterizedTest(name = "metric {0}: {1}")
    @CsvSource({
        "50.001, 0",
        "50, -1",
        "40.001, -1",
        "40, -2",
        "30.001, -2",
        "30, -3",
        "-1e300, -3",
    })
    void belowTheThresholdTheUpperBoundIsInclusive(double metric, int change) {
        StepScalingPolicy policy =
                policy(CHANGE_IN_CAPACITY, step(-10, 0, -1), step(-20, -10, -2), step(null, -20, -3));

        assertThat(policy.desiredCapacity(10, metric, THRESHOLD, Breach.BELOW)).isEqualTo(10 + change);
    }

    @Test
    void whereNoStepCoversTheMetricTheCapacityStays() {
        StepScalingPolicy policy = policy(CHANGE_IN_CAPACITY, step(10, null, 5));

        assertThat(policy.desiredCapacity(10, 59, THRESHOLD, Breach.ABOVE)).isEqualTo(10);
        assertThat(policy.desiredCapacity(10, 60, THRESHOLD, Breach.ABOVE)).isEqualTo(15);
    }

    @Test
    void anUnknownMetricChangesNothing() {
        StepScalingPolicy policy = policy(CHANGE_IN_CAPACITY, step(null, 0, -1), step(0, null, 1));

        assertThat(policy.desiredCapacity(10, Double.NaN, THRESHOLD, Breach.ABOVE))
                .isEqualTo(10);
        assertThat(policy.desiredCapacity(10, Double.NaN, THRESHOLD, Breach.BELOW))
                .isEqualTo(10);
    }
}
