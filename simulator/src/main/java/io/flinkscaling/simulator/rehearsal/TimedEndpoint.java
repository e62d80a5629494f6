package io.flinkscaling.simulator.rehearsal;

import io.flinkscaling.scaling.TargetState;
import io.flinkscaling.simulator.model.autoscaling.Endpoint;
import java.time.Duration;
import java.util.function.Supplier;

/** A resource of which can be told how long its request has been under way. To be used with the models' lock held. */
final class TimedEndpoint implements Endpoint {

    private final Endpoint resource;
    private boolean isUnderWay;
    private long beginNanos;

    TimedEndpoint(Endpoint resource) {
        this.resource = resource;
    }

    /** Returns how long the request has really been under way; zero if none is. */
    Duration underWayFor() {
        return isUnderWay ? Duration.ofNanos(System.nanoTime() - beginNanos) : Duration.ZERO;
    }

    @Override
    public TargetState get() {
        return timed(resource::get);
    }

    @Override
    public TargetState patch(double desiredCapacity) {
        return timed(() -> resource.patch(desiredCapacity));
    }

    TargetState timed(Supplier<TargetState> request) {
        beginNanos = System.nanoTime();
        isUnderWay = true;
        try {
            return request.get();
        } finally {
            isUnderWay = false;
        }
    }
}
