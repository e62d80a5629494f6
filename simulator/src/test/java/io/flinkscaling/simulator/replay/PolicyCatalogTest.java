package io.flinkscaling.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.policy.Direction;
import io.flinkscaling.policy.MetricAggregation;
import io.flinkscaling.policy.StepAdjustment;
import io.flinkscaling.policy.TargetTrackingPolicy;
import io.flinkscaling.simulator.InputException;
import io.flinkscaling.simulator.replay.ScalingSetup.StepPolicy;
import io.flinkscaling.target.AlarmRole;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyCatalogTest {

    private final PolicyCatalog catalog = new PolicyCatalog(new Parameters(Map.of()));

    @Test
    void hasTheFivePolicies() {
        assertThat(catalog.names())
                .containsExactly(
                        "step", "lag-tracking", "utilization-tracking", "original-step", "original-lag-tracking");
    }

    @Test
    void anUnknownPolicyIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> catalog.setup("steps"))
                .isInstanceOf(InputException.class)
                .hasMessage("policy \"steps\" is unknown; allowed: step, lag-tracking, utilization-tracking,"
                        + " original-step, original-lag-tracking");
    }

    /** Source: karthitect/kda-flink-autoscaling, step-scaling: out 1 of 1, in 2 of 2 minutes, cooldown 600 s. */
    @Test
    void theOriginalStepsAreTheSamples() {
        StepPolicy out = step("original-step", AlarmRole.SCALE_OUT);
        StepPolicy in = step("original-step", AlarmRole.SCALE_IN);

        assertThat(out.policy().steps().stream().map(StepAdjustment::scalingAdjustment))
                .containsExactly(1, 2, 4, 8);
        assertThat(in.policy().steps().stream().map(StepAdjustment::scalingAdjustment))
                .containsExactly(-4, -3, -2, -1);
        assertThat(out.alarm().evaluationPeriods()).isEqualTo(1);
        assertThat(in.alarm().evaluationPeriods()).isEqualTo(2);
        assertThat(out.policy().cooldown()).isEqualTo(Duration.ofSeconds(600));
        assertThat(in.policy().cooldown()).isEqualTo(Duration.ofSeconds(600));
        assertThat(catalog.setup("original-step").scaleInMargin()).isZero();
    }

    @Test
    void ourStepsScaleInByTheGreatestDemandOfAnHour() {
        StepPolicy in = step("step", AlarmRole.SCALE_IN);

        assertThat(in.alarm().evaluationPeriods()).isEqualTo(60);
        assertThat(in.alarm().datapointsToAlarm()).isEqualTo(60);
        assertThat(in.policy().metricAggregation()).isEqualTo(MetricAggregation.MAXIMUM);
        assertThat(step("step", AlarmRole.SCALE_OUT).alarm().evaluationPeriods())
                .isEqualTo(1);
    }

    @Test
    void theOriginalLagTargetIsOneMillisecond() {
        TargetTrackingPolicy tracking =
                catalog.setup("original-lag-tracking").trackingPolicies().get(0).policy();

        assertThat(tracking.targetValue()).isEqualTo(1);
        assertThat(tracking.disableScaleIn()).isFalse();
        assertThat(tracking.cooldown(Direction.SCALE_OUT)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void ourLagTrackingLeavesScalingInToDemand() {
        ScalingSetup setup = catalog.setup("lag-tracking");

        assertThat(setup.trackingPolicies().get(0).policy().disableScaleIn()).isTrue();
        assertThat(setup.stepPolicies()).extracting(StepPolicy::role).containsExactly(AlarmRole.SCALE_IN);
    }

    private StepPolicy step(String setup, AlarmRole role) {
        return catalog.setup(setup).stepPolicies().stream()
                .filter(step -> step.role() == role)
                .findFirst()
                .orElseThrow();
    }
}
