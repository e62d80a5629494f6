package io.flinkscaling.endpoint;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Reads {@code {"desiredCapacity": 6.0}}; other fields are ignored, a field given twice is refused. */
@ApplicationScoped
public class DesiredCapacityReader {

    private static final int MAX_BODY_BYTES = 8 * 1024;
    private static final String FIELD = "desiredCapacity";

    private final ObjectReader json;

    DesiredCapacityReader(ObjectMapper mapper) {
        json = mapper.reader(
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    }

    /**
     * Returns the desired capacity of a request body; whether it is whole and within the range is the target's to say.
     *
     * @throws InvalidRequestException if the body is too large or not JSON, or has no such number
     */
    double read(byte[] body) {
        if (body == null || body.length == 0) {
            throw new InvalidRequestException("the body is empty; allowed: {\"desiredCapacity\": <number>}");
        }
        if (body.length > MAX_BODY_BYTES) {
            throw new InvalidRequestException(
                    "the body has " + body.length + " bytes; allowed: up to " + MAX_BODY_BYTES);
        }
        JsonNode value = parse(body).path(FIELD);
        if (value.isMissingNode() || value.isNull()) {
            throw new InvalidRequestException(FIELD + " is missing; allowed: a number");
        }
        if (!value.isNumber()) {
            throw new InvalidRequestException(FIELD + " is not a number; allowed: a number");
        }
        return value.doubleValue();
    }

    private JsonNode parse(byte[] body) {
        try {
            JsonNode node = json.readTree(body);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (IOException e) {
            // Jackson quotes the body in its messages, which are therefore not passed on.
        }
        throw new InvalidRequestException("the body is not a JSON object; allowed: {\"desiredCapacity\": <number>}");
    }
}
