package io.flinkscaling.simulator.model.autoscaling;

import static io.flinkscaling.simulator.model.autoscaling.AutoScalingScenario.CALM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Source: Application Auto Scaling user guide, "Scheduled scaling", and "Suspend and resume scaling". */
class ScheduledScalingTest {

    private static final double WANTS_MORE = 90;
    private static final double WANTS_LESS = 10;
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final AutoScalingScenario scenario =
            new AutoScalingScenario(4, 1, 10).scaleOut(2, AN_HOUR).scaleIn(1, AN_HOUR);

    @Test
    void aHigherMinimumRaisesTheCapacity() {
        scenario.scheduled("morning", 3, 8, 0).minutes(5, CALM);

        assertThat(scenario.patches()).containsExactly(8);
        assertThat(scenario.log.activities())
                .extracting(Activity::cause, Activity::description)
                .containsExactly(
                        tuple("scheduled action name morning was triggered", "Setting min capacity to 8"),
                        tuple("minimum capacity was set to 8", "Setting desired capacity to 8."));
    }

    @Test
    void aLowerMaximumLowersTheCapacity() {
        scenario.scheduled("evening", 3, 1, 2).minutes(5, CALM);

        assertThat(scenario.patches()).containsExactly(2);
        assertThat(scenario.log.activities().get(0).statusMessage())
                .isEqualTo("Successfully set min capacity to 1 and max capacity to 2");
    }

    @Test
    void aCapacityWithinTheNewRangeStays() {
        scenario.scheduled("morning", 3, 2, 6).minutes(5, CALM);

        assertThat(scenario.patches()).isEmpty();
    }

    @Test
    void policiesScaleWithinTheNewRange() {
        scenario.scheduled("morning", 3, 0, 5).minutes(5, CALM);
        scenario.minutes(1, WANTS_MORE);

        assertThat(scenario.patches()).containsExactly(5);
    }

    @Test
    void noCooldownHoldsItBack() {
        scenario.scheduled("evening", 4, 0, 3).minutes(2, WANTS_MORE);
        scenario.minutes(3, CALM);

        assertThat(scenario.patches()).containsExactly(6, 3);
    }

    @Test
    void itLeavesNoCooldown() {
        scenario.scheduled("morning", 2, 8, 0).scheduled("later", 4, 1, 0).minutes(5, CALM);
        scenario.minutes(1, WANTS_LESS);

        assertThat(scenario.patches()).containsExactly(8, 7);
    }

    @Test
    void ofTwoAtOnceTheOneDeclaredLastIsTheLastToRun() {
        scenario.scheduled("first", 3, 8, 0).scheduled("second", 3, 6, 0).minutes(5, CALM);

        assertThat(scenario.log.activities())
                .extracting(Activity::cause)
                .containsSubsequence(
                        "scheduled action name first was triggered", "scheduled action name second was triggered");
        scenario.minutes(61, WANTS_LESS);
        assertThat(scenario.resource.get().desiredCapacity()).isEqualTo(6);
    }

    @Test
    void suspendedItDoesNotRun() {
        scenario.suspended(new SuspendedState(false, false, true))
                .scheduled("morning", 3, 8, 0)
                .minutes(5, CALM);

        assertThat(scenario.patches()).isEmpty();
    }

    @Test
    void suspendedScalingOutHoldsBackPoliciesInThatDirectionOnly() {
        scenario.suspended(new SuspendedState(false, true, false)).minutes(3, WANTS_MORE);
        scenario.minutes(1, WANTS_LESS);

        assertThat(scenario.patches()).containsExactly(3);
    }

    @Test
    void suspendedScalingInHoldsBackPoliciesInThatDirectionOnly() {
        scenario.suspended(new SuspendedState(true, false, false)).minutes(3, WANTS_LESS);
        scenario.minutes(1, WANTS_MORE);

        assertThat(scenario.patches()).containsExactly(6);
    }

    @Test
    void anActionHasToSetSomething() {
        assertThatThrownBy(() ->
                        new ScheduledAction("idle", after -> Schedule.NEVER, OptionalInt.empty(), OptionalInt.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scheduled action idle sets no capacity; allowed: MinCapacity, MaxCapacity or both");
    }
}
