package io.flinkscaling.simulator.rehearsal;

import io.flinkscaling.simulator.cloud.CallOutcome;
import io.flinkscaling.simulator.rehearsal.fault.Fault;
import io.flinkscaling.simulator.wire.Call;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The last faults that struck, and failures without one, however long the cloud runs. */
final class Incidents {

    private static final int KEPT = 20;

    private final Deque<Incident> incidents = new ArrayDeque<>();

    /** Returns them, the last one first. */
    List<Incident> latestFirst() {
        return List.copyOf(incidents);
    }

    void add(FunctionCall call) {
        String status = Integer.toString(call.status());
        call.faults().forEach(fault -> add(new Incident(call.time(), Optional.of(fault), call.request(), status)));
        Incident.byItself(call).ifPresent(this::add);
    }

    /** Adds what has struck a call of another client than the function. */
    void add(Instant time, Call call, CallOutcome outcome, Set<Fault> faults) {
        String text = text(outcome);
        faults.forEach(
                fault -> add(new Incident(time, Optional.of(fault), call.operation() + " of another client", text)));
    }

    void add(Incident incident) {
        incidents.addFirst(incident);
        if (incidents.size() > KEPT) {
            incidents.removeLast();
        }
    }

    private static String text(CallOutcome outcome) {
        if (outcome instanceof CallOutcome.Refused refused) {
            return refused.status() + " " + refused.code();
        }
        return outcome instanceof CallOutcome.Answered ? "200" : "no answer";
    }
}
