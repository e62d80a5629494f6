package io.flinkscaling.simulator.model.autoscaling;

import static io.flinkscaling.simulator.model.autoscaling.AutoScalingScenario.CALM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Source: Application Auto Scaling user guide, "Target tracking scaling policies", section "Define multiple scaling
 * policies": the largest capacity wins, out and in; target tracking scales in only if all of its policies are ready.
 */
class SeveralPoliciesTest {

    private static final double HIGH = 90;
    private static final double LOW = 10;

    @Test
    void ofTwoThatScaleOutTheLargerWins() {
        AutoScalingScenario scenario =
                new AutoScalingScenario(10, 1, 32).scaleOut(2, Duration.ZERO).scaleOutOnLag(5, Duration.ZERO);

        scenario.minutes(1, HIGH, HIGH);

        assertThat(scenario.patches()).containsExactly(15);
        assertThat(scenario.lastActivity().cause()).contains("triggered policy out-on-lag");
    }

    @Test
    void ofTwoThatScaleInTheLargerWinsToo() {
        AutoScalingScenario scenario =
                new AutoScalingScenario(10, 1, 32).scaleIn(5, Duration.ZERO).scaleInOnLag(2, Duration.ZERO);

        scenario.minutes(1, LOW, LOW);

        assertThat(scenario.patches()).containsExactly(8);
        assertThat(scenario.lastActivity().cause()).contains("triggered policy in-on-lag");
    }

    @Test
    void aScaleOutWinsAgainstAScaleIn() {
        AutoScalingScenario scenario =
                new AutoScalingScenario(10, 1, 32).scaleOut(2, Duration.ZERO).scaleInOnLag(1, Duration.ZERO);

        scenario.minutes(1, HIGH, LOW);

        assertThat(scenario.patches()).containsExactly(12);
    }

    @Test
    void aScaleOutWinsEvenIfTheMaximumLeavesNothingOfIt() {
        AutoScalingScenario scenario =
                new AutoScalingScenario(10, 1, 10).scaleOut(2, Duration.ZERO).scaleInOnLag(1, Duration.ZERO);

        scenario.minutes(3, HIGH, LOW);

        assertThat(scenario.patches()).isEmpty();
        assertThat(scenario.lastActivity().notScaledReason()).contains(NotScaledReason.ALREADY_AT_MAX_CAPACITY);
    }

    @Test
    void aStepPolicyThatIsNotTriggeredIsNoObstacle() {
        AutoScalingScenario scenario =
                new AutoScalingScenario(10, 1, 32).scaleIn(5, Duration.ZERO).scaleInOnLag(2, Duration.ZERO);

        scenario.minutes(1, CALM, LOW);

        assertThat(scenario.patches()).containsExactly(8);
    }

    @Test
    void targetTrackingScalesInOnceAllOfItsPoliciesAreReady() {
        AutoScalingScenario scenario =
                new AutoScalingScenario(10, 1, 32).trackLoad(50, false).trackLag(50, false);

        scenario.minutes(20, 25, 50);
        assertThat(scenario.patches()).as("the lag is on target").isEmpty();

        scenario.minutes(14, 25, 40);
        assertThat(scenario.patches()).isEmpty();

        scenario.minutes(1, 25, 40);
        assertThat(scenario.patches()).as("the larger of 5 and 8").containsExactly(8);
    }

    @Test
    void aTargetTrackingPolicyThatNeverScalesInIsNoObstacle() {
        AutoScalingScenario scenario =
                new AutoScalingScenario(10, 1, 32).trackLoad(50, false).trackLag(50, true);

        scenario.minutes(15, 25, 50);

        assertThat(scenario.patches()).containsExactly(5);
    }

    @Test
    void aTargetTrackingPolicyWithoutDataIsNotReady() {
        AutoScalingScenario scenario =
                new AutoScalingScenario(10, 1, 32).trackLoad(50, false).trackLag(50, false);

        scenario.minutes(30, 25, AutoScalingScenario.NONE);

        assertThat(scenario.patches()).isEmpty();
    }

    @Test
    void atTheMaximumATargetTrackingPolicyThatWantsMoreIsNotReadyToScaleIn() {
        AutoScalingScenario scenario =
                new AutoScalingScenario(10, 1, 10).trackLoad(50, false).trackLag(50, false);

        scenario.minutes(30, 25, 100);

        assertThat(scenario.patches()).isEmpty();
    }

    @Test
    void aTargetTrackingPolicyThatNeedsWhatIsThereIsNotReadyToScaleIn() {
        AutoScalingScenario scenario =
                new AutoScalingScenario(2, 1, 32).trackLoad(50, false).trackLag(50, false);

        // Half the load needs 1 of 2 units; 0.85 of the lag's target still needs both.
        scenario.minutes(30, 25, 42.5);

        assertThat(scenario.patches()).isEmpty();
    }

    @Test
    void targetTrackingDoesNotWaitToScaleOutUntilAllAreReady() {
        AutoScalingScenario scenario =
                new AutoScalingScenario(10, 1, 32).trackLoad(50, false).trackLag(50, false);

        scenario.minutes(3, 75, 25);

        assertThat(scenario.patches()).containsExactly(15);
    }
}
