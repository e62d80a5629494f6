package io.flinkscaling.endpoint.dev;

import io.flinkscaling.target.RequestStore;
import io.flinkscaling.target.ScalingRequest;
import java.util.Optional;

/** Forgets everything when dev mode ends. */
final class InMemoryStore implements RequestStore {

    private volatile Optional<ScalingRequest> request = Optional.empty();

    @Override
    public Optional<ScalingRequest> read() {
        return request;
    }

    @Override
    public void write(ScalingRequest newRequest) {
        request = Optional.of(newRequest);
    }

    @Override
    public void clear() {
        request = Optional.empty();
    }
}
