package io.flinkscaling.simulator.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** awsJson 1.1: the operation in the header {@code X-Amz-Target}, JSON both ways. */
public final class JsonProtocol implements AwsProtocol {

    private static final String CONTENT_TYPE = "application/x-amz-json-1.1";

    private static final ObjectMapper JSON = new ObjectMapper();
    private final Map<String, JsonService> services;

    /**
     * Makes the protocol of some services.
     *
     * @param services by the part of {@code X-Amz-Target} before the dot
     */
    public JsonProtocol(Map<String, JsonService> services) {
        this.services = Map.copyOf(services);
    }

    @Override
    public Optional<ReceivedCall> read(HttpExchange exchange, byte[] body) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target"))
                .map(target -> read(target, new String(body, StandardCharsets.UTF_8)));
    }

    private ReceivedCall read(String target, String body) {
        int dot = target.indexOf('.');
        JsonService service = services.get(target.substring(0, Math.max(0, dot)));
        if (service == null) {
            throw new ServiceError("UnknownOperationException", target + " is not served here");
        }
        String operation = target.substring(dot + 1);
        JsonNode input = parse(body);
        return new ReceivedCall() {
            @Override
            public Call call() {
                return new Call(operation, service.detail(operation, input));
            }

            @Override
            public Answer run() {
                return Answer.of(
                        200, CONTENT_TYPE, service.call(operation, input).toString());
            }

            @Override
            public Answer refuse(ServiceError error) {
                return JsonProtocol.refuse(error);
            }
        };
    }

    /** Returns the answer to a call that could not even be read. */
    static Answer refuse(ServiceError error) {
        String body = JSON.createObjectNode()
                .put("__type", error.code())
                .put("message", error.getMessage())
                .toString();
        return Answer.of(error.status(), CONTENT_TYPE, body);
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new ServiceError("SerializationException", "the body is not JSON");
        }
    }
}
