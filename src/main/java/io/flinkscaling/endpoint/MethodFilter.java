package io.flinkscaling.endpoint;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses what the contract does not have, before JAX-RS answers HEAD and OPTIONS by itself. */
class MethodFilter {

    private static final Set<String> ALLOWED = Set.of(HttpMethod.GET, HttpMethod.PATCH);

    @ServerRequestFilter(preMatching = true)
    void refuseOthers(ContainerRequestContext request) {
        if (!ALLOWED.contains(request.getMethod())) {
            throw new ClientErrorException(Response.Status.METHOD_NOT_ALLOWED);
        }
    }
}
