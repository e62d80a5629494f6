package io.flinkscaling.simulator.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a function answers through API Gateway, in either format.
 *
 * @param statusCode the HTTP status
 * @param headers by lower-case name; the last value of several
 * @param body decoded if it was in Base64; empty if there is none
 */
public record ProxyResponse(int statusCode, Map<String, String> headers, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads a function's answer.
     *
     * @throws IllegalArgumentException if it is none that API Gateway would take; it answers 502 then
     */
    public static ProxyResponse parse(byte[] payload) {
        JsonNode response = read(payload);
        if (!response.path("statusCode").isInt()) {
            throw new IllegalArgumentException("malformed Lambda proxy response: no statusCode");
        }
        Map<String, String> headers = new TreeMap<>();
        for (Map.Entry<String, JsonNode> header :
                response.path("multiValueHeaders").properties()) {
            header.getValue().forEach(value -> headers.put(lowerCase(header.getKey()), value.asText()));
        }
        for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
            headers.put(lowerCase(header.getKey()), header.getValue().asText());
        }
        return new ProxyResponse(response.get("statusCode").intValue(), headers, body(response));
    }

    private static JsonNode read(byte[] payload) {
        try {
            return JSON.readTree(payload);
        } catch (IOException e) {
            throw new IllegalArgumentException("malformed Lambda proxy response: no JSON", e);
        }
    }

    private static String body(JsonNode response) {
        String body = response.path("body").asText("");
        return response.path("isBase64Encoded").asBoolean()
                ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
                : body;
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
