package io.flinkscaling.scaling;

import io.flinkscaling.scaling.FlinkApplication.OperationOutcome;
import io.flinkscaling.scaling.FlinkApplication.ParallelismUpdate;
import io.flinkscaling.scaling.FlinkApplication.UpdateOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A Managed Flink application in memory: it takes an update whose token is current and stays UPDATING until
 * {@link #finishUpdate}. What a test does not set is an application that runs with a parallelism of 2.
 */
final class FakeApplication implements FlinkApplication {

    private final List<String> events;

    ApplicationStatus status = ApplicationStatus.RUNNING;
    int parallelism = 2;
    int currentParallelism = 2;
    int parallelismPerKpu = 1;
    boolean autoScalingEnabled;
    Duration versionAge = Duration.ZERO;

    /** Operations by id; one that is not in here is unknown. */
    final Map<String, OperationOutcome> operations = new HashMap<>();

    /** The ids of operations by the version that they have updated. */
    final Map<Long, String> updatesOf = new HashMap<>();

    final List<ParallelismUpdate> updates = new ArrayList<>();

    /** Decides on the next updates in place of the application; null to let it decide. */
    Supplier<UpdateOutcome> decision;

    /** Whether the answer to an update is lost, and the SDK asks once more. */
    boolean isRepeated;

    RuntimeException describeFault;
    Runnable whenDescribed = () -> {};
    Runnable whenUpdateArrives = () -> {};
    Runnable whenUpdateWasTaken = () -> {};

    long version = 1;
    private ParallelismUpdate underWay;

    FakeApplication(List<String> events) {
        this.events = events;
    }

    @Override
    public ApplicationState describe() {
        if (describeFault != null) {
            throw describeFault;
        }
        ApplicationVersion described =
                new ApplicationVersion(version, Optional.of("token-" + version), versionAge, Optional.empty());
        ApplicationState state = new ApplicationState(
                status, parallelism, currentParallelism, parallelismPerKpu, autoScalingEnabled, described);
        runOnce(whenDescribed, () -> whenDescribed = () -> {});
        return state;
    }

    @Override
    public UpdateOutcome update(ParallelismUpdate update) {
        events.add("update to " + update.parallelism());
        updates.add(update);
        runOnce(whenUpdateArrives, () -> whenUpdateArrives = () -> {});
        if (decision != null) {
            return decision.get();
        }
        if (!update.version().conditionalToken().equals(Optional.of("token-" + version))) {
            return new UpdateOutcome.Busy("the application was changed in the meantime");
        }
        String operationId = "operation-" + update.parallelism();
        updatesOf.put(version++, operationId);
        underWay = update;
        status = ApplicationStatus.UPDATING;
        operations.put(operationId, new OperationOutcome.InProgress());
        runOnce(whenUpdateWasTaken, () -> whenUpdateWasTaken = () -> {});
        return isRepeated
                ? new UpdateOutcome.Unclear("the application was changed in the meantime")
                : new UpdateOutcome.Accepted(operationId);
    }

    @Override
    public OperationOutcome operation(String operationId) {
        return operations.getOrDefault(operationId, new OperationOutcome.Unknown());
    }

    @Override
    public OperationOutcome updateOf(long versionId) {
        events.add("look for the update of version " + versionId);
        return operation(updatesOf.getOrDefault(versionId, "none"));
    }

    void finishUpdate() {
        autoScalingEnabled = false;
        parallelismPerKpu = underWay.parallelismPerKpu().orElse(parallelismPerKpu);
        operations.put("operation-" + underWay.parallelism(), new OperationOutcome.Successful());
        changeByHand(underWay.parallelism());
    }

    void failUpdate(String reason) {
        operations.put("operation-" + underWay.parallelism(), new OperationOutcome.Failed(reason));
        changeByHand(parallelism);
    }

    void failUpdateAndStop(String reason) {
        failUpdate(reason);
        parallelism = underWay.parallelism();
        status = ApplicationStatus.READY;
    }

    /** Somebody deploys another version, and the application has come back. */
    void deploy() {
        deploy(new OperationOutcome.Successful());
    }

    void failDeployment(String reason) {
        deploy(new OperationOutcome.Failed(reason));
    }

    private void deploy(OperationOutcome outcome) {
        String id = "deployment-" + version;
        operations.put(id, outcome);
        updatesOf.put(version++, id);
    }

    void changeByHand(int newParallelism) {
        parallelism = newParallelism;
        currentParallelism = newParallelism;
        status = ApplicationStatus.RUNNING;
        version++;
    }

    List<Integer> updatedTo() {
        return updates.stream().map(ParallelismUpdate::parallelism).toList();
    }

    private static void runOnce(Runnable action, Runnable disarm) {
        disarm.run();
        action.run();
    }
}
