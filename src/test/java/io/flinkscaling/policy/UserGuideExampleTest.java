package io.flinkscaling.policy;

import static io.flinkscaling.policy.AdjustmentType.PERCENT_CHANGE_IN_CAPACITY;
import static io.flinkscaling.policy.Steps.policy;
import static io.flinkscaling.policy.Steps.step;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The worked example of the Application Auto Scaling user guide, "Step scaling policies", section "Step adjustments": a
 * breach threshold of 50 percent and the two tables of steps.
 */
class UserGuideExampleTest {

    private static final double THRESHOLD = 50;

    private final StepScalingPolicy scaleOut =
            policy(PERCENT_CHANGE_IN_CAPACITY, step(0, 10, 0), step(10, 20, 10), step(20, null, 30));

    private final StepScalingPolicy scaleIn =
            policy(PERCENT_CHANGE_IN_CAPACITY, step(-10, 0, 0), step(-20, -10, -10), step(null, -20, -30));

    @Test
    void theCapacityGoesFrom10To11To14To13AndBackTo10() {
        assertThat(scaleOut.desiredCapacity(10, 60, THRESHOLD, Breach.ABOVE)).isEqualTo(11);
        assertThat(scaleOut.desiredCapacity(11, 70, THRESHOLD, Breach.ABOVE)).isEqualTo(14);
        assertThat(scaleIn.desiredCapacity(14, 40, THRESHOLD, Breach.BELOW)).isEqualTo(13);
        assertThat(scaleIn.desiredCapacity(13, 30, THRESHOLD, Breach.BELOW)).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(doubles = {50, 55, 59.9})
    void itIsMaintainedBelow60(double metric) {
        assertThat(scaleOut.desiredCapacity(10, metric, THRESHOLD, Breach.ABOVE))
                .isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(doubles = {50, 45, 40.1})
    void itIsMaintainedAbove40(double metric) {
        assertThat(scaleIn.desiredCapacity(10, metric, THRESHOLD, Breach.BELOW)).isEqualTo(10);
    }
}
