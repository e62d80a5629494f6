package io.flinkscaling.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The parts of kinesisanalyticsv2's messages that are about an application's parallelism.
 *
 * <p>Source: Managed Service for Apache Flink API reference, ApplicationDetail, ApplicationOperationInfoDetails,
 * ParallelismConfigurationUpdate.
 */
public final class FlinkMessages {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PARALLELISM_UPDATE =
            "/ApplicationConfigurationUpdate/FlinkApplicationConfigurationUpdate/ParallelismConfigurationUpdate";

    private FlinkMessages() {}

    /**
     * An application as it is described.
     *
     * @param status ApplicationStatus
     * @param version ApplicationVersionId
     */
    public record Application(
            String name,
            String status,
            long version,
            String conditionalToken,
            int parallelism,
            int parallelismPerKpu,
            int currentParallelism) {}

    /**
     * What an UpdateApplication asks for.
     *
     * @param configurationType empty if it is not given
     */
    public record Update(String configurationType, OptionalInt parallelism, OptionalInt parallelismPerKpu) {}

    /** Reads the input of UpdateApplication. */
    public static Update update(JsonNode input) {
        JsonNode update = input.at(PARALLELISM_UPDATE);
        return new Update(
                update.path("ConfigurationTypeUpdate").asText(),
                integer(update.path("ParallelismUpdate")),
                integer(update.path("ParallelismPerKPUUpdate")));
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
        answer.putObject("ApplicationDetail")
                .put(
                        "ApplicationARN",
                        "arn:aws:kinesisanalytics:us-east-1:123456789012:application/" + application.name())
                .put("ApplicationName", application.name())
                .put("RuntimeEnvironment", "FLINK-1_20")
                .put("ApplicationStatus", application.status())
                .put("ApplicationVersionId", application.version())
                .put("ConditionalToken", application.conditionalToken())
                .putObject("ApplicationConfigurationDescription")
                .putObject("FlinkApplicationConfigurationDescription")
                .putObject("ParallelismConfigurationDescription")
                .put("ConfigurationType", "CUSTOM")
                .put("Parallelism", application.parallelism())
                .put("ParallelismPerKPU", application.parallelismPerKpu())
                .put("CurrentParallelism", application.currentParallelism())
                .put("AutoScalingEnabled", false);
        return answer;
    }

    /**
     * Returns the output of DescribeApplicationOperation for an update.
     *
     * @param status OperationStatus
     * @param error why it failed
     */
    public static ObjectNode operation(String status, Optional<String> error) {
        ObjectNode answer = JSON.objectNode();
        ObjectNode details = answer.putObject("ApplicationOperationInfoDetails")
                .put("Operation", "UpdateApplication")
                .put("OperationStatus", status)
                .put("StartTime", 0.0)
                .put("EndTime", 0.0);
        error.ifPresent(text -> details.putObject("OperationFailureDetails")
                .putObject("ErrorInfo")
                .put("ErrorString", text));
        return answer;
    }

    private static OptionalInt integer(JsonNode number) {
        return number.isInt() ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
    }
}
