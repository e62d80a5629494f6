package io.flinkscaling.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkscaling.simulator.wire.JsonService;
import io.flinkscaling.simulator.wire.ServiceError;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * SSM as far as parameters of the standard tier go.
 *
 * <p>Source of the limits: SSM API reference, PutParameter; Systems Manager user guide, "Working with parameter versions".
 */
final class ParameterService implements JsonService {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MAX_BYTES = 4096;

    private static final int KEPT_VERSIONS = 100;

    /** The values of each parameter by their versions, from 1. */
    private final Map<String, NavigableMap<Long, String>> parameters = new HashMap<>();

    /** Makes a store with one parameter, as the template makes it. */
    ParameterService(String name, String value) {
        parameters.put(name, new TreeMap<>(Map.of(1L, value)));
    }

    @Override
    public String detail(String operation, JsonNode input) {
        return operation.equals("PutParameter") ? input.path("Value").asText() : "";
    }

    @Override
    public JsonNode call(String operation, JsonNode input) {
        String name = input.path("Name").asText();
        return switch (operation) {
            case "GetParameter" -> get(name);
            case "PutParameter" ->
                put(name, input.path("Value").asText(), input.path("Overwrite").asBoolean());
            default -> throw new ServiceError("UnknownOperationException", operation + " is not served here");
        };
    }

    /** A colon and a number after the name ask for that version. */
    private ObjectNode get(String asked) {
        String[] parts = asked.split(":", 2);
        NavigableMap<Long, String> versions = parameters.get(parts[0]);
        if (versions == null) {
            throw new ServiceError("ParameterNotFound", "Parameter " + parts[0] + " not found.");
        }
        long version = parts.length == 1 ? versions.lastKey() : number(parts[1]);
        if (!versions.containsKey(version)) {
            throw new ServiceError("ParameterVersionNotFound", "Parameter " + parts[0] + " has no version " + parts[1]);
        }
        ObjectNode answer = JSON.objectNode();
        answer.putObject("Parameter")
                .put("Name", parts[0])
                .put("Type", "String")
                .put("Value", versions.get(version))
                .put("Version", version)
                .put("ARN", "arn:aws:ssm:us-east-1:123456789012:parameter/" + parts[0].replaceFirst("^/", ""))
                .put("DataType", "text");
        return answer;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new ServiceError(
                    "ParameterVersionNotFound", "Labels are not served here; allowed: a version's number.");
        }
    }

    private ObjectNode put(String name, String value, boolean overwrite) {
        if (parameters.containsKey(name) && !overwrite) {
            throw new ServiceError(
                    "ParameterAlreadyExists",
                    "The parameter already exists. To overwrite this value, set the overwrite option in the request to true.");
        }
        if (value.isEmpty() || value.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new ServiceError("ValidationException", "Standard tier parameters take 1 to 4096 bytes.");
        }
        NavigableMap<Long, String> versions = parameters.computeIfAbsent(name, each -> new TreeMap<>());
        long version = versions.isEmpty() ? 1 : versions.lastKey() + 1;
        versions.put(version, value);
        if (versions.size() > KEPT_VERSIONS) {
            versions.pollFirstEntry();
        }
        return JSON.objectNode().put("Version", version).put("Tier", "Standard");
    }
}
