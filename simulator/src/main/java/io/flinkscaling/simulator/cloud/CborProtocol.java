package io.flinkscaling.simulator.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import com.sun.net.httpserver.HttpExchange;
import io.flinkscaling.simulator.wire.Answer;
import io.flinkscaling.simulator.wire.AwsProtocol;
import io.flinkscaling.simulator.wire.Call;
import io.flinkscaling.simulator.wire.JsonService;
import io.flinkscaling.simulator.wire.ReceivedCall;
import io.flinkscaling.simulator.wire.ServiceError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * rpc-v2-cbor: the operation in the path, CBOR both ways. Newer clients speak it to CloudWatch.
 *
 * <p>Source: Smithy 2.0 specification, "Smithy RPC v2 CBOR protocol".
 */
final class CborProtocol implements AwsProtocol {

    private static final String CONTENT_TYPE = "application/cbor";

    private static final Pattern PATH = Pattern.compile("/service/[^/]+/operation/([^/]+)");

    private final ObjectMapper cbor = new CBORMapper();
    private final JsonService service;

    CborProtocol(JsonService service) {
        this.service = service;
    }

    @Override
    public Optional<ReceivedCall> read(HttpExchange exchange, byte[] body) {
        Matcher matcher = PATH.matcher(exchange.getRequestURI().getPath());
        return matcher.matches() ? Optional.of(read(matcher.group(1), body)) : Optional.empty();
    }

    private ReceivedCall read(String operation, byte[] body) {
        JsonNode input = parse(body);
        return new ReceivedCall() {
            @Override
            public Call call() {
                return new Call(operation, service.detail(operation, input));
            }

            @Override
            public Answer run() {
                return answer(200, service.call(operation, input));
            }

            @Override
            public Answer refuse(ServiceError error) {
                return answer(
                        error.status(),
                        cbor.createObjectNode().put("__type", error.code()).put("message", error.getMessage()));
            }
        };
    }

    private JsonNode parse(byte[] body) {
        try {
            return body.length == 0 ? cbor.createObjectNode() : cbor.readTree(body);
        } catch (IOException e) {
            throw new ServiceError("SerializationException", "the body is not CBOR");
        }
    }

    private Answer answer(int status, JsonNode body) {
        try {
            return new Answer(status, CONTENT_TYPE, cbor.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
