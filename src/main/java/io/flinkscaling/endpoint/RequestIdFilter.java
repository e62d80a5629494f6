package io.flinkscaling.endpoint;

import com.amazonaws.services.lambda.runtime.Context;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Puts the invocation's request id beside every log line of the request. */
class RequestIdFilter {

    private final Context invocation;

    RequestIdFilter(Context invocation) {
        this.invocation = invocation;
    }

    @ServerRequestFilter
    void remember() {
        MDC.put("requestId", invocation.getAwsRequestId());
    }
}
