package io.flinkscaling.simulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.loop.LagSource;
import io.flinkscaling.simulator.loop.ModelledTarget;
import io.flinkscaling.simulator.rehearsal.LocalDeployment;
import io.flinkscaling.simulator.rehearsal.fault.FaultPlan;
import io.flinkscaling.simulator.replay.Runs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CloudRunTest {

    private static final long START = 1_772_323_200_000L;
    private static final long MILLIS_PER_MINUTE = 60_000;

    private final LocalDeployment deployment = new LocalDeployment(
            new LocalDeployment.Setting("my-application", 0, Optional.empty(), Path.of("function.log"), true),
            ModelledTarget.of(
                    Runs.setup("step", Map.of()),
                    Runs.settings(2, 0, Duration.ofSeconds(30), 0, LagSource.MODELLED, 1),
                    START),
            FaultPlan.none(1),
            call -> {},
            Map.of());
    private final CloudRun run = new CloudRun(deployment, 1_500, 1_000_000);

    @AfterEach
    void stop() {
        deployment.close();
    }

    /** Both queue for the models, first the run with hours to make up for, then the call. */
    @Test
    @Timeout(60)
    void aCallIsServedAfterOneMinuteHoweverMuchIsDue() throws Exception {
        assertThat(deployment.models().isFair()).as("who waits longest is next").isTrue();
        Thread time = new Thread(this::runForASecond);
        long[] servedAt = new long[1];
        Thread call = new Thread(() -> {
            deployment.models().lock();
            servedAt[0] = run.loop().epochMillis();
            deployment.models().unlock();
        });
        deployment.models().lock();
        try {
            time.start();
            awaitQueued(time);
            call.start();
            awaitQueued(call);
        } finally {
            deployment.models().unlock();
        }

        call.join();
        time.join();

        assertThat(servedAt[0]).isGreaterThan(START).isLessThanOrEqualTo(START + MILLIS_PER_MINUTE);
        assertThat(run.loop().epochMillis()).isGreaterThan(START + 10 * MILLIS_PER_MINUTE);
    }

    @Test
    void keepsNoMoreThanIsShownHoweverLongItRuns() {
        for (int day = 0; day < 120; day++) {
            run.setRecordsPerSecond(day % 2 == 0 ? 9_000 : 900);
            for (int minute = 0; minute < 24 * 60; minute++) {
                run.advanceWithinMinute(Long.MAX_VALUE);
            }
        }

        assertThat(run.minutes()).hasSize(240);
        assertThat(deployment.target().activityLog().activities())
                .hasSize(100)
                .allSatisfy(activity -> assertThat(activity.endTime()).isPresent());
    }

    private void awaitQueued(Thread thread) {
        while (!deployment.models().hasQueuedThread(thread)) {
            Thread.onSpinWait();
        }
    }

    private void runForASecond() {
        try {
            run.run(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
