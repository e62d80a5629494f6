package io.flinkscaling.scaling;

import io.flinkscaling.scaling.DemandAlarms.AlarmRole;
import io.flinkscaling.scaling.FlinkApplication.OperationOutcome;
import io.flinkscaling.scaling.FlinkApplication.ParallelismUpdate;
import io.flinkscaling.scaling.FlinkApplication.UpdateOutcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The ports of a target in memory, with the faults and overlapping calls that a step has. */
final class FaultyPorts implements FlinkApplication, RequestStore, DemandAlarms {

    private final RandomApplication application;
    private final Expectation expectation;
    private final FakeStore store = new FakeStore(new ArrayList<>());

    final FakeAlarms alarms = new FakeAlarms(new ArrayList<>());

    private final Map<PortCall, Integer> occurrences = new EnumMap<>(PortCall.class);
    private List<Fault> faults = List.of();
    private Optional<Step.Overlap> overlap = Optional.empty();
    private Consumer<Step.Call> overlapping;

    FaultyPorts(RandomApplication application, Expectation expectation) {
        this.application = application;
        this.expectation = expectation;
    }

    void begin(Step.Call call, Consumer<Step.Call> overlappingCall) {
        occurrences.clear();
        faults = call.faults();
        overlap = call.overlap();
        overlapping = overlappingCall;
    }

    @Override
    public Optional<ScalingRequest> read() {
        return around(PortCall.STORE_READ, store::read);
    }

    @Override
    public void write(ScalingRequest request) {
        around(PortCall.STORE_WRITE, () -> {
            store.write(request);
            return null;
        });
    }

    @Override
    public boolean replace(ScalingRequest request, Optional<ScalingRequest> next) {
        return around(PortCall.STORE_REPLACE, () -> store.replace(request, next));
    }

    @Override
    public ApplicationState describe() {
        return around(PortCall.DESCRIBE, application::describe);
    }

    @Override
    public UpdateOutcome update(ParallelismUpdate update) {
        return around(PortCall.UPDATE, () -> decide(update));
    }

    private UpdateOutcome decide(ParallelismUpdate update) {
        if (has(PortCall.UPDATE, Fault.Kind.BUSY)) {
            return new UpdateOutcome.Busy("in use");
        }
        if (has(PortCall.UPDATE, Fault.Kind.REJECTED)) {
            expectation.rejected();
            return new UpdateOutcome.Rejected("no");
        }
        if (has(PortCall.UPDATE, Fault.Kind.TOKEN_STALE)) {
            application.changeSomethingElse();
        }
        UpdateOutcome outcome = application.update(update);
        if (outcome instanceof UpdateOutcome.Accepted) {
            expectation.taken(update.parallelism());
        }
        return outcome;
    }

    @Override
    public OperationOutcome operation(String operationId) {
        return around(PortCall.OPERATION, () -> application.operation(operationId));
    }

    @Override
    public OperationOutcome updateOf(long versionId) {
        return around(PortCall.OPERATION, () -> application.updateOf(versionId));
    }

    @Override
    public Map<AlarmRole, Followed> followed() {
        return around(PortCall.ALARMS_READ, alarms::followed);
    }

    @Override
    public void follow(AlarmRole alarm, double threshold, int capacity) {
        around(PortCall.ALARM_WRITE, () -> {
            alarms.follow(alarm, threshold, capacity);
            return null;
        });
    }

    private <T> T around(PortCall call, Supplier<T> effect) {
        occurrences.merge(call, 1, Integer::sum);
        overlapIf(call, true);
        if (has(call, Fault.Kind.THROTTLED)) {
            throw new ThrottledException("slow down", null);
        }
        if (has(call, Fault.Kind.FAILS)) {
            throw new FaultException();
        }
        T result = effect.get();
        if (has(call, Fault.Kind.ANSWER_LOST)) {
            throw new FaultException();
        }
        overlapIf(call, false);
        return result;
    }

    private boolean has(PortCall call, Fault.Kind kind) {
        return faults.contains(new Fault(call, occurrences.get(call), kind));
    }

    private void overlapIf(PortCall call, boolean before) {
        boolean now = overlap.isPresent()
                && overlap.get().at() == call
                && overlap.get().before() == before
                && overlap.get().occurrence() == occurrences.get(call);
        if (now) {
            Step.Call other = overlap.get().call();
            overlap = Optional.empty();
            overlapping.accept(other);
        }
    }

    /** A service that does not answer as it should. */
    static final class FaultException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
