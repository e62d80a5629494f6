package io.flinkscaling.simulator.model.flink;

import io.flinkscaling.scaling.FlinkApplication.ParallelismUpdate;
import io.flinkscaling.scaling.FlinkApplication.UpdateOutcome;
import io.flinkscaling.simulator.model.VirtualClock;
import java.time.Duration;
import java.util.OptionalInt;

/** An application of parallelism 4, two per KPU, that a rescale stops for 30 seconds. */
final class FlinkFixture {

    static final Duration DOWNTIME = Duration.ofSeconds(30);

    final VirtualClock clock = new VirtualClock(0);
    final ManagedFlink flink;

    private UpdateFate fate = UpdateFate.SUCCEEDS;

    FlinkFixture() {
        flink = new ManagedFlink(clock, 4, 2, FlinkLimits.DEFAULT, DOWNTIME::toMillis);
        flink.setFates(() -> fate);
    }

    /** Decides how updates end from now on. */
    void fate(UpdateFate newFate) {
        fate = newFate;
    }

    UpdateOutcome updateTo(int parallelism) {
        return update(parallelism, OptionalInt.empty());
    }

    UpdateOutcome update(int parallelism, OptionalInt parallelismPerKpu) {
        return flink.update(new ParallelismUpdate(
                parallelism, parallelismPerKpu, flink.describe().version()));
    }

    /** Updates and returns the operation; the update must be accepted. */
    String operationOfUpdateTo(int parallelism) {
        return ((UpdateOutcome.Accepted) updateTo(parallelism)).operationId();
    }

    void waitFor(Duration time) {
        clock.advanceTo(clock.epochMillis() + time.toMillis());
        flink.onTime();
    }

    /** Leaves the application READY, by an update to the same parallelism that cannot be started. */
    void stop() {
        fate = UpdateFate.STOPS;
        updateTo(flink.parallelism());
        waitFor(DOWNTIME);
        fate = UpdateFate.SUCCEEDS;
    }
}
