package io.flinkscaling.scaling;

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
    public boolean replace(ScalingRequest request, Optional<ScalingRequest> next) {
        failWith(next.isPresent() ? writeFault : clearFault);
        if (!request.equals(stored)) {
            return false;
        }
        events.add(next.map(stays -> "store " + Requests.print(stays)).orElse("clear store"));
        stored = next.orElse(null);
        return true;
    }

    private static void failWith(RuntimeException fault) {
        if (fault != null) {
            throw fault;
        }
    }
}
