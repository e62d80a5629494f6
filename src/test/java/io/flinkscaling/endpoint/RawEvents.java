package io.flinkscaling.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Events as the {@linkplain Gateway#current() gateway} hands them to the function, and the answers that it gets. */
final class RawEvents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RawEvents() {}

    /** Returns the event of a file. */
    static ObjectNode event(String name) {
        String file = "/events/" + Gateway.current().directory() + "/" + name + ".json";
        try (InputStream json = RawEvents.class.getResourceAsStream(file)) {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a request with a path as the gateway delivers it, without the stage. */
    static ObjectNode request(String method, String path) {
        ObjectNode event = event("get");
        ((ObjectNode) event.path("pathParameters"))
                .put("scalableTargetDimensionId", path.substring(path.lastIndexOf('/') + 1));
        if (isHttp()) {
            event.put("rawPath", path);
            ((ObjectNode) event.at("/requestContext/http")).put("path", path).put("method", method);
        } else {
            event.put("path", path).put("httpMethod", method);
        }
        return event;
    }

    static ObjectNode withQuery(ObjectNode event, String name, String value) {
        if (isHttp()) {
            return event.put("rawQueryString", name + "=" + value);
        }
        event.set("multiValueQueryStringParameters", JSON.valueToTree(Map.of(name, new String[] {value})));
        return event;
    }

    static ObjectNode withBody(ObjectNode event, String mediaType, String body) {
        return withHeader(event, "content-type", mediaType).put("body", body);
    }

    /** Sets a header, in place of the one of that name, whatever its case. */
    static ObjectNode withHeader(ObjectNode event, String name, String value) {
        ObjectNode headers = (ObjectNode) event.path("headers");
        headers.properties().removeIf(header -> header.getKey().equalsIgnoreCase(name));
        headers.put(name, value);
        if (!isHttp()) {
            ObjectNode multiValueHeaders = (ObjectNode) event.path("multiValueHeaders");
            multiValueHeaders.properties().removeIf(header -> header.getKey().equalsIgnoreCase(name));
            multiValueHeaders.putArray(name).add(value);
        }
        return event;
    }

    private static boolean isHttp() {
        return Gateway.current() == Gateway.HTTP;
    }

    /** Returns what the function answers: statusCode, headers, body and isBase64Encoded. */
    static JsonNode answer(ObjectNode event) {
        try {
            return JSON.readTree(RawHttp.postEvent(event.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
