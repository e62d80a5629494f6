package io.flinkscaling.simulator.rehearsal;

import io.flinkscaling.simulator.lambda.ApiGatewayEvents;
import io.flinkscaling.simulator.lambda.InvocationResult;
import io.flinkscaling.simulator.lambda.Payload;
import io.flinkscaling.simulator.lambda.ProxyResponse;
import io.flinkscaling.simulator.text.InputException;
import java.util.UUID;

/**
 * Finds out the events of which kind of API Gateway a function understands, by asking it for an application that it does not
 * serve. This project's understands both, and is called with those of a REST API, as it is deployed by default.
 */
final class PayloadProbe {

    private static final String NOT_SERVED = "not-served";
    private static final String REQUEST_ID = new UUID(0, 0).toString();
    private static final int NOT_FOUND = 404;

    private PayloadProbe() {}

    /** Returns the payload that the function understands, or throws an {@link InputException}. */
    static Payload of(RunningFunction function) {
        for (Payload payload : Payload.values()) {
            byte[] event = new ApiGatewayEvents(payload, NOT_SERVED).get(REQUEST_ID, 0);
            if (isUnderstood(function.invoke(REQUEST_ID, event))) {
                return payload;
            }
        }
        throw new InputException(
                "the function understands neither payload of API Gateway; allowed: a function.zip of this project");
    }

    private static boolean isUnderstood(InvocationResult result) {
        if (!(result instanceof InvocationResult.Answered answered)) {
            return false;
        }
        try {
            return ProxyResponse.parse(answered.payload()).statusCode() == NOT_FOUND;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
