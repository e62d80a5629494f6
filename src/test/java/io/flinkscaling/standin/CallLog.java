package io.flinkscaling.standin;

import io.flinkscaling.simulator.wire.Call;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The calls that arrived, each attempt of the SDK, in order. */
public final class CallLog {

    private final List<Call> calls = new CopyOnWriteArrayList<>();

    void add(Call call) {
        calls.add(call);
    }

    /** Returns the names of the operations called. */
    public List<String> operations() {
        return calls.stream().map(Call::operation).toList();
    }

    /** Returns the calls of an operation as text, such as {@code PutMetricAlarm scale-out 5.0}. */
    public List<String> of(String operation) {
        return calls.stream()
                .filter(call -> call.operation().equals(operation))
                .map(Call::toString)
                .toList();
    }

    /** Forgets the calls so far. */
    public void clear() {
        calls.clear();
    }
}
