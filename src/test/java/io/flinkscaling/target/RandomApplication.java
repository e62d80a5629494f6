package io.flinkscaling.target;

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

    final List<String> violations = new ArrayList<>();
    final List<Integer> taken = new ArrayList<>();

    private ApplicationStatus status = ApplicationStatus.RUNNING;
    private int capacity = 2;
    private int underWay;
    private int version = 1;

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
        int next = underWay == 0 ? capacity : underWay;
        return new ApplicationState(
                status,
                parallelismChangesFirst ? next : capacity,
                parallelismChangesFirst ? capacity : next,
                1,
                "token-" + version);
    }

    @Override
    public UpdateOutcome update(ParallelismUpdate update) {
        if (!update.conditionalToken().equals("token-" + version)) {
            return new UpdateOutcome.Busy("the application was changed in the meantime");
        }
        if (underWay != 0) {
            violations.add("update to " + update.parallelism() + " while that to " + underWay + " is unfinished");
        }
        version++;
        underWay = update.parallelism();
        taken.add(underWay);
        status = ApplicationStatus.UPDATING;
        operations.put(operationId(), new OperationOutcome.InProgress());
        return new UpdateOutcome.Accepted(operationId());
    }

    @Override
    public OperationOutcome operation(String operationId) {
        return operations.getOrDefault(operationId, new OperationOutcome.Unknown());
    }

    void changeSomethingElse() {
        version++;
    }

    /** Returns whether the application took the change. */
    boolean changeByHand(int newParallelism) {
        boolean takes = underWay == 0 && status != ApplicationStatus.MAINTENANCE;
        if (takes) {
            capacity = newParallelism;
            version++;
        }
        return takes;
    }

    void succeed() {
        if (underWay != 0) {
            capacity = underWay;
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
