package io.flinkscaling.target;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Operations by id; one that is not in here is unknown. */
    final Map<String, OperationOutcome> operations = new HashMap<>();

    final List<ParallelismUpdate> updates = new ArrayList<>();

    /** Decides on the next updates in place of the application; null to let it decide. */
    Supplier<UpdateOutcome> decision;

    RuntimeException describeFault;
    Runnable whenDescribed = () -> {};
    Runnable whenUpdateArrives = () -> {};
    Runnable whenUpdateWasTaken = () -> {};

    private ParallelismUpdate underWay;
    private int version = 1;

    FakeApplication(List<String> events) {
        this.events = events;
    }

    @Override
    public ApplicationState describe() {
        if (describeFault != null) {
            throw describeFault;
        }
        ApplicationState state =
                new ApplicationState(status, parallelism, currentParallelism, parallelismPerKpu, "token-" + version);
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
        if (!update.conditionalToken().equals("token-" + version)) {
            return new UpdateOutcome.Busy("the application was changed in the meantime");
        }
        version++;
        underWay = update;
        status = ApplicationStatus.UPDATING;
        String operationId = "operation-" + update.parallelism();
        operations.put(operationId, new OperationOutcome.InProgress());
        runOnce(whenUpdateWasTaken, () -> whenUpdateWasTaken = () -> {});
        return new UpdateOutcome.Accepted(operationId);
    }

    @Override
    public OperationOutcome operation(String operationId) {
        return operations.getOrDefault(operationId, new OperationOutcome.Unknown());
    }

    void finishUpdate() {
        parallelismPerKpu = underWay.parallelismPerKpu().orElse(parallelismPerKpu);
        operations.put("operation-" + underWay.parallelism(), new OperationOutcome.Successful());
        changeByHand(underWay.parallelism());
    }

    void failUpdate(String reason) {
        operations.put("operation-" + underWay.parallelism(), new OperationOutcome.Failed(reason));
        changeByHand(parallelism);
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
