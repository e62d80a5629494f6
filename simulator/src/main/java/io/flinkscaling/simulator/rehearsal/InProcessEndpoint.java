package io.flinkscaling.simulator.rehearsal;

import io.flinkscaling.scaling.TargetState;
import io.flinkscaling.simulator.model.VirtualClock;
import io.flinkscaling.simulator.model.autoscaling.Endpoint;
import io.flinkscaling.simulator.model.autoscaling.EndpointException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The endpoint's state machine within this process: it makes no calls, so that only faults of an update can befall it. */
final class InProcessEndpoint implements Endpoint {

    private static final int OK = 200;

    private final Endpoint target;
    private final VirtualClock clock;
    private final FaultInjector faults;
    private final Consumer<FunctionCall> listener;

    InProcessEndpoint(Endpoint target, VirtualClock clock, FaultInjector faults, Consumer<FunctionCall> listener) {
        this.target = target;
        this.clock = clock;
        this.faults = faults;
        this.listener = listener;
    }

    @Override
    public TargetState get() {
        return call("GET", target::get);
    }

    @Override
    public TargetState patch(double desiredCapacity) {
        return call("PATCH " + (int) desiredCapacity, () -> target.patch(desiredCapacity));
    }

    private TargetState call(String request, Supplier<TargetState> call) {
        faults.beginInvocation();
        int status = OK;
        try {
            return call.get();
        } catch (EndpointException e) {
            status = e.status();
            throw e;
        } finally {
            Instant time = Instant.ofEpochMilli(clock.epochMillis());
            listener.accept(new FunctionCall(time, "", request, status, 0, List.of(), faults.endInvocation(), false));
        }
    }
}
