package io.flinkscaling.simulator.loop;

import io.flinkscaling.scaling.RequestStore;
import io.flinkscaling.scaling.ScalingRequest;
import java.util.Optional;

/** Keeps the outstanding request in memory. */
final class InMemoryRequestStore implements RequestStore {

    private Optional<ScalingRequest> request = Optional.empty();

    @Override
    public Optional<ScalingRequest> read() {
        return request;
    }

    @Override
    public void write(ScalingRequest newRequest) {
        request = Optional.of(newRequest);
    }

    @Override
    public boolean replace(ScalingRequest oldRequest, Optional<ScalingRequest> next) {
        boolean isStored = request.equals(Optional.of(oldRequest));
        if (isStored) {
            request = next;
        }
        return isStored;
    }
}
