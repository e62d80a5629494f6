package io.flinkscaling.simulator.model.autoscaling;

import static io.flinkscaling.simulator.model.autoscaling.AutoScalingScenario.CALM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Source: Application Auto Scaling API reference, NotScaledReason. */
class NotScaledTest {

    private final AutoScalingScenario scenario =
            new AutoScalingScenario(3, 2, 4).scaleOut(0, 1, Duration.ZERO).scaleIn(1, Duration.ZERO);

    @Test
    void atTheMaximum() {
        scenario.minutes(5, 110);

        assertThat(scenario.patches()).containsExactly(4);
        assertThat(reasons()).containsExactly("AlreadyAtMaxCapacity");
    }

    @Test
    void atTheMinimum() {
        scenario.minutes(5, 10);

        assertThat(scenario.patches()).containsExactly(2);
        assertThat(reasons()).containsExactly("AlreadyAtMinCapacity");
    }

    @Test
    void becauseThePolicyAsksForWhatIsThere() {
        scenario.minutes(5, 90);

        assertThat(scenario.patches()).isEmpty();
        assertThat(reasons()).containsExactly("AlreadyAtDesiredCapacity");
        assertThat(scenario.lastActivity().fromCapacity()).isEqualTo(3);
        assertThat(scenario.lastActivity().toCapacity()).isEqualTo(3);
    }

    @Test
    void isLoggedAgainAfterSomethingWasScaled() {
        scenario.minutes(5, 110);
        scenario.minutes(1, 10);
        scenario.minutes(5, 110);

        assertThat(reasons()).containsExactly("AlreadyAtMaxCapacity", "AlreadyAtMaxCapacity");
    }

    @Test
    void isNotLoggedAgainWhenTwoReasonsTakeTurns() {
        AutoScalingScenario turns =
                new AutoScalingScenario(4, 4, 4).scaleOut(1, Duration.ZERO).scaleIn(1, Duration.ZERO);
        for (int i = 0; i < 3; i++) {
            turns.minutes(1, 90);
            turns.minutes(1, 10);
        }

        assertThat(turns.log.activities()).hasSize(2);
    }

    @Test
    void becauseOfACooldownIsNotLogged() {
        AutoScalingScenario cooling = new AutoScalingScenario(3, 1, 32).scaleOut(1, Duration.ofMinutes(10));
        cooling.minutes(5, 90);

        assertThat(cooling.log.activities()).hasSize(1);
    }

    @Test
    void withoutAnAlarmIsNoActivity() {
        scenario.minutes(5, CALM);

        assertThat(scenario.log.activities()).isEmpty();
    }

    private List<String> reasons() {
        return scenario.log.activities().stream()
                .flatMap(activity -> activity.notScaledReason().stream())
                .map(NotScaledReason::awsName)
                .toList();
    }
}
