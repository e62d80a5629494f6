package io.flinkscaling.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinkscaling.scaling.ApplicationStatus;
import io.flinkscaling.simulator.model.autoscaling.Activity;
import io.flinkscaling.simulator.model.autoscaling.ActivityStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From 00:05 on, 3000 records a second arrive at an application of 2 units of 1000. With a headroom of 0.8 that is a
 * demand of 3.75: 1.75 above the threshold, which adds 2.
 */
class ScaleOutTimingTest {

    private static final Map<String, String> PARAMETERS = Map.of("CatchUpSeconds", "0", "Headroom", "0.8");
    private static final Offset<Double> ROUNDING = within(1e-6);

    @TempDir
    private Path directory;

    private PolicyReplay replay;

    @BeforeEach
    void overload() {
        replay = Runs.replay(
                Traces.in(directory).minutes(5, 1_000).minutes(7, 3_000).trace(), "step", PARAMETERS, Runs.SETTINGS);
    }

    @Test
    void theBreachIsVisibleAMinuteLateAndThePatchFollowsAtOnce() {
        Activity activity = replay.activities().get(0);

        assertThat(replay.activities()).hasSize(1);
        assertThat(activity.startTime())
                .as("the minute ends at 00:06, its datapoint is visible at 00:07")
                .isEqualTo(Instant.parse("2026-03-01T00:07:00Z"));
        assertThat(activity.fromCapacity()).isEqualTo(2);
        assertThat(activity.toCapacity()).isEqualTo(4);
        assertThat(activity.cause())
                .isEqualTo("monitor alarm flink-scaling-scale-out in state ALARM triggered policy scale-out");
    }

    @Test
    void theActivityIsFulfilledByThePollAfterTheDowntime() {
        Activity activity = replay.activities().get(0);

        assertThat(activity.status()).isEqualTo(ActivityStatus.SUCCESSFUL);
        assertThat(activity.endTime()).contains(Instant.parse("2026-03-01T00:07:30Z"));
    }

    @Test
    void theApplicationIsDownWhileItIsUpdated() {
        Timeline timeline = replay.timeline();

        assertThat(timeline.parallelism(6)).isEqualTo(2);
        assertThat(timeline.downSeconds(6)).isZero();
        assertThat(timeline.downSeconds(7)).isEqualTo(30);
        assertThat(timeline.parallelism(7)).isEqualTo(4);
        assertThat(timeline.status(7)).isEqualTo(ApplicationStatus.RUNNING);
        assertThat(timeline.downSeconds(8)).isZero();
    }

    @Test
    void theBacklogGrowsUntilTheNewCapacityRunsAndThenDrains() {
        Timeline timeline = replay.timeline();

        assertThat(timeline.backlogRecords(4)).isZero();
        assertThat(timeline.backlogRecords(5)).isEqualTo(60_000, ROUNDING);
        assertThat(timeline.backlogRecords(6)).isEqualTo(120_000, ROUNDING);
        assertThat(timeline.backlogRecords(7))
                .as("30 s at 3000, 30 s at 3000 - 4000")
                .isEqualTo(180_000, ROUNDING);
        assertThat(timeline.backlogRecords(8)).isEqualTo(120_000, ROUNDING);
        assertThat(timeline.backlogRecords(10)).isEqualTo(0, ROUNDING);
        assertThat(timeline.millisBehindLatest(7))
                .as("180 000 records at 3000 a second")
                .isEqualTo(60_000, ROUNDING);
        assertThat(timeline.millisBehindLatest(11)).isZero();
    }

    @Test
    void theGreatestLagIsTheOneAtTheEndOfTheDowntime() {
        assertThat(replay.scores().maxMillisBehindLatest()).isEqualTo(70_000, ROUNDING);
    }

    @Test
    void theLagWithinAMinuteCanCallForMore() {
        PolicyReplay catchingUp = Runs.replay(
                Traces.in(directory).minutes(5, 1_000).minutes(7, 3_000).trace(),
                "step",
                Map.of("CatchUpSeconds", "100", "LagAllowanceSeconds", "0", "Headroom", "0.8"),
                Runs.SETTINGS);

        // 20 s of lag at 00:06: 3.75 × 1.2 is 4.5, which is 2.5 above the threshold.
        assertThat(catchingUp.activities().get(0).toCapacity()).isEqualTo(5);
    }

    @Test
    void aLongerDowntimeIsSeenAsUpdating() {
        Timeline timeline = Runs.replay(
                        Traces.in(directory).minutes(5, 1_000).minutes(7, 3_000).trace(),
                        "step",
                        PARAMETERS,
                        Runs.withDowntime(Duration.ofSeconds(90)))
                .timeline();

        assertThat(timeline.status(7)).isEqualTo(ApplicationStatus.UPDATING);
        assertThat(timeline.parallelism(7)).isEqualTo(2);
        assertThat(timeline.desiredParallelism(7)).isEqualTo(4);
        assertThat(timeline.downSeconds(7)).isEqualTo(60);
        assertThat(timeline.downSeconds(8)).isEqualTo(30);
        assertThat(timeline.status(8)).isEqualTo(ApplicationStatus.RUNNING);
        assertThat(timeline.parallelism(8)).isEqualTo(4);
    }
}
