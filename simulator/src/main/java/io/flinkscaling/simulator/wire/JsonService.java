package io.flinkscaling.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;

/** A service whose protocol is awsJson 1.1. */
public interface JsonService {

    /** Returns what is worth knowing of a call's input, or an empty text. */
    String detail(String operation, JsonNode input);

    /**
     * Carries a call out.
     *
     * @throws ServiceError if it is refused
     */
    JsonNode call(String operation, JsonNode input);
}
