package io.flinkscaling.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkscaling.simulator.wire.JsonService;
import io.flinkscaling.simulator.wire.ServiceError;
import java.util.Map;

/** SSM as far as parameters go. */
final class ParameterApi implements JsonService {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final StandInParameters parameters;

    ParameterApi(StandInParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String detail(String operation, JsonNode input) {
        return operation.equals("PutParameter") ? input.path("Value").asText() : "";
    }

    @Override
    public JsonNode call(String operation, JsonNode input) {
        return switch (operation) {
            case "GetParameter" -> get(input.path("Name").asText());
            case "PutParameter" -> put(input);
            default -> throw new ServiceError("UnknownOperationException", operation + " is not stood in for");
        };
    }

    private ObjectNode get(String name) {
        Map.Entry<Long, String> version = parameters
                .version(name)
                .orElseThrow(() ->
                        new ServiceError(name.contains(":") ? "ParameterVersionNotFound" : "ParameterNotFound", ""));
        ObjectNode answer = JSON.objectNode();
        answer.putObject("Parameter")
                .put("Name", name.replaceFirst(":.*", ""))
                .put("Type", "String")
                .put("Value", version.getValue())
                .put("Version", version.getKey())
                .put("ARN", "arn:aws:ssm:us-east-1:123456789012:parameter" + name)
                .put("DataType", "text");
        return answer;
    }

    private ObjectNode put(JsonNode input) {
        long version = parameters.put(
                input.path("Name").asText(),
                input.path("Value").asText(),
                input.path("Overwrite").asBoolean(false));
        return JSON.objectNode().put("Version", version).put("Tier", "Standard");
    }
}
