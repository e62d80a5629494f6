package io.flinkscaling.endpoint;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * Takes off what stands before the resource in the path: the stage, with which the path of an HTTP API's event (payload 2.0)
 * begins, or the base path of a custom domain, which may have several levels.
 *
 * <p>Anything passes for it, also what is none of the gateway's: {@code /evil/scalableTargetDimensions/app} is
 * answered as if {@code evil} were not there. The gateway has found the stage, and checked who calls, before the function
 * runs.
 */
@Provider
@PreMatching
public class StagePrefixFilter implements ContainerRequestFilter {

    private static final String RESOURCE = "/scalableTargetDimensions/";

    @Override
    public void filter(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        String path = uri.getRawPath();
        int resource = path.indexOf(RESOURCE);
        if (resource > 0) {
            request.setRequestUri(UriBuilder.fromUri(uri)
                    .replacePath(path.substring(resource))
                    .build());
        }
    }
}
