package io.flinkscaling.simulator.rehearsal;

import io.flinkscaling.scaling.TargetState;
import io.flinkscaling.simulator.model.autoscaling.Endpoint;
import io.flinkscaling.simulator.model.autoscaling.EndpointException;
import java.util.function.Supplier;

/** The endpoint's state machine within this process: it makes no calls, so that only faults of an update can affect it. */
final class InProcessEndpoint implements Endpoint {

    private static final int OK = 200;

    private final Endpoint target;
    private final InvocationRecorder recorder;

    InProcessEndpoint(Endpoint target, InvocationRecorder recorder) {
        this.target = target;
        this.recorder = recorder;
    }

    @Override
    public TargetState get() {
        return call("GET", target::get);
    }

    @Override
    public TargetState patch(int desiredCapacity) {
        return call("PATCH " + desiredCapacity, () -> target.patch(desiredCapacity));
    }

    private TargetState call(String request, Supplier<TargetState> call) {
        recorder.begin();
        int status = OK;
        try {
            return call.get();
        } catch (EndpointException e) {
            status = e.status();
            throw e;
        } finally {
            recorder.tell("", request, new InvocationRecorder.End(status, 0, false), recorder.end());
        }
    }
}
