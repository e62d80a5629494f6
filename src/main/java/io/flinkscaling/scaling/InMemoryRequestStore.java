package io.flinkscaling.scaling;

import java.util.Optional;

/** Keeps the outstanding request in memory, for as long as the process lives. May be shared by threads. */
public final class InMemoryRequestStore implements RequestStore {

    private Optional<ScalingRequest> request = Optional.empty();

    @Override
    public synchronized Optional<ScalingRequest> read() {
        return request;
    }

    @Override
    public synchronized void write(ScalingRequest newRequest) {
        request = Optional.of(newRequest);
    }

    @Override
    public synchronized boolean replace(ScalingRequest oldRequest, Optional<ScalingRequest> next) {
        boolean isStored = request.equals(Optional.of(oldRequest));
        if (isStored) {
            request = next;
        }
        return isStored;
    }
}
