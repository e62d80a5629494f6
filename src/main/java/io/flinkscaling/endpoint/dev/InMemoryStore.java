package io.flinkscaling.endpoint.dev;

import io.flinkscaling.scaling.RequestStore;
import io.flinkscaling.scaling.ScalingRequest;
import java.util.Optional;

/** Forgets everything when dev mode ends. */
final class InMemoryStore implements RequestStore {

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
