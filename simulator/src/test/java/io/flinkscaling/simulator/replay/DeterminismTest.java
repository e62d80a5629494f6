package io.flinkscaling.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.loop.LagSource;
import io.flinkscaling.simulator.trace.generate.BundledTrace;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same inputs and seed give the same output. */
class DeterminismTest {

    @ParameterizedTest
    @ValueSource(strings = {"step", "lag-tracking", "utilization-tracking", "original-step", "original-lag-tracking"})
    void twoRunsAreEqual(String policy) {
        PolicyReplay first = replay(policy, 0.3, 7);
        PolicyReplay second = replay(policy, 0.3, 7);

        assertThat(second.scores()).isEqualTo(first.scores());
        assertThat(second.activities()).isEqualTo(first.activities()).isNotEmpty();
        assertThat(second.timeline()).usingRecursiveComparison().isEqualTo(first.timeline());
    }

    @Test
    void anotherSeedGivesOtherDowntimes() {
        assertThat(replay("step", 0.3, 8).scores().downtimeSeconds())
                .isNotEqualTo(replay("step", 0.3, 7).scores().downtimeSeconds());
    }

    @Test
    void withoutJitterTheSeedDoesNotMatter() {
        assertThat(replay("step", 0, 8).scores()).isEqualTo(replay("step", 0, 7).scores());
    }

    private static PolicyReplay replay(String policy, double jitter, long seed) {
        return Runs.replay(
                BundledTrace.load(),
                policy,
                Map.of(),
                Runs.settings(8, 0, Duration.ofSeconds(30), jitter, LagSource.MODELLED, seed));
    }
}
