package io.flinkscaling.endpoint.dev;

import io.flinkscaling.scaling.ApplicationState;
import io.flinkscaling.scaling.ApplicationStatus;
import io.flinkscaling.scaling.ApplicationVersion;
import io.flinkscaling.scaling.FlinkApplication;
import io.flinkscaling.scaling.FlinkApplication.OperationOutcome;
import io.flinkscaling.scaling.FlinkApplication.ParallelismUpdate;
import io.flinkscaling.scaling.FlinkApplication.UpdateOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An application that takes some seconds for an update, and never fails. */
final class InMemoryApplication implements FlinkApplication {

    private static final Duration UPDATE = Duration.ofSeconds(10);

    private final Clock clock;
    private int parallelism;
    private int currentParallelism;
    private int parallelismPerKpu = 1;
    private int version = 1;
    private Instant updatedAt = Instant.EPOCH;

    InMemoryApplication(Clock clock, int parallelism) {
        this.clock = clock;
        this.parallelism = parallelism;
        this.currentParallelism = parallelism;
    }

    @Override
    public synchronized ApplicationState describe() {
        boolean updating = isUpdating();
        if (!updating) {
            currentParallelism = parallelism;
        }
        return new ApplicationState(
                updating ? ApplicationStatus.UPDATING : ApplicationStatus.RUNNING,
                parallelism,
                currentParallelism,
                parallelismPerKpu,
                false,
                new ApplicationVersion(
                        version, Optional.of(token()), Duration.between(updatedAt, clock.instant()), Optional.empty()));
    }

    @Override
    public synchronized UpdateOutcome update(ParallelismUpdate update) {
        if (isUpdating() || !update.version().conditionalToken().equals(Optional.of(token()))) {
            return new UpdateOutcome.Busy("the application is being updated");
        }
        parallelism = update.parallelism();
        parallelismPerKpu = update.parallelismPerKpu().orElse(parallelismPerKpu);
        version++;
        updatedAt = clock.instant();
        return new UpdateOutcome.Accepted("operation-" + version);
    }

    @Override
    public synchronized OperationOutcome operation(String operationId) {
        return isUpdating() ? new OperationOutcome.InProgress() : new OperationOutcome.Successful();
    }

    @Override
    public synchronized OperationOutcome updateOf(long versionId) {
        return versionId < version ? operation("operation-" + (versionId + 1)) : new OperationOutcome.Unknown();
    }

    private boolean isUpdating() {
        return clock.instant().isBefore(updatedAt.plus(UPDATE));
    }

    private String token() {
        return "version-" + version;
    }
}
