package io.flinkscaling.endpoint;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * Takes the stage off the path: the path of an HTTP API's event (payload 2.0) begins with the stage's name, that of a
 * REST API's (payload 1.0) does not.
 *
 * <p>Any first segment passes for a stage, also one that is none: {@code /evil/scalableTargetDimensions/app} is answered
 * as if {@code evil} were not there. The gateway has found the stage, and checked who calls, before the function runs.
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
        boolean hasStage = resource > 0 && path.lastIndexOf('/', resource - 1) == 0;
        if (hasStage) {
            request.setRequestUri(UriBuilder.fromUri(uri)
                    .replacePath(path.substring(resource))
                    .build());
        }
    }
}
