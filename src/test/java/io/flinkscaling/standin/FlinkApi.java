package io.flinkscaling.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkscaling.simulator.wire.FlinkMessages;
import io.flinkscaling.simulator.wire.JsonService;
import io.flinkscaling.simulator.wire.ServiceError;
import io.flinkscaling.standin.StandInApplication.Description;
import io.flinkscaling.standin.StandInApplication.Operation;
import io.flinkscaling.standin.StandInApplication.Update;
import java.util.Optional;
import java.util.OptionalLong;

/** kinesisanalyticsv2 as far as the parallelism of an application goes. */
final class FlinkApi implements JsonService {

    private final StandInApplication application;

    FlinkApi(StandInApplication application) {
        this.application = application;
    }

    @Override
    public String detail(String operation, JsonNode input) {
        return FlinkMessages.detail(operation, input);
    }

    @Override
    public JsonNode call(String operation, JsonNode input) {
        String name = input.path("ApplicationName").asText();
        return switch (operation) {
            case "DescribeApplication" -> detail(application.describe(name));
            case "UpdateApplication" -> update(name, input);
            case "ListApplicationOperations" ->
                FlinkMessages.operations(application.operations(name).stream()
                        .map(FlinkApi::message)
                        .toList());
            case "DescribeApplicationOperation" ->
                FlinkMessages.operation(message(
                        application.operation(name, input.path("OperationId").asText())));
            default -> throw new ServiceError("UnknownOperationException", operation + " is not stood in for");
        };
    }

    private ObjectNode update(String name, JsonNode input) {
        FlinkMessages.Update update = FlinkMessages.update(input);
        if (!update.configurationType().equals("CUSTOM")) {
            throw new ServiceError("InvalidArgumentException", "A parallelism takes ConfigurationType CUSTOM.");
        }
        Description updated = application.update(new Update(
                name,
                Optional.ofNullable(input.get("ConditionalToken")).map(JsonNode::asText),
                Optional.ofNullable(input.get("CurrentApplicationVersionId")).map(JsonNode::asLong),
                update.parallelism(),
                update.parallelismPerKpu(),
                update.autoScalingEnabled(),
                update.allowNonRestoredState(),
                update.rollbackEnabled()));
        return detail(updated).put("OperationId", updated.operationId());
    }

    private static ObjectNode detail(Description description) {
        return FlinkMessages.description(new FlinkMessages.Application(
                description.name(),
                description.status(),
                description.version(),
                description.versionMade().toEpochMilli(),
                description.token(),
                description.configured().subtasks(),
                description.configured().perKpu(),
                description.currentParallelism(),
                description.autoScalingEnabled(),
                description.allowNonRestoredState()));
    }

    private static FlinkMessages.Operation message(Operation operation) {
        OptionalLong end = operation.status().equals("IN_PROGRESS")
                ? OptionalLong.empty()
                : OptionalLong.of(operation.updatedFrom());
        return new FlinkMessages.Operation(
                operation.id(),
                operation.status(),
                operation.updatedFrom(),
                operation.updatedFrom(),
                end,
                operation.error());
    }
}
