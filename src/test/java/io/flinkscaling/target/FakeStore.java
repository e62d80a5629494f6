package io.flinkscaling.target;

import java.util.List;
import java.util.Optional;

/** A request store in memory that fails when told to. */
final class FakeStore implements RequestStore {

    private final List<String> events;

    ScalingRequest stored;
    RuntimeException readFault;
    RuntimeException writeFault;
    RuntimeException clearFault;

    FakeStore(List<String> events) {
        this.events = events;
    }

    @Override
    public Optional<ScalingRequest> read() {
        failWith(readFault);
        return Optional.ofNullable(stored);
    }

    @Override
    public void write(ScalingRequest request) {
        failWith(writeFault);
        events.add("store " + Requests.print(request));
        stored = request;
    }

    @Override
    public void clear() {
        failWith(clearFault);
        events.add("clear store");
        stored = null;
    }

    private static void failWith(RuntimeException fault) {
        if (fault != null) {
            throw fault;
        }
    }
}
