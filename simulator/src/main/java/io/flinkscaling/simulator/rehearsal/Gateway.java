package io.flinkscaling.simulator.rehearsal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.flinkscaling.simulator.lambda.ApiGatewayEvents;
import io.flinkscaling.simulator.lambda.InvocationResult;
import io.flinkscaling.simulator.lambda.Payload;
import io.flinkscaling.simulator.lambda.ProxyResponse;
import java.util.Map;

/** API Gateway in front of the function: makes events of requests, and answers of what the function returns. */
final class Gateway {

    private final RunningFunction function;
    private final Payload payload;
    private final ApiGatewayEvents events;

    Gateway(RunningFunction function, Payload payload, String applicationName) {
        this.function = function;
        this.payload = payload;
        this.events = new ApiGatewayEvents(payload, applicationName);
    }

    ApiGatewayEvents events() {
        return events;
    }

    InvocationResult invoke(String requestId, byte[] event) {
        return function.invoke(requestId, event);
    }

    /** Returns how the function was built and is called: {@code natively, called as by a REST API (payload 1.0)}. */
    String describe() {
        return (function.isNative() ? "natively" : "for the JVM") + ", called as by " + payload.description();
    }

    /** Returns the status that answers a function's mistake. */
    int errorStatus() {
        return payload.errorStatus();
    }

    /**
     * Returns the answer. Source: API Gateway developer guide, "Handle Lambda errors in API Gateway".
     *
     * @param isTimeOut whether a function that did not answer has taken too long
     */
    ProxyResponse response(InvocationResult result, boolean isTimeOut) {
        if (result instanceof InvocationResult.Answered answered) {
            try {
                return ProxyResponse.parse(answered.payload());
            } catch (IllegalArgumentException e) {
                return error(payload.errorStatus());
            }
        }
        return error(isTimeOut ? payload.timeOutStatus() : payload.errorStatus());
    }

    private ProxyResponse error(int status) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("message", payload.errorMessage())
                .toString();
        return new ProxyResponse(status, Map.of(), body);
    }
}
