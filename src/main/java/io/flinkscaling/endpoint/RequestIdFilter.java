package io.flinkscaling.endpoint;

import com.amazonaws.services.lambda.runtime.Context;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts the invocation's request id beside every log line of the request, from before the path is looked at. */
class RequestIdFilter {

    private static final String KEY = "requestId";
    private static final int BEFORE_OTHERS = 0;

    private final Context invocation;

    RequestIdFilter(Context invocation) {
        this.invocation = invocation;
    }

    @ServerRequestFilter(preMatching = true, priority = BEFORE_OTHERS)
    void remember() {
        MDC.put(KEY, invocation.getAwsRequestId());
    }

    @ServerResponseFilter
    void forget() {
        MDC.remove(KEY);
    }
}
