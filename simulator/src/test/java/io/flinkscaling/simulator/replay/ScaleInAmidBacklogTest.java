package io.flinkscaling.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.loop.LagSource;
import io.flinkscaling.simulator.model.autoscaling.Activity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Demand is a product with the present traffic: when that falls, it says little of a backlog. */
class ScaleInAmidBacklogTest {

    @TempDir
    private Path directory;

    /**
     * An hour of 30,000 records a second at a MaxCapacity of 8, which process 8,000; then hardly any traffic for 21 hours. The
     * backlog takes until about 05:50.
     */
    @ParameterizedTest
    @ValueSource(strings = {"step", "lag-tracking", "utilization-tracking"})
    void nothingIsScaledInWhileTheApplicationIsBehind(String policy) {
        PolicyReplay replay = Runs.replay(
                Traces.in(directory)
                        .minutes(120, 3_000)
                        .minutes(60, 30_000)
                        .minutes(1_260, 100)
                        .trace(),
                policy,
                Map.of("MaxCapacity", "8"),
                Runs.withInitial(4));
        Timeline timeline = replay.timeline();

        List<Activity> scaleIns = scaleIns(replay);
        assertThat(scaleIns).isNotEmpty().allSatisfy(activity -> {
            int minute =
                    (int) Duration.between(Traces.START, activity.startTime()).toMinutes();
            assertThat(timeline.millisBehindLatest(minute - 1)).isLessThanOrEqualTo(60_000);
        });
        assertThat(timeline.parallelism(340)).isEqualTo(8);
        assertThat(timeline.parallelism(1_439)).isEqualTo(1);
    }

    /** 6,000 records a second for two hours, then 1,500 with a lag of which only now and then something is known. */
    @Test
    void nothingIsScaledInWhileTheLagIsUnknown() {
        PolicyReplay replay = Runs.replay(
                Traces.in(directory)
                        .minutes(120, 6_000, 0)
                        .minutes(90, 1_500)
                        .minutes(60, 1_500, 0)
                        .trace(),
                "step",
                Map.of(),
                Runs.settings(8, 0, Duration.ofSeconds(30), 0, LagSource.RECORDED, 1));

        assertThat(scaleIns(replay)).isEmpty();
    }

    private static List<Activity> scaleIns(PolicyReplay replay) {
        return replay.activities().stream()
                .filter(Activity::isScaling)
                .filter(activity -> activity.toCapacity() < activity.fromCapacity())
                .toList();
    }
}
