package io.flinkscaling.simulator.model.autoscaling;

import static io.flinkscaling.simulator.model.autoscaling.AutoScalingScenario.CALM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Source: CloudWatch user guide, "Alarm actions": those of Auto Scaling are invoked every minute while in ALARM. */
class ReinvokedActionsTest {

    @Test
    void aPolicyScalesEveryMinuteWhileItsAlarmIsInAlarm() {
        AutoScalingScenario scenario = new AutoScalingScenario(2, 1, 32).scaleOut(1, Duration.ZERO);

        scenario.minutes(4, 90);

        assertThat(scenario.patches()).containsExactly(3, 4, 5, 6);
    }

    @Test
    void itStopsWithTheAlarm() {
        AutoScalingScenario scenario = new AutoScalingScenario(2, 1, 32).scaleOut(1, Duration.ZERO);

        scenario.minutes(2, 90);
        scenario.minutes(5, CALM);

        assertThat(scenario.patches()).containsExactly(3, 4);
    }

    @Test
    void theResourceIsNotEvenAskedWhileThereIsNoAlarm() {
        AutoScalingScenario scenario = new AutoScalingScenario(2, 1, 32).scaleOut(1, Duration.ZERO);

        scenario.minutes(5, CALM);

        assertThat(scenario.resource.getSeconds()).isEmpty();
    }

    @Test
    void itStartsFromTheCapacityThatSomebodyElseHasSet() {
        AutoScalingScenario scenario = new AutoScalingScenario(2, 1, 32).scaleOut(1, Duration.ZERO);
        scenario.resource.isChangedByHandTo(10);

        scenario.minutes(1, 90);

        assertThat(scenario.patches()).containsExactly(11);
    }
}
