package io.flinkscaling.simulator.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * The two formats in which API Gateway hands a request to a function.
 *
 * <p>Source: API Gateway developer guide, "Create AWS Lambda proxy integrations for HTTP APIs", payload format version, and
 * "Input format of a Lambda function for proxy integration" for REST APIs.
 */
public enum Payload {
    /** Payload 1.0, of a REST API: the path is without the stage, and headers come twice. */
    REST("a REST API (payload 1.0)", 502, 504, "Internal server error") {
        @Override
        ObjectNode event(Request request) {
            ObjectNode event = JSON.objectNode()
                    .put("resource", RESOURCE)
                    .put("path", request.path())
                    .put("httpMethod", request.method());
            request.headers().forEach(event.putObject("headers")::put);
            ObjectNode multiValueHeaders = event.putObject("multiValueHeaders");
            request.headers()
                    .forEach((name, value) -> multiValueHeaders.putArray(name).add(value));
            event.putNull("queryStringParameters").putNull("multiValueQueryStringParameters");
            event.set("pathParameters", pathParameters(request));
            event.putNull("stageVariables");
            ObjectNode context = event.putObject("requestContext")
                    .put("accountId", ACCOUNT)
                    .put("apiId", API_ID)
                    .put("domainName", DOMAIN)
                    .put("domainPrefix", API_ID)
                    .put("httpMethod", request.method())
                    .put("path", "/" + STAGE + request.path())
                    .put("protocol", "HTTP/1.1")
                    .put("requestId", request.id())
                    .put("requestTimeEpoch", request.epochMillis())
                    .put("resourcePath", RESOURCE)
                    .put("stage", STAGE);
            context.putObject("identity").put("sourceIp", SOURCE_IP).put("userAgent", ApiGatewayEvents.USER_AGENT);
            return withBody(event, request);
        }
    },
    /** Payload 2.0, of an HTTP API: the path begins with the stage. */
    HTTP("an HTTP API (payload 2.0)", 500, 500, "Internal Server Error") {
        @Override
        ObjectNode event(Request request) {
            String path = "/" + STAGE + request.path();
            ObjectNode event = JSON.objectNode()
                    .put("version", "2.0")
                    .put("routeKey", route(request))
                    .put("rawPath", path)
                    .put("rawQueryString", "");
            request.headers().forEach(event.putObject("headers")::put);
            event.set("pathParameters", pathParameters(request));
            ObjectNode context = event.putObject("requestContext")
                    .put("accountId", ACCOUNT)
                    .put("apiId", API_ID)
                    .put("domainName", DOMAIN)
                    .put("domainPrefix", API_ID)
                    .put("requestId", request.id())
                    .put("routeKey", route(request))
                    .put("stage", STAGE)
                    .put("timeEpoch", request.epochMillis());
            context.putObject("http")
                    .put("method", request.method())
                    .put("path", path)
                    .put("protocol", "HTTP/1.1")
                    .put("sourceIp", SOURCE_IP)
                    .put("userAgent", ApiGatewayEvents.USER_AGENT);
            return withBody(event, request);
        }

        private String route(Request request) {
            return request.method() + " " + RESOURCE;
        }
    };

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ID = "scalableTargetDimensionId";

    /** As the template has it. */
    private static final String RESOURCE = "/scalableTargetDimensions/{" + ID + "}";

    private static final String STAGE = "prod";
    private static final String ACCOUNT = "123456789012";
    private static final String API_ID = "a1b2c3d4e5";
    private static final String DOMAIN = API_ID + ".execute-api.us-east-1.amazonaws.com";
    private static final String SOURCE_IP = "203.0.113.7";

    private final String description;
    private final int errorStatus;
    private final int timeOutStatus;
    private final String errorMessage;

    Payload(String description, int errorStatus, int timeOutStatus, String errorMessage) {
        this.description = description;
        this.errorStatus = errorStatus;
        this.timeOutStatus = timeOutStatus;
        this.errorMessage = errorMessage;
    }

    /** Returns the kind of gateway with its article. */
    public String description() {
        return description;
    }

    /** Returns the HTTP status that the gateway answers if the function has failed, or has answered what is no response. */
    public int errorStatus() {
        return errorStatus;
    }

    /**
     * Returns the HTTP status that the gateway answers if the function was ended after the 29 s that the template gives it:
     * a REST API gives up then too, an HTTP API only after 30 s.
     */
    public int timeOutStatus() {
        return timeOutStatus;
    }

    /** Returns the message of the gateway's own answers. */
    public String errorMessage() {
        return errorMessage;
    }

    /** A request as it reaches the gateway, without its stage; an empty body stands for none. */
    record Request(String method, String path, Map<String, String> headers, String body, String id, long epochMillis) {}

    abstract ObjectNode event(Request request);

    private static ObjectNode pathParameters(Request request) {
        String path = request.path();
        return JSON.objectNode().put(ID, path.substring(path.lastIndexOf('/') + 1));
    }

    private static ObjectNode withBody(ObjectNode event, Request request) {
        if (!request.body().isEmpty()) {
            event.put("body", request.body());
        }
        return event.put("isBase64Encoded", false);
    }
}
