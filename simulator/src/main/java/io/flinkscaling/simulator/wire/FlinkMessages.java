package io.flinkscaling.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The parts of kinesisanalyticsv2's messages that are about an application's parallelism.
 *
 * <p>Source: Managed Service for Apache Flink API reference, ApplicationDetail, ApplicationOperationInfo,
 * ApplicationOperationInfoDetails, ApplicationVersionChangeDetails, ParallelismConfigurationUpdate.
 */
public final class FlinkMessages {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PARALLELISM_UPDATE =
            "/ApplicationConfigurationUpdate/FlinkApplicationConfigurationUpdate/ParallelismConfigurationUpdate";

    private static final String NON_RESTORED_STATE =
            "/RunConfigurationUpdate/FlinkRunConfiguration/AllowNonRestoredState";
    private static final String ROLLBACK_UPDATE =
            "/ApplicationConfigurationUpdate/ApplicationSystemRollbackConfigurationUpdate/RollbackEnabledUpdate";

    private FlinkMessages() {}

    /**
     * An application as it is described.
     *
     * @param status ApplicationStatus
     * @param version ApplicationVersionId
     * @param versionMadeEpochMillis ApplicationVersionCreateTimestamp, in milliseconds since the epoch
     * @param conditionalToken empty if the service gives none
     * @param allowNonRestoredState AllowNonRestoredState; empty if there is no run configuration
     */
    public record Application(
            String name,
            String status,
            long version,
            long versionMadeEpochMillis,
            Optional<String> conditionalToken,
            int parallelism,
            int parallelismPerKpu,
            int currentParallelism,
            boolean autoScalingEnabled,
            Optional<Boolean> allowNonRestoredState) {}

    /**
     * An update as an operation of the application.
     *
     * @param status OperationStatus
     * @param updatedFrom the ApplicationVersionId that it has replaced by the next one
     * @param endEpochMillis empty as long as it is in progress
     * @param error why it failed
     */
    public record Operation(
            String id,
            String status,
            long updatedFrom,
            long startEpochMillis,
            OptionalLong endEpochMillis,
            Optional<String> error) {}

    /**
     * What an UpdateApplication asks for.
     *
     * @param configurationType empty if it is not given
     * @param autoScalingEnabled AutoScalingEnabledUpdate
     * @param allowNonRestoredState AllowNonRestoredState of the run configuration
     * @param rollbackEnabled RollbackEnabledUpdate
     */
    public record Update(
            String configurationType,
            OptionalInt parallelism,
            OptionalInt parallelismPerKpu,
            Optional<Boolean> autoScalingEnabled,
            Optional<Boolean> allowNonRestoredState,
            Optional<Boolean> rollbackEnabled) {}

    /** Reads the input of UpdateApplication. */
    public static Update update(JsonNode input) {
        JsonNode update = input.at(PARALLELISM_UPDATE);
        return new Update(
                update.path("ConfigurationTypeUpdate").asText(),
                integer(update.path("ParallelismUpdate")),
                integer(update.path("ParallelismPerKPUUpdate")),
                flag(update.path("AutoScalingEnabledUpdate")),
                flag(input.at(NON_RESTORED_STATE)),
                flag(input.at(ROLLBACK_UPDATE)));
    }

    /** Returns what a call is told apart by: the parallelism that an update asks for. */
    public static String detail(String operation, JsonNode input) {
        return operation.equals("UpdateApplication")
                ? input.at(PARALLELISM_UPDATE).path("ParallelismUpdate").asText()
                : "";
    }

    /** Returns the output of DescribeApplication. */
    public static ObjectNode description(Application application) {
        ObjectNode answer = JSON.objectNode();
        ObjectNode detail = answer.putObject("ApplicationDetail")
                .put(
                        "ApplicationARN",
                        "arn:aws:kinesisanalytics:us-east-1:123456789012:application/" + application.name())
                .put("ApplicationName", application.name())
                .put("RuntimeEnvironment", "FLINK-1_20")
                .put("ApplicationStatus", application.status())
                .put("ApplicationVersionId", application.version())
                .put("ApplicationVersionCreateTimestamp", seconds(application.versionMadeEpochMillis()));
        application.conditionalToken().ifPresent(token -> detail.put("ConditionalToken", token));
        ObjectNode configuration = detail.putObject("ApplicationConfigurationDescription");
        application
                .allowNonRestoredState()
                .ifPresent(allowed -> configuration
                        .putObject("RunConfigurationDescription")
                        .putObject("FlinkRunConfigurationDescription")
                        .put("AllowNonRestoredState", allowed));
        configuration
                .putObject("FlinkApplicationConfigurationDescription")
                .putObject("ParallelismConfigurationDescription")
                .put("ConfigurationType", "CUSTOM")
                .put("Parallelism", application.parallelism())
                .put("ParallelismPerKPU", application.parallelismPerKpu())
                .put("CurrentParallelism", application.currentParallelism())
                .put("AutoScalingEnabled", application.autoScalingEnabled());
        return answer;
    }

    /** Returns the output of ListApplicationOperations. */
    public static ObjectNode operations(List<Operation> operations) {
        ObjectNode answer = JSON.objectNode();
        ArrayNode list = answer.putArray("ApplicationOperationInfoList");
        operations.forEach(operation -> put(operation, list.addObject()).put("OperationId", operation.id()));
        return answer;
    }

    /** Returns the output of DescribeApplicationOperation. */
    public static ObjectNode operation(Operation operation) {
        ObjectNode answer = JSON.objectNode();
        ObjectNode details = put(operation, answer.putObject("ApplicationOperationInfoDetails"));
        details.putObject("ApplicationVersionChangeDetails")
                .put("ApplicationVersionUpdatedFrom", operation.updatedFrom())
                .put("ApplicationVersionUpdatedTo", operation.updatedFrom() + 1);
        operation
                .error()
                .ifPresent(text -> details.putObject("OperationFailureDetails")
                        .putObject("ErrorInfo")
                        .put("ErrorString", text));
        return answer;
    }

    private static ObjectNode put(Operation operation, ObjectNode info) {
        info.put("Operation", "UpdateApplication")
                .put("OperationStatus", operation.status())
                .put("StartTime", seconds(operation.startEpochMillis()));
        operation.endEpochMillis().ifPresent(end -> info.put("EndTime", seconds(end)));
        return info;
    }

    private static double seconds(long epochMillis) {
        return epochMillis / 1000.0;
    }

    private static Optional<Boolean> flag(JsonNode flag) {
        return flag.isBoolean() ? Optional.of(flag.booleanValue()) : Optional.empty();
    }

    private static OptionalInt integer(JsonNode number) {
        return number.isInt() ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
    }
}
