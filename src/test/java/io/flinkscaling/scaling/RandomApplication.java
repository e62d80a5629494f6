package io.flinkscaling.scaling;

import io.flinkscaling.scaling.FlinkApplication.OperationOutcome;
import io.flinkscaling.scaling.FlinkApplication.ParallelismUpdate;
import io.flinkscaling.scaling.FlinkApplication.UpdateOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * An application whose time passes step by step. It takes every update that carries its token, also one that comes while
 * another is unfinished, which it keeps as a violation; the real service would refuse that.
 */
final class RandomApplication implements FlinkApplication {

    private final boolean parallelismChangesFirst;
    private final Map<String, OperationOutcome> operations = new HashMap<>();
    private final Map<Long, String> updatesOf = new HashMap<>();

    final List<String> violations = new ArrayList<>();
    final List<Integer> taken = new ArrayList<>();

    private ApplicationStatus status = ApplicationStatus.RUNNING;
    private int capacity = 2;
    private int currentCapacity = 2;
    private int parallelismPerKpu = 1;
    private int parallelismPerKpuUnderWay = 1;
    private boolean autoScalingEnabled;
    private int underWay;
    private long version = 1;

    RandomApplication(boolean parallelismChangesFirst) {
        this.parallelismChangesFirst = parallelismChangesFirst;
    }

    /** Returns the capacity apart from any unfinished update. */
    int capacity() {
        return capacity;
    }

    OptionalInt underWay() {
        return underWay == 0 ? OptionalInt.empty() : OptionalInt.of(underWay);
    }

    @Override
    public ApplicationState describe() {
        boolean isUpdating = underWay != 0;
        return new ApplicationState(
                status,
                isUpdating && parallelismChangesFirst ? underWay : capacity,
                isUpdating && !parallelismChangesFirst ? underWay : currentCapacity,
                parallelismPerKpu,
                autoScalingEnabled,
                new ApplicationVersion(version, "token-" + version));
    }

    @Override
    public UpdateOutcome update(ParallelismUpdate update) {
        if (update.version().id() != version) {
            return new UpdateOutcome.Busy("the application was changed in the meantime");
        }
        if (underWay != 0) {
            violations.add("update to " + update.parallelism() + " while that to " + underWay + " is unfinished");
        }
        underWay = update.parallelism();
        parallelismPerKpuUnderWay = update.parallelismPerKpu().orElse(parallelismPerKpu);
        autoScalingEnabled = false;
        taken.add(underWay);
        status = ApplicationStatus.UPDATING;
        updatesOf.put(version++, operationId());
        operations.put(operationId(), new OperationOutcome.InProgress());
        return new UpdateOutcome.Accepted(operationId());
    }

    @Override
    public OperationOutcome operation(String operationId) {
        return operations.getOrDefault(operationId, new OperationOutcome.Unknown());
    }

    @Override
    public OperationOutcome updateOf(long versionId) {
        return operation(updatesOf.getOrDefault(versionId, "none"));
    }

    void changeSomethingElse() {
        String id = "deployment-" + version;
        operations.put(id, new OperationOutcome.Successful());
        updatesOf.put(version++, id);
    }

    /** Returns whether the application took the change. */
    boolean changeByHand(int newParallelism) {
        boolean takes = takesChanges();
        if (takes) {
            capacity = newParallelism;
            currentCapacity = newParallelism;
            changeSomethingElse();
        }
        return takes;
    }

    void changeParallelismPerKpu(int newParallelismPerKpu) {
        if (takesChanges()) {
            parallelismPerKpu = newParallelismPerKpu;
            changeSomethingElse();
        }
    }

    void enableAutoScaling(boolean enabled) {
        if (takesChanges()) {
            autoScalingEnabled = enabled;
            changeSomethingElse();
        }
    }

    /** The service changes the current parallelism, which makes no version. */
    void autoscale(int newCurrentParallelism) {
        if (underWay == 0 && status == ApplicationStatus.RUNNING) {
            currentCapacity = newCurrentParallelism;
        }
    }

    void start() {
        if (underWay == 0 && status == ApplicationStatus.READY) {
            status = ApplicationStatus.RUNNING;
            currentCapacity = capacity;
        }
    }

    /** It is stopped, with the parallelism configured that it could not be started with. */
    void failToStart() {
        if (underWay != 0) {
            capacity = underWay;
            parallelismPerKpu = parallelismPerKpuUnderWay;
            end(new OperationOutcome.Failed("no"), ApplicationStatus.READY);
        }
    }

    private boolean takesChanges() {
        return underWay == 0 && status != ApplicationStatus.MAINTENANCE;
    }

    void succeed() {
        if (underWay != 0) {
            capacity = underWay;
            currentCapacity = underWay;
            parallelismPerKpu = parallelismPerKpuUnderWay;
            end(new OperationOutcome.Successful(), ApplicationStatus.RUNNING);
        }
    }

    void fail(ApplicationStatus then) {
        if (underWay != 0) {
            end(new OperationOutcome.Failed("no"), then);
        }
    }

    void beginMaintenance() {
        if (underWay == 0) {
            status = ApplicationStatus.MAINTENANCE;
        }
    }

    void endMaintenance() {
        if (underWay == 0) {
            status = ApplicationStatus.RUNNING;
        }
    }

    private void end(OperationOutcome outcome, ApplicationStatus then) {
        operations.put(operationId(), outcome);
        underWay = 0;
        status = then;
        version++;
    }

    private String operationId() {
        return "operation-" + taken.size();
    }
}
