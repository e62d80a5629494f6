package io.flinkscaling.simulator.model.flink;

import io.flinkscaling.simulator.model.VirtualClock;
import io.flinkscaling.target.ApplicationState;
import io.flinkscaling.target.ApplicationStatus;
import io.flinkscaling.target.FlinkApplication;
import io.flinkscaling.target.OperationOutcome;
import io.flinkscaling.target.ParallelismUpdate;
import io.flinkscaling.target.UpdateOutcome;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * An application of Managed Service for Apache Flink in virtual time.
 *
 * <p>It processes records only while RUNNING; every transition stops it. While UPDATING, {@code Parallelism} is already
 * the new one and {@code CurrentParallelism} still the old one; AWS does not document which changes first.
 */
public final class ManagedFlink implements FlinkApplication {

    private final VirtualClock clock;
    private final DowntimeModel downtime;
    private final FlinkLimits limits;
    private final Supplier<UpdateFate> fates;
    private final Random random;
    private final VersionCounter version;
    private final OperationLog operations;

    private ApplicationStatus status = ApplicationStatus.RUNNING;
    private int parallelism;
    private int currentParallelism;
    private int parallelismPerKpu;
    private boolean autoScalingEnabled;
    private int scaleOuts;
    private int scaleIns;
    private long transitionEndsAt = Long.MAX_VALUE;
    private Runnable transitionEnd = () -> {};

    /**
     * Makes a RUNNING application.
     *
     * @param fates asked once for each update of the running application
     * @param seed of the jitter of downtimes
     */
    public ManagedFlink(
            VirtualClock clock,
            int parallelism,
            int parallelismPerKpu,
            DowntimeModel downtime,
            FlinkLimits limits,
            Supplier<UpdateFate> fates,
            long seed) {
        this.clock = clock;
        this.operations = new OperationLog(clock);
        this.version = new VersionCounter(clock);
        this.parallelism = parallelism;
        this.currentParallelism = parallelism;
        this.parallelismPerKpu = parallelismPerKpu;
        this.downtime = downtime;
        this.limits = limits;
        this.fates = fates;
        this.random = new Random(seed);
        limits.refusal(parallelism, parallelismPerKpu).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
    }

    @Override
    public ApplicationState describe() {
        return new ApplicationState(
                status, parallelism, currentParallelism, parallelismPerKpu, autoScalingEnabled, version.current());
    }

    @Override
    public UpdateOutcome update(ParallelismUpdate update) {
        if (!version.isCurrent(update.version())) {
            return new UpdateOutcome.Busy("ConcurrentModificationException: the application has changed since");
        }
        if (status != ApplicationStatus.RUNNING && status != ApplicationStatus.READY) {
            return new UpdateOutcome.Busy("ResourceInUseException: the application is " + status);
        }
        Optional<String> refusal =
                limits.refusal(update.parallelism(), update.parallelismPerKpu().orElse(parallelismPerKpu));
        if (refusal.isPresent()) {
            return new UpdateOutcome.Rejected(refusal.get());
        }
        version.makeNext();
        autoScalingEnabled = false;
        String operation = operations.begin(version.id());
        if (status == ApplicationStatus.READY) {
            configure(update.parallelism(), update.parallelismPerKpu().orElse(parallelismPerKpu));
            currentParallelism = parallelism;
            operations.end(new OperationOutcome.Successful());
        } else {
            restartWith(update);
        }
        return new UpdateOutcome.Accepted(operation);
    }

    @Override
    public OperationOutcome operation(String operationId) {
        return operations.outcome(operation -> operation.id().equals(operationId));
    }

    @Override
    public OperationOutcome updateOf(long versionId) {
        return operations.outcome(operation -> operation.updatedFrom() == versionId);
    }

    /** Returns the latest updates, the newest first. */
    public List<FlinkOperation> operations() {
        return operations.newestFirst();
    }

    /** Stops the running application; from STOPPING it becomes READY. */
    public void stop() {
        require(ApplicationStatus.RUNNING);
        begin(ApplicationStatus.STOPPING, () -> status = ApplicationStatus.READY);
    }

    /** Stops the application from any transition as well, without a snapshot. */
    public void forceStop() {
        require(
                ApplicationStatus.RUNNING,
                ApplicationStatus.STARTING,
                ApplicationStatus.UPDATING,
                ApplicationStatus.STOPPING,
                ApplicationStatus.AUTOSCALING);
        operations.end(new OperationOutcome.Failed("cancelled, because the application was stopped"));
        begin(ApplicationStatus.FORCE_STOPPING, () -> status = ApplicationStatus.READY);
    }

    /** Starts the stopped application with the parallelism that is configured, also by an update that failed. */
    public void start() {
        require(ApplicationStatus.READY);
        currentParallelism = parallelism;
        begin(ApplicationStatus.STARTING, this::run);
    }

    /** Has AWS patch the running application. */
    public void maintain() {
        require(ApplicationStatus.RUNNING);
        begin(ApplicationStatus.MAINTENANCE, this::run);
    }

    /** Has somebody deploy another version of the running application, with the same parallelism. */
    public void deploy() {
        require(ApplicationStatus.RUNNING);
        version.makeNext();
        operations.begin(version.id());
        begin(ApplicationStatus.UPDATING, () -> {
            operations.end(new OperationOutcome.Successful());
            run();
        });
    }

    /**
     * Has the built-in autoscaler, switched on, change {@code CurrentParallelism} and leave {@code Parallelism} alone. The
     * next update switches it off.
     */
    public void autoscale(int newCurrentParallelism) {
        require(ApplicationStatus.RUNNING);
        autoScalingEnabled = true;
        begin(ApplicationStatus.AUTOSCALING, () -> {
            currentParallelism = newCurrentParallelism;
            run();
        });
    }

    /** Rolls the running application back at a user's request: it ends ROLLED_BACK. */
    public void rollBack() {
        require(ApplicationStatus.RUNNING);
        beginRollBack(() -> status = ApplicationStatus.ROLLED_BACK);
    }

    /** Deletes the stopped or running application; it stays DELETING, as long as it can be described at all. */
    public void delete() {
        require(ApplicationStatus.READY, ApplicationStatus.RUNNING, ApplicationStatus.ROLLED_BACK);
        begin(ApplicationStatus.DELETING, () -> {});
    }

    /**
     * Returns {@code ApplicationVersionId}, at least 1. An update, a deployment and a roll-back make one more each; what
     * only stops or starts the application makes none.
     */
    public int versionId() {
        return version.id();
    }

    public ApplicationStatus status() {
        return status;
    }

    /** Returns the parallelism that the application runs with, or last ran with. */
    public int currentParallelism() {
        return currentParallelism;
    }

    public int parallelism() {
        return parallelism;
    }

    /** Returns the KPUs that are paid for. */
    public int kpus() {
        return status == ApplicationStatus.READY ? 0 : Kpus.of(currentParallelism, parallelismPerKpu);
    }

    /** Tells whether records are being processed. */
    public boolean isProcessing() {
        return status == ApplicationStatus.RUNNING;
    }

    /** Returns how many updates to a higher parallelism have restarted the application. */
    public int scaleOuts() {
        return scaleOuts;
    }

    /** Returns how many updates to a lower parallelism have restarted the application. */
    public int scaleIns() {
        return scaleIns;
    }

    /** Returns when the current transition ends, in milliseconds since the epoch; Long.MAX_VALUE if there is none. */
    public long transitionEndsAt() {
        return transitionEndsAt;
    }

    /** Ends a transition whose time has come. */
    public void onTime() {
        if (clock.epochMillis() >= transitionEndsAt) {
            transitionEndsAt = Long.MAX_VALUE;
            transitionEnd.run();
        }
    }

    private void restartWith(ParallelismUpdate update) {
        int oldParallelism = parallelism;
        int oldParallelismPerKpu = parallelismPerKpu;
        scaleOuts += update.parallelism() > currentParallelism ? 1 : 0;
        scaleIns += update.parallelism() < currentParallelism ? 1 : 0;
        configure(update.parallelism(), update.parallelismPerKpu().orElse(parallelismPerKpu));
        Runnable end =
                switch (fates.get()) {
                    case SUCCEEDS ->
                        () -> {
                            currentParallelism = parallelism;
                            operations.end(new OperationOutcome.Successful());
                            run();
                        };
                    case FAILS ->
                        () -> {
                            configure(oldParallelism, oldParallelismPerKpu);
                            operations.end(new OperationOutcome.Failed("the application could not be updated"));
                            run();
                        };
                    case STOPS ->
                        () -> {
                            operations.end(new OperationOutcome.Failed("the application could not be started"));
                            status = ApplicationStatus.READY;
                        };
                    case IS_ROLLED_BACK ->
                        () -> beginRollBack(() -> {
                            configure(oldParallelism, oldParallelismPerKpu);
                            operations.end(new OperationOutcome.Failed("the update was rolled back"));
                            run();
                        });
                };
        begin(ApplicationStatus.UPDATING, end);
    }

    private void configure(int newParallelism, int newParallelismPerKpu) {
        parallelism = newParallelism;
        parallelismPerKpu = newParallelismPerKpu;
    }

    private void run() {
        status = ApplicationStatus.RUNNING;
    }

    private void begin(ApplicationStatus transition, Runnable end) {
        status = transition;
        transitionEndsAt = clock.epochMillis() + downtime.nextMillis(random);
        transitionEnd = end;
        version.change();
    }

    private void beginRollBack(Runnable end) {
        version.makeNext();
        begin(ApplicationStatus.ROLLING_BACK, end);
    }

    private void require(ApplicationStatus... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw new IllegalStateException("ResourceInUseException: the application is " + status);
        }
    }
}
