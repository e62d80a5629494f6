package io.flinkscaling.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The event of either payload as one of payload 2.0 from which an HTTP request can be made.
 *
 * <p>Source of both: API Gateway developer guide, "Create AWS Lambda proxy integrations for HTTP APIs", payload format
 * version. An HTTP API can be told to send payload 1.0 as well.
 */
final class GatewayEvent {

    /** An HTTP API decodes the path, and Quarkus takes it as it is. */
    private static final List<String> URI_PARTS = List.of("rawPath", "rawQueryString");

    /**
     * What a client settles with the gateway: how the connection between them is kept, and how a body is sent over it. Source:
     * RFC 9110, sections 7.6.1, 8.6 and 10.1.1.
     */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "content-length",
            "expect",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private GatewayEvent() {}

    /** Returns the event, or one that stands for it; the one given may be changed. */
    static ObjectNode adapt(ObjectNode event) {
        ObjectNode adapted = event.has("httpMethod") ? ofPayload1(event) : event;
        for (String part : URI_PARTS) {
            if (adapted.path(part).isTextual()) {
                adapted.put(part, EventUriEncoder.encode(adapted.get(part).textValue()));
            }
        }
        removeHeadersOfTheConnection(adapted.path("headers"));
        return adapted;
    }

    /** Without what is not asked for: the contract has no query, and the gateway has checked who calls. */
    private static ObjectNode ofPayload1(ObjectNode event) {
        ObjectNode adapted = JsonNodeFactory.instance.objectNode().put("version", "2.0");
        adapted.set("rawPath", event.get("path"));
        adapted.set("headers", headersOfPayload1(event));
        adapted.putObject("requestContext").putObject("http").set("method", event.get("httpMethod"));
        adapted.set("body", event.get("body"));
        adapted.set("isBase64Encoded", event.get("isBase64Encoded"));
        return adapted;
    }

    private static JsonNode headersOfPayload1(ObjectNode event) {
        JsonNode all = event.path("multiValueHeaders");
        if (!all.isObject()) {
            return event.get("headers");
        }
        ObjectNode joined = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> header : all.properties()) {
            StringBuilder values = new StringBuilder();
            header.getValue()
                    .forEach(value -> values.append(values.isEmpty() ? "" : ",").append(value.asText()));
            joined.put(header.getKey(), values.toString());
        }
        return joined;
    }

    private static void removeHeadersOfTheConnection(JsonNode headers) {
        for (Iterator<String> names = headers.fieldNames(); names.hasNext(); ) {
            if (OF_THE_CONNECTION.contains(names.next().toLowerCase(Locale.ROOT))) {
                names.remove();
            }
        }
    }
}
