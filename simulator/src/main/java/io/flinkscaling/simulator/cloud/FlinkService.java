package io.flinkscaling.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkscaling.simulator.model.flink.ManagedFlink;
import io.flinkscaling.simulator.wire.JsonService;
import io.flinkscaling.simulator.wire.ServiceError;
import io.flinkscaling.target.ApplicationState;
import io.flinkscaling.target.OperationOutcome;
import io.flinkscaling.target.ParallelismUpdate;
import io.flinkscaling.target.UpdateOutcome;
import java.util.OptionalInt;

/** kinesisanalyticsv2 as far as the parallelism of the one modelled application goes. */
final class FlinkService implements JsonService {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PARALLELISM_UPDATE =
            "/ApplicationConfigurationUpdate/FlinkApplicationConfigurationUpdate/ParallelismConfigurationUpdate";

    private final String applicationName;
    private final ManagedFlink flink;

    FlinkService(String applicationName, ManagedFlink flink) {
        this.applicationName = applicationName;
        this.flink = flink;
    }

    @Override
    public String detail(String operation, JsonNode input) {
        return operation.equals("UpdateApplication")
                ? input.at(PARALLELISM_UPDATE).path("ParallelismUpdate").asText()
                : "";
    }

    @Override
    public JsonNode call(String operation, JsonNode input) {
        requireNamed(input.path("ApplicationName").asText());
        return switch (operation) {
            case "DescribeApplication" -> detail();
            case "UpdateApplication" -> update(input);
            case "DescribeApplicationOperation" ->
                operation(input.path("OperationId").asText());
            default -> throw new ServiceError("UnknownOperationException", operation + " is not served here");
        };
    }

    private void requireNamed(String name) {
        if (!name.equals(applicationName)) {
            throw new ServiceError(
                    "ResourceNotFoundException",
                    "Application " + name + " does not exist; the one that is served is " + applicationName);
        }
    }

    private ObjectNode update(JsonNode input) {
        JsonNode parallelism = input.at(PARALLELISM_UPDATE);
        if (!parallelism.path("ParallelismUpdate").isInt()) {
            throw new ServiceError("InvalidArgumentException", "only updates of Parallelism are served here");
        }
        JsonNode perKpu = parallelism.path("ParallelismPerKPUUpdate");
        UpdateOutcome outcome = flink.update(new ParallelismUpdate(
                parallelism.get("ParallelismUpdate").intValue(),
                perKpu.isInt() ? OptionalInt.of(perKpu.intValue()) : OptionalInt.empty(),
                token(input)));
        if (outcome instanceof UpdateOutcome.Accepted accepted) {
            return detail().put("OperationId", accepted.operationId());
        }
        throw error(
                outcome instanceof UpdateOutcome.Busy busy
                        ? busy.reason()
                        : ((UpdateOutcome.Rejected) outcome).reason());
    }

    private String token(JsonNode input) {
        if (input.hasNonNull("ConditionalToken")) {
            return input.get("ConditionalToken").asText();
        }
        if (!input.hasNonNull("CurrentApplicationVersionId")) {
            throw new ServiceError(
                    "InvalidArgumentException", "either ConditionalToken or CurrentApplicationVersionId is required");
        }
        boolean isCurrent = input.get("CurrentApplicationVersionId").asLong() == flink.versionId();
        return isCurrent ? flink.describe().conditionalToken() : "";
    }

    /** The model gives its reasons as {@code Code: message}. */
    private static ServiceError error(String reason) {
        int colon = reason.indexOf(": ");
        return new ServiceError(reason.substring(0, colon), reason.substring(colon + 2));
    }

    private ObjectNode detail() {
        ApplicationState state = flink.describe();
        ObjectNode answer = JSON.objectNode();
        answer.putObject("ApplicationDetail")
                .put("ApplicationARN", "arn:aws:kinesisanalytics:us-east-1:123456789012:application/" + applicationName)
                .put("ApplicationName", applicationName)
                .put("RuntimeEnvironment", "FLINK-1_20")
                .put("ApplicationStatus", state.status().name())
                .put("ApplicationVersionId", flink.versionId())
                .put("ConditionalToken", state.conditionalToken())
                .putObject("ApplicationConfigurationDescription")
                .putObject("FlinkApplicationConfigurationDescription")
                .putObject("ParallelismConfigurationDescription")
                .put("ConfigurationType", "CUSTOM")
                .put("Parallelism", state.parallelism())
                .put("ParallelismPerKPU", state.parallelismPerKpu())
                .put("CurrentParallelism", state.currentParallelism())
                .put("AutoScalingEnabled", false);
        return answer;
    }

    private ObjectNode operation(String operationId) {
        OperationOutcome outcome = flink.operation(operationId);
        if (outcome instanceof OperationOutcome.Unknown) {
            throw new ServiceError("ResourceNotFoundException", "There is no operation " + operationId + ".");
        }
        ObjectNode answer = JSON.objectNode();
        ObjectNode details = answer.putObject("ApplicationOperationInfoDetails")
                .put("Operation", "UpdateApplication")
                .put("OperationStatus", status(outcome))
                .put("StartTime", 0.0)
                .put("EndTime", 0.0);
        if (outcome instanceof OperationOutcome.Failed failed) {
            details.putObject("OperationFailureDetails").putObject("ErrorInfo").put("ErrorString", failed.reason());
        }
        return answer;
    }

    private static String status(OperationOutcome outcome) {
        if (outcome instanceof OperationOutcome.InProgress) {
            return "IN_PROGRESS";
        }
        return outcome instanceof OperationOutcome.Successful ? "SUCCESSFUL" : "FAILED";
    }
}
