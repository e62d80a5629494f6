package io.flinkscaling.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkscaling.simulator.wire.JsonService;
import io.flinkscaling.simulator.wire.ServiceError;
import io.flinkscaling.standin.StandInApplication.Description;
import io.flinkscaling.standin.StandInApplication.Operation;
import io.flinkscaling.standin.StandInApplication.Update;
import java.util.Optional;
import java.util.OptionalInt;

/** kinesisanalyticsv2 as far as the parallelism of an application goes. */
final class FlinkApi implements JsonService {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PARALLELISM_UPDATE =
            "/ApplicationConfigurationUpdate/FlinkApplicationConfigurationUpdate/ParallelismConfigurationUpdate";

    private final StandInApplication application;

    FlinkApi(StandInApplication application) {
        this.application = application;
    }

    @Override
    public String detail(String operation, JsonNode input) {
        return operation.equals("UpdateApplication")
                ? input.at(PARALLELISM_UPDATE).path("ParallelismUpdate").asText()
                : "";
    }

    @Override
    public JsonNode call(String operation, JsonNode input) {
        String name = input.path("ApplicationName").asText();
        return switch (operation) {
            case "DescribeApplication" -> detail(application.describe(name));
            case "UpdateApplication" -> update(name, input);
            case "DescribeApplicationOperation" ->
                info(application.operation(name, input.path("OperationId").asText()));
            default -> throw new ServiceError("UnknownOperationException", operation + " is not stood in for");
        };
    }

    private ObjectNode update(String name, JsonNode input) {
        JsonNode parallelism = input.at(PARALLELISM_UPDATE);
        if (!parallelism.path("ConfigurationTypeUpdate").asText().equals("CUSTOM")) {
            throw new ServiceError("InvalidArgumentException", "A parallelism takes ConfigurationType CUSTOM.");
        }
        Description updated = application.update(new Update(
                name,
                Optional.ofNullable(input.get("ConditionalToken")).map(JsonNode::asText),
                Optional.ofNullable(input.get("CurrentApplicationVersionId")).map(JsonNode::asLong),
                optionalInt(parallelism.get("ParallelismUpdate")),
                optionalInt(parallelism.get("ParallelismPerKPUUpdate"))));
        return detail(updated).put("OperationId", updated.operationId());
    }

    private static OptionalInt optionalInt(JsonNode number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number.asInt());
    }

    private static ObjectNode detail(Description description) {
        ObjectNode answer = JSON.objectNode();
        answer.putObject("ApplicationDetail")
                .put("ApplicationARN", "arn:aws:kinesisanalytics:us-east-1:123456789012:application/app")
                .put("ApplicationName", description.name())
                .put("RuntimeEnvironment", "FLINK-1_20")
                .put("ApplicationStatus", description.status())
                .put("ApplicationVersionId", description.version())
                .put("ConditionalToken", description.token())
                .putObject("ApplicationConfigurationDescription")
                .putObject("FlinkApplicationConfigurationDescription")
                .putObject("ParallelismConfigurationDescription")
                .put("ConfigurationType", "CUSTOM")
                .put("Parallelism", description.configured().subtasks())
                .put("ParallelismPerKPU", description.configured().perKpu())
                .put("CurrentParallelism", description.currentParallelism())
                .put("AutoScalingEnabled", false);
        return answer;
    }

    private static ObjectNode info(Operation operation) {
        ObjectNode answer = JSON.objectNode();
        ObjectNode details = answer.putObject("ApplicationOperationInfoDetails")
                .put("Operation", "UpdateApplication")
                .put("OperationStatus", operation.status())
                .put("StartTime", 0.0)
                .put("EndTime", 0.0);
        operation
                .error()
                .ifPresent(error -> details.putObject("OperationFailureDetails")
                        .putObject("ErrorInfo")
                        .put("ErrorString", error));
        return answer;
    }
}
