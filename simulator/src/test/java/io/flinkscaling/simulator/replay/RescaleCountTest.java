package io.flinkscaling.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.scaling.ApplicationStatus;
import io.flinkscaling.simulator.loop.LagSource;
import io.flinkscaling.simulator.trace.generate.BundledTrace;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RescaleCountTest {

    /** Long enough that the end of at least one minute falls into each update. */
    private static final Duration DOWNTIME = Duration.ofSeconds(90);

    @ParameterizedTest
    @ValueSource(strings = {"step", "utilization-tracking", "original-step"})
    void isThatOfTheDowntimes(String policy) {
        Scores scores = replay(policy).scores();

        assertThat(scores.rescales()).isPositive().isEqualTo(scores.scaleOuts() + scores.scaleIns());
        assertThat(scores.downtimeSeconds()).isEqualTo(scores.rescales() * (double) DOWNTIME.toSeconds());
    }

    @Test
    void isThatOfTheUpdatesInTheTimeline() {
        // With ten minutes of cooldown no update follows directly on another, which would look like one in the
        // timeline.
        PolicyReplay replay = replay("original-step");

        assertThat(replay.scores().rescales()).isEqualTo(phasesOfUpdating(replay.timeline()));
    }

    private static PolicyReplay replay(String policy) {
        return Runs.replay(
                BundledTrace.load(), policy, Map.of(), Runs.settings(8, 0, DOWNTIME, 0, LagSource.MODELLED, 1));
    }

    private static int phasesOfUpdating(Timeline timeline) {
        int phases = 0;
        for (int minute = 0; minute < timeline.minutes(); minute++) {
            boolean updating = timeline.status(minute) == ApplicationStatus.UPDATING;
            boolean before = minute > 0 && timeline.status(minute - 1) == ApplicationStatus.UPDATING;
            phases += updating && !before ? 1 : 0;
        }
        return phases;
    }
}
