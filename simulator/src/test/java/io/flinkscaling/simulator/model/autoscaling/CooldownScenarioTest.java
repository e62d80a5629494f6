package io.flinkscaling.simulator.model.autoscaling;

import static io.flinkscaling.simulator.model.autoscaling.AutoScalingScenario.CALM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Source: Application Auto Scaling user guide, "Step scaling policies", section "Cooldown period". */
class CooldownScenarioTest {

    private static final double WANTS_TWO = 90;
    private static final double WANTS_THREE = 110;
    private static final double WANTS_LESS = 10;
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private final AutoScalingScenario scenario =
            new AutoScalingScenario(10, 1, 32).scaleOut(2, 3, FIVE_MINUTES).scaleIn(1, FIVE_MINUTES);

    @Test
    void wantingThreeMoreAfterTwoWereAddedAddsOne() {
        scenario.minutes(1, WANTS_TWO);
        scenario.minutes(1, WANTS_THREE);

        assertThat(scenario.patches()).containsExactly(12, 13);
    }

    @Test
    void wantingNoMoreThanWasAddedAddsNothing() {
        scenario.minutes(5, WANTS_TWO);

        assertThat(scenario.patches()).containsExactly(12);
    }

    @Test
    void onceTheCooldownIsOverTheSameIsAddedAgain() {
        scenario.minutes(6, WANTS_TWO);

        assertThat(scenario.patches()).containsExactly(12, 14);
    }

    @Test
    void aScaleInWaitsForTheEndOfAScaleOutsCooldown() {
        scenario.minutes(1, WANTS_TWO);

        scenario.minutes(4, WANTS_LESS);
        assertThat(scenario.patches()).containsExactly(12);

        scenario.minutes(1, WANTS_LESS);
        assertThat(scenario.patches()).containsExactly(12, 11);
    }

    @Test
    void aScaleInWaitsForTheEndOfAnotherScaleInsCooldown() {
        scenario.minutes(5, WANTS_LESS);
        assertThat(scenario.patches()).containsExactly(9);

        scenario.minutes(1, WANTS_LESS);
        assertThat(scenario.patches()).containsExactly(9, 8);
    }

    @Test
    void aScaleOutDuringAScaleInsCooldownRunsAtOnceAndInFull() {
        scenario.minutes(1, WANTS_LESS);
        scenario.minutes(1, WANTS_THREE);

        assertThat(scenario.patches()).containsExactly(9, 12);
    }

    @Test
    void aScaleOutEndsTheScaleInsCooldownAndHasItsOwn() {
        scenario.minutes(4, WANTS_LESS);
        scenario.minutes(1, WANTS_TWO);

        scenario.minutes(4, WANTS_LESS);
        assertThat(scenario.patches()).containsExactly(9, 11);

        scenario.minutes(1, WANTS_LESS);
        assertThat(scenario.patches()).containsExactly(9, 11, 10);
    }

    @Test
    void theCooldownStartsWhenTheActivityCompletes() {
        scenario.resource.changesTake(Duration.ofMinutes(3));
        scenario.minutes(1, WANTS_TWO);
        scenario.minutes(3, CALM);
        assertThat(scenario.lastActivity().status()).isEqualTo(ActivityStatus.SUCCESSFUL);

        scenario.minutes(4, WANTS_LESS);
        assertThat(scenario.patches()).containsExactly(12);

        scenario.minutes(1, WANTS_LESS);
        assertThat(scenario.patches()).containsExactly(12, 11);
    }

    @Test
    void whileAScaleOutIsUnderWayWhatItAddsCountsToo() {
        scenario.resource.changesTake(Duration.ofMinutes(3));
        scenario.minutes(1, WANTS_TWO);

        scenario.minutes(1, WANTS_TWO);
        assertThat(scenario.patches()).containsExactly(12);

        scenario.minutes(1, WANTS_THREE);
        assertThat(scenario.patches()).containsExactly(12, 13);
    }

    @Test
    void anActivityThatFailsHoldsNothingBack() {
        scenario.resource.nextChangeFails("no room");
        scenario.minutes(1, WANTS_TWO);
        scenario.minutes(1, WANTS_LESS);

        assertThat(scenario.patches()).containsExactly(12, 9);
    }
}
