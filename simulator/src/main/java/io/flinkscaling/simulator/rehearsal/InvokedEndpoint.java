package io.flinkscaling.simulator.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkscaling.scaling.ScalingStatus;
import io.flinkscaling.scaling.TargetState;
import io.flinkscaling.simulator.lambda.InvocationResult;
import io.flinkscaling.simulator.lambda.ProxyResponse;
import io.flinkscaling.simulator.model.VirtualClock;
import io.flinkscaling.simulator.model.autoscaling.Endpoint;
import io.flinkscaling.simulator.model.autoscaling.EndpointException;
import io.flinkscaling.simulator.rehearsal.fault.Fault;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;

/** The custom resource behind API Gateway: each request invokes the function. */
final class InvokedEndpoint implements Endpoint {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;

    private final Gateway gateway;
    private final VirtualClock clock;
    private final Lock models;
    private final InvocationRecorder recorder;

    private long requests;

    /**
     * Makes the resource of one run.
     *
     * @param models held by the caller, and given away while the function runs, which needs the models
     */
    InvokedEndpoint(Gateway gateway, VirtualClock clock, Lock models, InvocationRecorder recorder) {
        this.gateway = gateway;
        this.clock = clock;
        this.models = models;
        this.recorder = recorder;
    }

    @Override
    public TargetState get() {
        return get("GET");
    }

    /** Asks for what {@link #get} does, as the template's schedule. */
    TargetState check() {
        return get(FunctionCall.CHECK);
    }

    private TargetState get(String request) {
        String requestId = nextRequestId();
        return call(requestId, request, gateway.events().get(requestId, clock.epochMillis()));
    }

    @Override
    public TargetState patch(int desiredCapacity) {
        String requestId = nextRequestId();
        byte[] event = gateway.events().patch(desiredCapacity, requestId, clock.epochMillis());
        return call(requestId, "PATCH " + desiredCapacity, event);
    }

    private TargetState call(String requestId, String request, byte[] event) {
        recorder.begin();
        InvocationResult result;
        models.unlock();
        try {
            result = gateway.invoke(requestId, event);
        } finally {
            models.lock();
        }
        Set<Fault> struck = recorder.end();
        boolean isTimedOut = result instanceof InvocationResult.TimedOut;
        ProxyResponse response = gateway.response(result, isTimedOut || struck.contains(Fault.TIME_OUT));
        recorder.tell(
                requestId,
                request,
                new InvocationRecorder.End(response.statusCode(), result.nanos(), isTimedOut),
                struck);
        return state(response);
    }

    private TargetState state(ProxyResponse response) {
        JsonNode body = body(response);
        if (response.statusCode() != OK) {
            throw new EndpointException(
                    response.statusCode(), body.path("message").asText("no message"));
        }
        return new TargetState(
                (int) body.path("actualCapacity").asDouble(),
                (int) body.path("desiredCapacity").asDouble(),
                status(body.path("scalingStatus").asText()),
                Optional.ofNullable(body.get("failureReason")).map(JsonNode::asText));
    }

    private ScalingStatus status(String awsName) {
        return Arrays.stream(ScalingStatus.values())
                .filter(status -> status.awsName().equals(awsName))
                .findFirst()
                .orElseThrow(
                        () -> new EndpointException(gateway.errorStatus(), "scalingStatus is \"" + awsName + "\""));
    }

    private JsonNode body(ProxyResponse response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new EndpointException(gateway.errorStatus(), "the body is not JSON");
        }
    }

    private String nextRequestId() {
        return new UUID(0, ++requests).toString();
    }
}
