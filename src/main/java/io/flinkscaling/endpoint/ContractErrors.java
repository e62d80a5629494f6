package io.flinkscaling.endpoint;

import io.flinkscaling.scaling.ApplicationNotFoundException;
import io.flinkscaling.scaling.CapacityOutOfRangeException;
import io.flinkscaling.scaling.ThrottledException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Errors as the contract has them: codes 400, 403, 404, 429 and 500, and a body of one message, also for what the
 * framework refuses. Source: aws/aws-auto-scaling-custom-resource, custom-resource-stack.yaml, {@code responses}.
 */
class ContractErrors {

    private static final Logger LOG = Logger.getLogger(ContractErrors.class);

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int INTERNAL_SERVER_ERROR = 500;
    private static final Set<Integer> OF_CONTRACT = Set.of(BAD_REQUEST, 403, NOT_FOUND, TOO_MANY_REQUESTS);
    private static final Map<Integer, String> FRAMEWORK_MESSAGES = Map.of(
            NOT_FOUND,
            "no such path; allowed: /scalableTargetDimensions/{scalableTargetDimensionId}",
            405,
            "the method is not allowed; allowed: GET, PATCH",
            406,
            "the accepted media type is not available; allowed: application/json",
            415,
            "the media type of the body is not supported; allowed: application/json");

    @ServerExceptionMapper
    Response onInvalidRequest(InvalidRequestException e) {
        return response(BAD_REQUEST, e.getMessage());
    }

    @ServerExceptionMapper
    Response onOutOfRange(CapacityOutOfRangeException e) {
        return response(BAD_REQUEST, e.getMessage());
    }

    @ServerExceptionMapper
    Response onNotServed(NotServedException e) {
        return response(NOT_FOUND, e.getMessage());
    }

    /** The application that is served does not exist, which is the operator's to know. */
    @ServerExceptionMapper
    Response onNotFound(ApplicationNotFoundException e) {
        LOG.warn(e.getMessage());
        return response(NOT_FOUND, e.getMessage());
    }

    @ServerExceptionMapper
    Response onThrottled(ThrottledException e) {
        LOG.warn(e.getMessage());
        return response(TOO_MANY_REQUESTS, e.getMessage());
    }

    @ServerExceptionMapper
    Response onFramework(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (status >= INTERNAL_SERVER_ERROR) {
            return onUnforeseen(e);
        }
        return response(
                OF_CONTRACT.contains(status) ? status : BAD_REQUEST,
                FRAMEWORK_MESSAGES.getOrDefault(status, "the request is not valid"));
    }

    @ServerExceptionMapper
    Response onUnforeseen(Throwable e) {
        LOG.error("The request failed; an outstanding scaling request is carried on by the next call", e);
        return response(INTERNAL_SERVER_ERROR, "internal error; the cause is in the function's log");
    }

    private static Response response(int status, String message) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new ErrorMessage(message))
                .build();
    }
}
