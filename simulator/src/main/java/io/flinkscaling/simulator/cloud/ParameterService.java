package io.flinkscaling.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkscaling.simulator.wire.JsonService;
import io.flinkscaling.simulator.wire.ServiceError;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** SSM as far as parameters of the standard tier go. Source of the limit: SSM API reference, PutParameter. */
final class ParameterService implements JsonService {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MAX_BYTES = 4096;

    private final Map<String, Parameter> parameters = new HashMap<>();

    /** Makes a store with one parameter, as the template makes it. */
    ParameterService(String name, String value) {
        parameters.put(name, new Parameter(value, 1));
    }

    private record Parameter(String value, long version) {}

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

    private ObjectNode get(String name) {
        Parameter parameter = parameters.get(name);
        if (parameter == null) {
            throw new ServiceError("ParameterNotFound", "Parameter " + name + " not found.");
        }
        ObjectNode answer = JSON.objectNode();
        answer.putObject("Parameter")
                .put("Name", name)
                .put("Type", "String")
                .put("Value", parameter.value())
                .put("Version", parameter.version())
                .put("ARN", "arn:aws:ssm:us-east-1:123456789012:parameter/" + name.replaceFirst("^/", ""))
                .put("DataType", "text");
        return answer;
    }

    private ObjectNode put(String name, String value, boolean overwrite) {
        Parameter existing = parameters.get(name);
        if (existing != null && !overwrite) {
            throw new ServiceError(
                    "ParameterAlreadyExists",
                    "The parameter already exists. To overwrite this value, set the overwrite option in the request to true.");
        }
        if (value.isEmpty() || value.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new ServiceError("ValidationException", "Standard tier parameters take 1 to 4096 bytes.");
        }
        long version = existing == null ? 1 : existing.version() + 1;
        parameters.put(name, new Parameter(value, version));
        return JSON.objectNode().put("Version", version).put("Tier", "Standard");
    }
}
