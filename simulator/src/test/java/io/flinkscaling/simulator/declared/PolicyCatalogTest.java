package io.flinkscaling.simulator.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.policy.Direction;
import io.flinkscaling.policy.StepAdjustment;
import io.flinkscaling.policy.TargetTrackingPolicy;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.loop.ScalingSetup.StepPolicy;
import io.flinkscaling.simulator.text.InputException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyCatalogTest {

    private final Setups setups = Setups.ofProject(Map.of());

    @Test
    void hasTheThreeOfTheTemplateAndTheTwoOfTheSample() {
        assertThat(setups.catalog().declaredNames()).containsExactly("step", "lag-tracking", "utilization-tracking");
        assertThat(setups.catalog().names())
                .containsExactly(
                        "step", "lag-tracking", "utilization-tracking", "original-step", "original-lag-tracking");
    }

    @Test
    void aPolicyThatTheUserHasChosenIsTheOnlyOneOfTheTemplate() {
        assertThat(Setups.ofProject(Map.of("ScalingPolicy", "LagTracking"))
                        .catalog()
                        .declaredNames())
                .containsExactly("lag-tracking");
    }

    @Test
    void anUnknownPolicyIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> setups.setup("steps"))
                .isInstanceOf(InputException.class)
                .hasMessage("policy \"steps\" is unknown; allowed: step, lag-tracking, utilization-tracking,"
                        + " original-step, original-lag-tracking; did you mean step?");
    }

    /** Source: karthitect/kda-flink-autoscaling, step-scaling: out 1 of 1, in 2 of 2 minutes, cooldown 600 s. */
    @Test
    void theOriginalStepsAreTheSamples() {
        ScalingSetup original = setups.setup("original-step");
        StepPolicy out = original.stepPolicies().get(0);
        StepPolicy in = original.stepPolicies().get(1);

        assertThat(adjustments(out)).containsExactly(1, 2, 4, 8);
        assertThat(adjustments(in)).containsExactly(-4, -3, -2, -1);
        assertThat(out.alarm().evaluationPeriods()).isEqualTo(1);
        assertThat(in.alarm().evaluationPeriods()).isEqualTo(2);
        assertThat(out.policy().cooldown()).isEqualTo(Duration.ofSeconds(600));
        assertThat(in.policy().cooldown()).isEqualTo(Duration.ofSeconds(600));
    }

    @Test
    void theOriginalLagTargetIsOneMillisecond() {
        TargetTrackingPolicy tracking =
                setups.setup("original-lag-tracking").trackingPolicies().get(0).policy();

        assertThat(tracking.targetValue()).isEqualTo(1);
        assertThat(tracking.disableScaleIn()).isFalse();
        assertThat(tracking.cooldown(Direction.SCALE_OUT)).isEqualTo(Duration.ofSeconds(60));
    }

    private static List<Integer> adjustments(StepPolicy step) {
        return step.policy().steps().stream()
                .map(StepAdjustment::scalingAdjustment)
                .toList();
    }
}
