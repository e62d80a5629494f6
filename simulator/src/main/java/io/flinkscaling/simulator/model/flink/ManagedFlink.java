package io.flinkscaling.simulator.model.flink;

import io.flinkscaling.simulator.model.VirtualClock;
import io.flinkscaling.target.ApplicationState;
import io.flinkscaling.target.ApplicationStatus;
import io.flinkscaling.target.FlinkApplication;
import io.flinkscaling.target.OperationOutcome;
import io.flinkscaling.target.ParallelismUpdate;
import io.flinkscaling.target.UpdateOutcome;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
    private final Map<String, OperationOutcome> operations = new HashMap<>();

    private ApplicationStatus status = ApplicationStatus.RUNNING;
    private int parallelism;
    private int currentParallelism;
    private int parallelismPerKpu;
    private int version = 1;
    private int changes = 1;
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
        limits.refusal(new ParallelismUpdate(parallelism, OptionalInt.empty(), ""), parallelismPerKpu)
                .ifPresent(reason -> {
                    throw new IllegalArgumentException(reason);
                });
        this.clock = clock;
        this.parallelism = parallelism;
        this.currentParallelism = parallelism;
        this.parallelismPerKpu = parallelismPerKpu;
        this.downtime = downtime;
        this.limits = limits;
        this.fates = fates;
        this.random = new Random(seed);
    }

    @Override
    public ApplicationState describe() {
        return new ApplicationState(status, parallelism, currentParallelism, parallelismPerKpu, token());
    }

    @Override
    public UpdateOutcome update(ParallelismUpdate update) {
        if (!update.conditionalToken().equals(token())) {
            return new UpdateOutcome.Busy("ConcurrentModificationException: the application has changed since");
        }
        if (status != ApplicationStatus.RUNNING && status != ApplicationStatus.READY) {
            return new UpdateOutcome.Busy("ResourceInUseException: the application is " + status);
        }
        Optional<String> refusal = limits.refusal(update, parallelismPerKpu);
        if (refusal.isPresent()) {
            return new UpdateOutcome.Rejected(refusal.get());
        }
        makeVersion();
        String operation = "operation-" + version;
        if (status == ApplicationStatus.READY) {
            configure(update.parallelism(), update.parallelismPerKpu().orElse(parallelismPerKpu));
            currentParallelism = parallelism;
            operations.put(operation, new OperationOutcome.Successful());
        } else {
            restartWith(update, operation);
        }
        return new UpdateOutcome.Accepted(operation);
    }

    @Override
    public OperationOutcome operation(String operationId) {
        return operations.getOrDefault(operationId, new OperationOutcome.Unknown());
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
        operations.replaceAll((id, outcome) -> outcome instanceof OperationOutcome.InProgress
                ? new OperationOutcome.Failed("cancelled, because the application was stopped")
                : outcome);
        begin(ApplicationStatus.FORCE_STOPPING, () -> status = ApplicationStatus.READY);
    }

    /** Starts the stopped application. */
    public void start() {
        require(ApplicationStatus.READY);
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
        makeVersion();
        begin(ApplicationStatus.UPDATING, this::run);
    }

    /** Has the built-in autoscaler change {@code CurrentParallelism} and leave {@code Parallelism} alone. */
    public void autoscale(int newCurrentParallelism) {
        require(ApplicationStatus.RUNNING);
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
        return version;
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

    private void restartWith(ParallelismUpdate update, String operation) {
        int oldParallelism = parallelism;
        int oldParallelismPerKpu = parallelismPerKpu;
        operations.clear();
        operations.put(operation, new OperationOutcome.InProgress());
        scaleOuts += update.parallelism() > currentParallelism ? 1 : 0;
        scaleIns += update.parallelism() < currentParallelism ? 1 : 0;
        configure(update.parallelism(), update.parallelismPerKpu().orElse(parallelismPerKpu));
        Runnable end =
                switch (fates.get()) {
                    case SUCCEEDS ->
                        () -> {
                            currentParallelism = parallelism;
                            operations.put(operation, new OperationOutcome.Successful());
                            run();
                        };
                    case FAILS ->
                        () -> {
                            configure(oldParallelism, oldParallelismPerKpu);
                            operations.put(
                                    operation, new OperationOutcome.Failed("the application could not be updated"));
                            run();
                        };
                    case STOPS ->
                        () -> {
                            operations.put(
                                    operation, new OperationOutcome.Failed("the application could not be started"));
                            status = ApplicationStatus.READY;
                        };
                    case IS_ROLLED_BACK ->
                        () -> beginRollBack(() -> {
                            configure(oldParallelism, oldParallelismPerKpu);
                            operations.put(operation, new OperationOutcome.Failed("the update was rolled back"));
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
        changes++;
    }

    private void beginRollBack(Runnable end) {
        makeVersion();
        begin(ApplicationStatus.ROLLING_BACK, end);
    }

    private void makeVersion() {
        version++;
        changes++;
    }

    private void require(ApplicationStatus... allowed) {
        for (ApplicationStatus each : allowed) {
            if (status == each) {
                return;
            }
        }
        throw new IllegalStateException("ResourceInUseException: the application is " + status);
    }

    /** Other than the version, it changes with each transition. */
    private String token() {
        return "change-" + changes;
    }
}
