package io.flinkscaling.simulator.model.flink;

import io.flinkscaling.scaling.ApplicationState;
import io.flinkscaling.scaling.ApplicationStatus;
import io.flinkscaling.scaling.FlinkApplication;
import io.flinkscaling.scaling.FlinkApplication.OperationOutcome;
import io.flinkscaling.scaling.FlinkApplication.ParallelismUpdate;
import io.flinkscaling.scaling.FlinkApplication.UpdateOutcome;
import io.flinkscaling.simulator.model.VirtualClock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * An application of Managed Service for Apache Flink in virtual time.
 *
 * <p>It processes records only while RUNNING; every transition stops it. While UPDATING, {@code Parallelism} is already
 * the new one and {@code CurrentParallelism} still the old one; AWS does not document which changes first.
 */
public final class ManagedFlink implements FlinkApplication {

    private final VirtualClock clock;
    private final FlinkLimits limits;
    private final LongSupplier downtimes;
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
    private Supplier<UpdateFate> fates = () -> UpdateFate.SUCCEEDS;

    /**
     * Makes a RUNNING application whose updates succeed.
     *
     * @param downtimes how long each transition takes, in milliseconds
     */
    public ManagedFlink(
            VirtualClock clock, int parallelism, int parallelismPerKpu, FlinkLimits limits, LongSupplier downtimes) {
        this.clock = clock;
        this.operations = new OperationLog(clock);
        this.version = new VersionCounter(clock);
        this.parallelism = parallelism;
        this.currentParallelism = parallelism;
        this.parallelismPerKpu = parallelismPerKpu;
        this.limits = limits;
        this.downtimes = downtimes;
        limits.refusal(parallelism, parallelismPerKpu).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
    }

    /** Has updates of the running application end in other ways from now on; asked once for each. */
    public void setFates(Supplier<UpdateFate> newFates) {
        fates = newFates;
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

    /** Starts the stopped application with the parallelism that is configured, also by an update that failed. */
    public void start() {
        require(ApplicationStatus.READY);
        currentParallelism = parallelism;
        begin(ApplicationStatus.STARTING, this::run);
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
        count(newCurrentParallelism);
        begin(ApplicationStatus.AUTOSCALING, () -> {
            currentParallelism = newCurrentParallelism;
            run();
        });
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

    /** Returns how many changes to a higher parallelism have restarted the application. */
    public int scaleOuts() {
        return scaleOuts;
    }

    /** Returns how many changes to a lower parallelism have restarted the application. */
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
        count(update.parallelism());
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
                        () -> {
                            version.makeNext();
                            begin(ApplicationStatus.ROLLING_BACK, () -> {
                                configure(oldParallelism, oldParallelismPerKpu);
                                operations.end(new OperationOutcome.Failed("the update was rolled back"));
                                run();
                            });
                        };
                };
        begin(ApplicationStatus.UPDATING, end);
    }

    private void count(int newParallelism) {
        scaleOuts += newParallelism > currentParallelism ? 1 : 0;
        scaleIns += newParallelism < currentParallelism ? 1 : 0;
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
        transitionEndsAt = clock.epochMillis() + downtimes.getAsLong();
        transitionEnd = end;
        version.change();
    }

    private void require(ApplicationStatus allowed) {
        if (status != allowed) {
            throw new IllegalStateException("ResourceInUseException: the application is " + status);
        }
    }
}
