package io.flinkscaling.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkscaling.scaling.CapacityConstant;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import io.flinkscaling.simulator.model.cloudwatch.AlarmDefinition;
import io.flinkscaling.simulator.wire.ServiceError;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An alarm as the parameters of the PutMetricAlarm that makes it. Source: CloudWatch API reference, PutMetricAlarm. */
final class AlarmDocument {

    private static final String METRICS = "Metrics";
    private static final String EXPRESSION = "Expression";

    /** What the model cannot change of an alarm once it runs. */
    private static final List<String> EVALUATION = List.of(
            "ComparisonOperator",
            "EvaluationPeriods",
            "DatapointsToAlarm",
            "TreatMissingData",
            METRICS,
            "ThresholdMetricId");

    private static final List<String> LISTS =
            List.of("OKActions", "AlarmActions", "InsufficientDataActions", "Dimensions");

    private AlarmDocument() {}

    /** Returns the document of a modelled alarm; what its metric is computed from stays with the model. */
    static ObjectNode of(Alarm alarm) {
        AlarmDefinition definition = alarm.definition();
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("AlarmName", definition.name())
                .put("AlarmDescription", "An alarm of the simulator's model")
                .put("ComparisonOperator", definition.operator().awsName())
                .put("EvaluationPeriods", definition.evaluationPeriods())
                .put("DatapointsToAlarm", definition.datapointsToAlarm())
                .put("Threshold", definition.threshold())
                .put("TreatMissingData", definition.missingData().awsName());
        ArrayNode metrics = document.putArray(METRICS);
        metrics.addObject()
                .put("Id", "modelled")
                .put(EXPRESSION, "TIME_SERIES(0)")
                .put("Label", "computed by the simulator's model")
                .put("ReturnData", true);
        alarm.capacity()
                .ifPresent(capacity -> metrics.addObject()
                        .put("Id", CapacityConstant.ID)
                        .put(EXPRESSION, CapacityConstant.expression((int) capacity))
                        .put("ReturnData", false));
        return withDefaults(document);
    }

    /** Returns the value of the constant that follows the capacity; empty if the alarm has none. */
    static OptionalDouble capacity(JsonNode document) {
        return entries(document)
                .map(AlarmDocument::value)
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    /** Sets the constant that follows the capacity, if the alarm has one. */
    static void putCapacity(ObjectNode document, int capacity) {
        entries(document)
                .filter(entry -> value(entry).isPresent())
                .forEach(entry -> ((ObjectNode) entry).put(EXPRESSION, CapacityConstant.expression(capacity)));
    }

    private static Stream<JsonNode> entries(JsonNode document) {
        return StreamSupport.stream(document.path(METRICS).spliterator(), false);
    }

    private static OptionalDouble value(JsonNode entry) {
        return CapacityConstant.read(
                entry.path("Id").textValue(), entry.path(EXPRESSION).textValue());
    }

    /** Adds what DescribeAlarms has also where PutMetricAlarm left it out. */
    static ObjectNode withDefaults(ObjectNode document) {
        LISTS.stream().filter(list -> !document.has(list)).forEach(document::putArray);
        if (!document.has("ActionsEnabled")) {
            document.put("ActionsEnabled", true);
        }
        return document;
    }

    /**
     * Refuses what the model could not follow.
     *
     * @throws ServiceError if anything but the threshold, the constant that follows the capacity, actions or texts would change
     */
    static void requireSameEvaluation(Alarm alarm, ObjectNode document, ObjectNode input) {
        ObjectNode sameCapacity = document.deepCopy();
        capacity(input).ifPresent(capacity -> putCapacity(sameCapacity, (int) capacity));
        for (String field : EVALUATION) {
            JsonNode before = sameCapacity.path(field);
            JsonNode after = input.path(field);
            if (!after.equals(before)) {
                throw new ServiceError(
                        "ValidationError",
                        field + " of alarm " + alarm.definition().name()
                                + " cannot be changed here; allowed: another Threshold, and another capacity in"
                                + " metric math");
            }
        }
    }

    /**
     * Refuses an alarm that compares with nothing.
     *
     * @throws ServiceError if its threshold is neither a finite number nor, for anomaly detection, a metric
     */
    static void requireThreshold(ObjectNode input) {
        JsonNode threshold = input.path("Threshold");
        boolean isGiven = input.hasNonNull("Threshold");
        if (isGiven == input.hasNonNull("ThresholdMetricId")) {
            throw new ServiceError(
                    "ValidationError",
                    isGiven
                            ? "Threshold and ThresholdMetricId cannot both be set"
                            : "Threshold is missing; an alarm on a static threshold requires it");
        }
        if (isGiven && !(threshold.isNumber() && Double.isFinite(threshold.doubleValue()))) {
            throw new ServiceError("ValidationError", "Threshold is " + threshold + "; allowed: a finite number");
        }
    }

    static String arn(String name) {
        return "arn:aws:cloudwatch:us-east-1:123456789012:alarm:" + name;
    }
}
