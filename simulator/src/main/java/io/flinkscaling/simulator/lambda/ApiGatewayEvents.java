package io.flinkscaling.simulator.lambda;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The requests of Application Auto Scaling as API Gateway hands them to the function.
 *
 * <p>Source of paths and bodies: aws/aws-auto-scaling-custom-resource, custom-resource-stack.yaml.
 */
public final class ApiGatewayEvents {

    static final String USER_AGENT = "AWS Application Auto Scaling";

    private static final String ROOT = "/scalableTargetDimensions/";
    private static final String MEDIA_TYPE = "application/json";

    private final Payload payload;
    private final String path;

    /**
     * Makes the events for one target.
     *
     * @param payload the one of the kind of gateway
     * @param scalableTargetDimensionId which is the application's name
     */
    public ApiGatewayEvents(Payload payload, String scalableTargetDimensionId) {
        this.payload = payload;
        this.path = ROOT + scalableTargetDimensionId;
    }

    /**
     * Returns the event of a GET.
     *
     * @param requestId the gateway's id of the request
     */
    public byte[] get(String requestId, long epochMillis) {
        return event("GET", headers(), "", requestId, epochMillis);
    }

    /**
     * Returns the event of a PATCH.
     *
     * @param requestId the gateway's id of the request
     */
    public byte[] patch(double desiredCapacity, String requestId, long epochMillis) {
        String body = "{\"desiredCapacity\":" + desiredCapacity + "}";
        Map<String, String> headers = headers();
        headers.put("content-type", MEDIA_TYPE);
        headers.put("content-length", Integer.toString(body.length()));
        return event("PATCH", headers, body, requestId, epochMillis);
    }

    private byte[] event(String method, Map<String, String> headers, String body, String requestId, long epochMillis) {
        Payload.Request request = new Payload.Request(method, path, headers, body, requestId, epochMillis);
        return payload.event(request).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> headers() {
        return new TreeMap<>(Map.of(
                "accept",
                MEDIA_TYPE,
                "host",
                "a1b2c3d4e5.execute-api.us-east-1.amazonaws.com",
                "user-agent",
                USER_AGENT,
                "x-forwarded-for",
                "203.0.113.7",
                "x-forwarded-port",
                "443",
                "x-forwarded-proto",
                "https"));
    }
}
