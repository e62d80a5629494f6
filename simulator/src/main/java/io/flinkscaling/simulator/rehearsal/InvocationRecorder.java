package io.flinkscaling.simulator.rehearsal;

import io.flinkscaling.simulator.cloud.CallListener;
import io.flinkscaling.simulator.cloud.CallOutcome;
import io.flinkscaling.simulator.model.VirtualClock;
import io.flinkscaling.simulator.rehearsal.fault.Fault;
import io.flinkscaling.simulator.rehearsal.fault.FaultInjector;
import io.flinkscaling.simulator.wire.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Tells of each request with its calls of AWS and its faults. To be used with the models' lock held. */
final class InvocationRecorder implements CallListener {

    private final VirtualClock clock;
    private final FaultInjector faults;
    private final Incidents incidents;
    private final Consumer<FunctionCall> listener;
    private final List<AwsCall> awsCalls = new ArrayList<>();

    /** How a request ended: what it was answered, and how long that really took. */
    record End(int status, long nanos, boolean isTimedOut) {}

    /**
     * Makes a recorder of one run.
     *
     * @param incidents to which it adds what has gone wrong
     * @param listener told of each request
     */
    InvocationRecorder(VirtualClock clock, FaultInjector faults, Incidents incidents, Consumer<FunctionCall> listener) {
        this.clock = clock;
        this.faults = faults;
        this.incidents = incidents;
        this.listener = listener;
    }

    /** A request begins. */
    void begin() {
        awsCalls.clear();
        faults.beginInvocation();
    }

    /** The request has ended; returns what has struck it. */
    Set<Fault> end() {
        return faults.endInvocation();
    }

    /** Tells of the request that has ended. */
    void tell(String requestId, String request, End end, Set<Fault> struck) {
        FunctionCall call = new FunctionCall(
                now(), requestId, request, end.status(), end.nanos(), List.copyOf(awsCalls), struck, end.isTimedOut());
        incidents.add(call);
        listener.accept(call);
    }

    @Override
    public void onCall(Call call, CallOutcome outcome) {
        if (faults.isInvocation()) {
            awsCalls.add(new AwsCall(call.operation(), outcome));
        } else {
            incidents.add(now(), call, outcome, faults.struck());
        }
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.epochMillis());
    }
}
