package io.flinkscaling.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Events as the gateway that the function is built for hands them to it, and the answers that it gets. */
final class RawEvents {

    /** The system property that tells the gateway: http (payload 2.0) or rest (payload 1.0). */
    static final String GATEWAY = "gateway";

    static final String HTTP = "http";
    static final String REST = "rest";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final boolean IS_HTTP = HTTP.equals(System.getProperty(GATEWAY));

    private RawEvents() {}

    /** Returns the event of a file for the gateway that is tested. */
    static ObjectNode event(String name) {
        return event(System.getProperty(GATEWAY), name);
    }

    /** Returns an event for the other gateway than the function is built for. */
    static ObjectNode eventOfTheOtherGateway(String name) {
        return event(IS_HTTP ? REST : HTTP, name);
    }

    private static ObjectNode event(String gateway, String name) {
        try (InputStream json = RawEvents.class.getResourceAsStream("/events/" + gateway + "/" + name + ".json")) {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a request with a path as the gateway delivers it, without the stage. */
    static ObjectNode request(String method, String path) {
        ObjectNode event = event("get");
        if (IS_HTTP) {
            event.put("rawPath", path);
            ((ObjectNode) event.at("/requestContext/http")).put("path", path).put("method", method);
        } else {
            event.put("path", path).put("httpMethod", method);
        }
        return event;
    }

    static ObjectNode withQuery(ObjectNode event, String name, String value) {
        if (IS_HTTP) {
            return event.put("rawQueryString", name + "=" + value);
        }
        event.set("multiValueQueryStringParameters", JSON.valueToTree(Map.of(name, new String[] {value})));
        return event;
    }

    static ObjectNode withBody(ObjectNode event, String mediaType, String body) {
        String header = "content-type";
        ((ObjectNode) event.path("headers")).put(header, mediaType);
        if (!IS_HTTP) {
            ((ObjectNode) event.path("multiValueHeaders")).putArray(header).add(mediaType);
        }
        return event.put("body", body);
    }

    /** Returns what the function answers: statusCode, headers or multiValueHeaders, body and isBase64Encoded. */
    static JsonNode answer(ObjectNode event) {
        try {
            return JSON.readTree(RawHttp.postEvent(event.toString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
