package io.flinkscaling.simulator.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import io.flinkscaling.simulator.wire.Answer;
import io.flinkscaling.simulator.wire.Call;
import io.flinkscaling.simulator.wire.JsonService;
import io.flinkscaling.simulator.wire.ReceivedCall;
import io.flinkscaling.simulator.wire.ServiceError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * rpc-v2-cbor: the operation in the path, CBOR both ways. Newer clients speak it to CloudWatch.
 *
 * <p>Source: Smithy 2.0 specification, "Smithy RPC v2 CBOR protocol".
 */
final class CborProtocol {

    static final String CONTENT_TYPE = "application/cbor";

    private static final Pattern PATH = Pattern.compile("/service/[^/]+/operation/([^/]+)");

    private final ObjectMapper cbor = new CBORMapper();
    private final JsonService service;

    CborProtocol(JsonService service) {
        this.service = service;
    }

    static boolean isSpokenAt(String path) {
        return PATH.matcher(path).matches();
    }

    ReceivedCall read(String path, byte[] body) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            throw new ServiceError("UnknownOperationException", path + " is no path of rpc-v2-cbor");
        }
        String operation = matcher.group(1);
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
            throw new ServiceError("SerializationException", "the body is no CBOR");
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
