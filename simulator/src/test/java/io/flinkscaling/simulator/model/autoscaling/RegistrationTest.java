package io.flinkscaling.simulator.model.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Source: aws/aws-auto-scaling-custom-resource, README: registering moves the capacity into the range. */
class RegistrationTest {

    @Test
    void raisesACapacityBelowTheMinimum() {
        AutoScalingScenario scenario = new AutoScalingScenario(1, 3, 8).register();

        assertThat(scenario.patches()).containsExactly(3);
        assertThat(scenario.lastActivity().cause()).isEqualTo("minimum capacity was set to 3");
        assertThat(scenario.lastActivity().description()).isEqualTo("Setting desired capacity to 3.");
    }

    @Test
    void lowersACapacityAboveTheMaximum() {
        AutoScalingScenario scenario = new AutoScalingScenario(12, 3, 8).register();

        assertThat(scenario.patches()).containsExactly(8);
        assertThat(scenario.lastActivity().cause()).isEqualTo("maximum capacity was set to 8");
    }

    @Test
    void leavesACapacityWithinTheRange() {
        AutoScalingScenario scenario = new AutoScalingScenario(5, 3, 8).register();

        assertThat(scenario.patches()).isEmpty();
        assertThat(scenario.log.activities()).isEmpty();
    }

    @Test
    void startsNoCooldown() {
        AutoScalingScenario scenario = new AutoScalingScenario(12, 1, 8)
                .scaleIn(1, Duration.ofMinutes(5))
                .register();

        scenario.minutes(1, 10);

        assertThat(scenario.patches()).containsExactly(8, 7);
    }
}
