package io.flinkscaling.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkscaling.scaling.ApplicationState;
import io.flinkscaling.scaling.ApplicationVersion;
import io.flinkscaling.scaling.FlinkApplication.OperationOutcome;
import io.flinkscaling.scaling.FlinkApplication.ParallelismUpdate;
import io.flinkscaling.scaling.FlinkApplication.UpdateOutcome;
import io.flinkscaling.simulator.model.flink.FlinkOperation;
import io.flinkscaling.simulator.model.flink.ManagedFlink;
import io.flinkscaling.simulator.wire.FlinkMessages;
import io.flinkscaling.simulator.wire.JsonService;
import io.flinkscaling.simulator.wire.ServiceError;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** kinesisanalyticsv2 as far as the parallelism of the one modelled application goes. */
final class FlinkService implements JsonService {

    private static final List<String> SUMMARY = List.of(
            "ApplicationName", "ApplicationARN", "ApplicationStatus", "ApplicationVersionId", "RuntimeEnvironment");

    private final String applicationName;
    private final ManagedFlink flink;

    FlinkService(String applicationName, ManagedFlink flink) {
        this.applicationName = applicationName;
        this.flink = flink;
    }

    @Override
    public String detail(String operation, JsonNode input) {
        return FlinkMessages.detail(operation, input);
    }

    @Override
    public JsonNode call(String operation, JsonNode input) {
        return switch (operation) {
            case "ListApplications" -> list();
            case "DescribeApplication" -> {
                requireNamed(input);
                yield detail();
            }
            case "UpdateApplication" -> {
                requireNamed(input);
                yield update(input);
            }
            case "ListApplicationOperations" -> {
                requireNamed(input);
                yield FlinkMessages.operations(
                        flink.operations().stream().map(FlinkService::message).toList());
            }
            case "DescribeApplicationOperation" -> {
                requireNamed(input);
                yield operation(input.path("OperationId").asText());
            }
            default -> throw new ServiceError("UnknownOperationException", operation + " is not served here");
        };
    }

    private void requireNamed(JsonNode input) {
        String name = input.path("ApplicationName").asText();
        if (!name.equals(applicationName)) {
            throw new ServiceError(
                    "ResourceNotFoundException",
                    "Application " + name + " does not exist; the one that is served is " + applicationName);
        }
    }

    private ObjectNode update(JsonNode input) {
        FlinkMessages.Update update = FlinkMessages.update(input);
        int parallelism = update.parallelism()
                .orElseThrow(() ->
                        new ServiceError("InvalidArgumentException", "only updates of Parallelism are served here"));
        UpdateOutcome outcome =
                flink.update(new ParallelismUpdate(parallelism, update.parallelismPerKpu(), version(input)));
        if (outcome instanceof UpdateOutcome.Accepted accepted) {
            return detail().put("OperationId", accepted.operationId());
        }
        throw error(
                outcome instanceof UpdateOutcome.Busy busy
                        ? busy.reason()
                        : ((UpdateOutcome.Rejected) outcome).reason());
    }

    private static ApplicationVersion version(JsonNode input) {
        JsonNode id = input.path("CurrentApplicationVersionId");
        if (!input.hasNonNull("ConditionalToken") && !id.isIntegralNumber()) {
            throw new ServiceError(
                    "InvalidArgumentException", "either ConditionalToken or CurrentApplicationVersionId is required");
        }
        return new ApplicationVersion(
                Math.max(1, id.asLong()),
                Optional.ofNullable(input.get("ConditionalToken")).map(JsonNode::asText),
                Duration.ZERO,
                Optional.empty());
    }

    /** The model gives its reasons as {@code Code: message}. */
    private static ServiceError error(String reason) {
        int colon = reason.indexOf(": ");
        return new ServiceError(reason.substring(0, colon), reason.substring(colon + 2));
    }

    /** A client reads the age of a version by its own clock, which is not the models'. */
    private ObjectNode detail() {
        ApplicationState state = flink.describe();
        return FlinkMessages.description(new FlinkMessages.Application(
                applicationName,
                state.status().name(),
                state.version().id(),
                System.currentTimeMillis() - state.version().age().toMillis(),
                state.version().conditionalToken(),
                state.parallelism(),
                state.parallelismPerKpu(),
                state.currentParallelism(),
                state.autoScalingEnabled(),
                state.version().allowNonRestoredState()));
    }

    private ObjectNode list() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode summary = (ObjectNode) detail().get("ApplicationDetail");
        answer.putArray("ApplicationSummaries").add(summary.retain(SUMMARY));
        return answer;
    }

    private ObjectNode operation(String operationId) {
        return flink.operations().stream()
                .filter(operation -> operation.id().equals(operationId))
                .findFirst()
                .map(operation -> FlinkMessages.operation(message(operation)))
                .orElseThrow(() ->
                        new ServiceError("ResourceNotFoundException", "There is no operation " + operationId + "."));
    }

    private static FlinkMessages.Operation message(FlinkOperation operation) {
        Optional<String> error = operation.outcome() instanceof OperationOutcome.Failed failed
                ? Optional.of(failed.reason())
                : Optional.empty();
        return new FlinkMessages.Operation(
                operation.id(),
                status(operation.outcome()),
                operation.updatedFrom(),
                operation.startEpochMillis(),
                operation.endEpochMillis(),
                error);
    }

    private static String status(OperationOutcome outcome) {
        if (outcome instanceof OperationOutcome.InProgress) {
            return "IN_PROGRESS";
        }
        return outcome instanceof OperationOutcome.Successful ? "SUCCESSFUL" : "FAILED";
    }
}
