package io.flinkscaling.simulator.tune;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.loop.SimulationSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a candidate has to stand beside the trace as it is. */
class ConditionTest {

    private static final Condition MORE_TRAFFIC = new Condition(1.2, 1, 1);
    private static final Condition TWICE_THE_DOWNTIME = new Condition(1, 1, 2);

    @Test
    void theThroughputIsTakenAsGivenUnlessAMarginIsWanted() {
        assertThat(Condition.harder(1.2, 0)).containsExactly(MORE_TRAFFIC, TWICE_THE_DOWNTIME);
        assertThat(Condition.harder(1.2, 0.1))
                .containsExactly(MORE_TRAFFIC, new Condition(1, 0.9, 1), TWICE_THE_DOWNTIME);
    }

    @Test
    void noConditionIsTheTraceAsItIs() {
        assertThat(Condition.harder(1, 0)).containsExactly(TWICE_THE_DOWNTIME);
    }

    @Test
    void aLongerDowntimeIsAllowedToBeSeenInTheLag() {
        SimulationSettings given =
                Benches.step(Duration.ofSeconds(240)).prepare(Map.of()).settings();

        SimulationSettings longer = ReplayedEvaluator.under(TWICE_THE_DOWNTIME, given);

        assertThat(longer.downtime().meanSeconds()).isEqualTo(480);
        assertThat(longer.lagSlo()).isEqualTo(given.lagSlo().plusSeconds(240));
        assertThat(ReplayedEvaluator.under(MORE_TRAFFIC, given).lagSlo()).isEqualTo(given.lagSlo());
        assertThat(ReplayedEvaluator.under(new Condition(1, 1, 0.5), given).lagSlo())
                .isEqualTo(given.lagSlo());
    }
}
