package io.flinkscaling.simulator.rehearsal;

import io.flinkscaling.scaling.TargetState;
import io.flinkscaling.simulator.model.autoscaling.Endpoint;
import java.time.Duration;
import java.util.function.Supplier;

/** An endpoint of which can be told how long its request has been under way. To be used with the models' lock held. */
final class TimedEndpoint implements Endpoint {

    private final Endpoint endpoint;
    private final Supplier<TargetState> check;
    private boolean isUnderWay;
    private long beginNanos;

    /**
     * Times an endpoint.
     *
     * @param check the request that the template's schedule makes of it
     */
    TimedEndpoint(Endpoint endpoint, Supplier<TargetState> check) {
        this.endpoint = endpoint;
        this.check = check;
    }

    /** Returns how long the request has really been under way; zero if none is. */
    Duration underWayFor() {
        return isUnderWay ? Duration.ofNanos(System.nanoTime() - beginNanos) : Duration.ZERO;
    }

    @Override
    public TargetState get() {
        return timed(endpoint::get);
    }

    @Override
    public TargetState patch(int desiredCapacity) {
        return timed(() -> endpoint.patch(desiredCapacity));
    }

    TargetState check() {
        return timed(check);
    }

    private TargetState timed(Supplier<TargetState> request) {
        beginNanos = System.nanoTime();
        isUnderWay = true;
        try {
            return request.get();
        } finally {
            isUnderWay = false;
        }
    }
}
