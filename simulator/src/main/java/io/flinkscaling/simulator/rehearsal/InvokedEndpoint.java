package io.flinkscaling.simulator.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkscaling.scaling.ScalingStatus;
import io.flinkscaling.scaling.TargetState;
import io.flinkscaling.simulator.lambda.ApiGatewayEvents;
import io.flinkscaling.simulator.lambda.InvocationResult;
import io.flinkscaling.simulator.lambda.Payload;
import io.flinkscaling.simulator.lambda.ProxyResponse;
import io.flinkscaling.simulator.model.VirtualClock;
import io.flinkscaling.simulator.model.autoscaling.Endpoint;
import io.flinkscaling.simulator.model.autoscaling.EndpointException;
import io.flinkscaling.simulator.rehearsal.fault.Fault;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;

/** The custom resource behind API Gateway: each request invokes the function. */
final class InvokedEndpoint implements Endpoint {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;

    private final RunningFunction function;
    private final ApiGatewayEvents events;
    private final Payload payload;
    private final VirtualClock clock;
    private final Lock models;
    private final FaultInjector faults;
    private final List<AwsCall> awsCalls;
    private final Consumer<FunctionCall> listener;

    private long requests;

    /**
     * Makes the resource of one run.
     *
     * @param models held by the caller, and given away while the function runs, which needs the models
     * @param listener told of each request
     * @param awsCalls to which the local cloud adds those that are made
     */
    InvokedEndpoint(
            RunningFunction function,
            Payload payload,
            String applicationName,
            VirtualClock clock,
            Lock models,
            FaultInjector faults,
            List<AwsCall> awsCalls,
            Consumer<FunctionCall> listener) {
        this.function = function;
        this.payload = payload;
        this.events = new ApiGatewayEvents(payload, applicationName);
        this.clock = clock;
        this.models = models;
        this.faults = faults;
        this.awsCalls = awsCalls;
        this.listener = listener;
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
        return call(requestId, request, events.get(requestId, clock.epochMillis()));
    }

    @Override
    public TargetState patch(double desiredCapacity) {
        String requestId = nextRequestId();
        byte[] event = events.patch(desiredCapacity, requestId, clock.epochMillis());
        return call(requestId, "PATCH " + (int) desiredCapacity, event);
    }

    private TargetState call(String requestId, String request, byte[] event) {
        awsCalls.clear();
        faults.beginInvocation();
        InvocationResult result;
        models.unlock();
        try {
            result = function.invoke(requestId, event);
        } finally {
            models.lock();
        }
        Set<Fault> befallen = faults.endInvocation();
        ProxyResponse response = response(result, befallen);
        listener.accept(new FunctionCall(
                Instant.ofEpochMilli(clock.epochMillis()),
                requestId,
                request,
                response.statusCode(),
                result.nanos(),
                List.copyOf(awsCalls),
                befallen,
                result instanceof InvocationResult.TimedOut));
        return state(response);
    }

    /** What the gateway makes of it. Source: API Gateway developer guide, "Handle Lambda errors in API Gateway". */
    private ProxyResponse response(InvocationResult result, Set<Fault> befallen) {
        if (result instanceof InvocationResult.Answered answered) {
            try {
                return ProxyResponse.parse(answered.payload());
            } catch (IllegalArgumentException e) {
                return gatewayError(payload.errorStatus());
            }
        }
        boolean isTimeOut = result instanceof InvocationResult.TimedOut || befallen.contains(Fault.TIME_OUT);
        return gatewayError(isTimeOut ? payload.timeOutStatus() : payload.errorStatus());
    }

    private ProxyResponse gatewayError(int status) {
        String body =
                JSON.createObjectNode().put("message", payload.errorMessage()).toString();
        return new ProxyResponse(status, Map.of(), body);
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
                        () -> new EndpointException(payload.errorStatus(), "scalingStatus is \"" + awsName + "\""));
    }

    private JsonNode body(ProxyResponse response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new EndpointException(payload.errorStatus(), "the body is no JSON");
        }
    }

    private String nextRequestId() {
        return new UUID(0, ++requests).toString();
    }
}
