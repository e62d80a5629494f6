package io.flinkscaling.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepScalingPolicyTest {

    private static final List<StepAdjustment> STEPS = Steps.proportionalScaleOut(2);

    @Test
    void itsOneCooldownIsThatOfBothDirections() {
        StepScalingPolicy policy = policy("steps", Duration.ofSeconds(120));

        assertThat(policy.cooldown(Direction.SCALE_OUT)).isEqualTo(Duration.ofSeconds(120));
        assertThat(policy.cooldown(Direction.SCALE_IN)).isEqualTo(Duration.ofSeconds(120));
    }

    /** Source: API reference, {@code StepScalingPolicyConfiguration}, {@code Cooldown}. */
    @Test
    void theDefaultCooldownOfCustomResourcesIs300Seconds() {
        assertThat(StepScalingPolicy.DEFAULT_COOLDOWN).hasSeconds(300);
    }

    @Test
    void aCooldownMayBeZeroButNotNegative() {
        assertThat(policy("steps", Duration.ZERO).cooldown()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy("steps", Duration.ofSeconds(-1)))
                .withMessage("cooldown is PT-1S; allowed: zero or longer");
    }

    @Test
    void itHasAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy(" ", Duration.ZERO))
                .withMessage("name is empty; allowed: a name of at least one character");
    }

    private static StepScalingPolicy policy(String name, Duration cooldown) {
        return new StepScalingPolicy(
                name, AdjustmentType.CHANGE_IN_CAPACITY, STEPS, 0, cooldown, MetricAggregation.AVERAGE);
    }
}
