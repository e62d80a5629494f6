package io.flinkscaling.simulator.model.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The alarms that Application Auto Scaling makes for a target of 50: above 50 in 3 of 3 minutes, below 45 in 15 of 15.
 * Source: alarms exported from accounts.
 */
class TargetTrackingScenarioTest {

    private static final double HIGH = 75;
    private static final double ON_TARGET = 50;
    private static final double LOW = 25;

    private final AutoScalingScenario scenario = new AutoScalingScenario(10, 1, 32).trackLoad(50, false);

    @Test
    void threeMinutesAboveTheTargetScaleOutInProportion() {
        scenario.minutes(2, HIGH);
        assertThat(scenario.patches()).isEmpty();

        scenario.minutes(1, HIGH);
        assertThat(scenario.patches()).containsExactly(15);
        assertThat(scenario.lastActivity().cause())
                .isEqualTo("monitor alarm track-load-high in state ALARM triggered policy track-load");
    }

    @Test
    void aMinuteOnTargetStartsTheThreeAnew() {
        scenario.minutes(2, HIGH);
        scenario.minutes(1, ON_TARGET);
        scenario.minutes(2, HIGH);
        assertThat(scenario.patches()).isEmpty();

        scenario.minutes(1, HIGH);
        assertThat(scenario.patches()).containsExactly(15);
    }

    @Test
    void fifteenMinutesBelowNineTenthsScaleInInProportion() {
        scenario.minutes(14, LOW);
        assertThat(scenario.patches()).isEmpty();

        scenario.minutes(1, LOW);
        assertThat(scenario.patches()).containsExactly(5);
        assertThat(scenario.lastActivity().cause())
                .isEqualTo("monitor alarm track-load-low in state ALARM triggered policy track-load");
    }

    @Test
    void aSingleMinuteNotBelowStartsTheFifteenAnew() {
        scenario.minutes(14, LOW);
        scenario.minutes(1, ON_TARGET);
        scenario.minutes(14, LOW);

        assertThat(scenario.patches()).isEmpty();
    }

    @Test
    void betweenNineTenthsAndTheTargetNothingIsScaled() {
        scenario.minutes(60, 45);
        scenario.minutes(60, ON_TARGET);

        assertThat(scenario.patches()).isEmpty();
    }

    @Test
    void scalingInNeverPutsTheMetricAboveItsTarget() {
        scenario.minutes(15, 44);

        assertThat(scenario.patches()).as("10 units × 44 / 50 is 8.8").containsExactly(9);
    }

    @Test
    void withoutDataNothingIsScaledNotEvenIn() {
        scenario.minutes(120, AutoScalingScenario.NONE);

        assertThat(scenario.patches()).isEmpty();
        assertThat(scenario.log.activities()).isEmpty();
    }

    @Test
    void withScaleInDisabledItOnlyEverScalesOut() {
        AutoScalingScenario onlyOut = new AutoScalingScenario(10, 1, 32).trackLoad(50, true);

        onlyOut.minutes(60, LOW);
        assertThat(onlyOut.patches()).isEmpty();

        onlyOut.minutes(3, HIGH);
        assertThat(onlyOut.patches()).containsExactly(15);
    }

    @Test
    void anIntegratorAsMetricAsksForTheMaximum() {
        // The sample's target of 1 ms: three minutes of one second of lag.
        AutoScalingScenario sample = new AutoScalingScenario(2, 1, 32).trackLag(1, false);

        sample.minutes(3, AutoScalingScenario.NONE, 1_000);

        assertThat(sample.patches()).containsExactly(32);
    }
}
