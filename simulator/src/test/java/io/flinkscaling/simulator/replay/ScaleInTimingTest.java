package io.flinkscaling.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.model.autoscaling.Activity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 8 units scale in only when a whole window stayed below the threshold, to what its greatest demand needs. */
class ScaleInTimingTest {

    private static final Map<String, String> TEN_MINUTES = Map.of(
            "ScaleInMinutes", "10",
            "CatchUpSeconds", "0",
            "ScaleOutAt", "1",
            "ScaleInHeadroom", "1",
            "ScaleInShare", "0");

    @TempDir
    private Path directory;

    @Test
    void afterTheWholeWindowAndByItsGreatestDemand() {
        List<Activity> activities = Runs.replay(
                        Traces.in(directory)
                                .minutes(5, 7_500)
                                .minutes(3, 4_500)
                                .minutes(20, 2_500)
                                .trace(),
                        "step",
                        TEN_MINUTES,
                        Runs.withInitial(8))
                .activities();

        // Below from 00:05 on; the tenth datapoint is that of 00:14, visible at 00:16. 4.5 is 2.5 below 7: minus 3.
        assertThat(activities.get(0).startTime()).isEqualTo(Instant.parse("2026-03-01T00:16:00Z"));
        assertThat(activities.get(0).fromCapacity()).isEqualTo(8);
        assertThat(activities.get(0).toCapacity()).isEqualTo(5);
    }

    @Test
    void notWithinTheWindow() {
        assertThat(Runs.replay(
                                Traces.in(directory)
                                        .minutes(5, 7_500)
                                        .minutes(10, 2_500)
                                        .trace(),
                                "step",
                                TEN_MINUTES,
                                Runs.withInitial(8))
                        .activities())
                .isEmpty();
    }
}
