package io.flinkscaling.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import io.flinkscaling.simulator.wire.JsonService;
import io.flinkscaling.simulator.wire.ServiceError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * CloudWatch as far as metric alarms go. The modelled alarms are evaluated; one that a client adds is kept and described,
 * and stays in INSUFFICIENT_DATA.
 */
final class AlarmService implements JsonService {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> REQUIRED = List.of("AlarmName", "ComparisonOperator", "EvaluationPeriods");
    private static final String NOT_EVALUATED = "Unchecked: alarms that a client adds are not evaluated here";

    private final Map<String, Alarm> modelled = new LinkedHashMap<>();
    private final Map<String, ObjectNode> documents = new LinkedHashMap<>();

    AlarmService(List<Alarm> alarms) {
        for (Alarm alarm : alarms) {
            modelled.put(alarm.definition().name(), alarm);
            documents.put(alarm.definition().name(), AlarmDocument.of(alarm));
        }
    }

    @Override
    public String detail(String operation, JsonNode input) {
        return operation.equals("PutMetricAlarm")
                ? input.path("AlarmName").asText() + " "
                        + input.path("Threshold").asText()
                : "";
    }

    @Override
    public JsonNode call(String operation, JsonNode input) {
        return switch (operation) {
            case "DescribeAlarms" -> describe(input);
            case "PutMetricAlarm" -> put((ObjectNode) input);
            case "DeleteAlarms" -> delete(names(input));
            default -> throw new ServiceError("InvalidAction", operation + " is not served here");
        };
    }

    private ObjectNode describe(JsonNode input) {
        List<String> names = names(input);
        String prefix = input.path("AlarmNamePrefix").asText("");
        ObjectNode answer = JSON.objectNode();
        ArrayNode alarms = answer.putArray("MetricAlarms");
        documents.forEach((name, document) -> {
            if ((names.isEmpty() || names.contains(name)) && name.startsWith(prefix) && !isDeleted(name)) {
                alarms.add(described(name, document));
            }
        });
        answer.putArray("CompositeAlarms");
        return answer;
    }

    private ObjectNode described(String name, ObjectNode document) {
        ObjectNode described = document.deepCopy().put("AlarmArn", AlarmDocument.arn(name));
        Alarm alarm = modelled.get(name);
        if (alarm == null) {
            return described.put("StateValue", "INSUFFICIENT_DATA").put("StateReason", NOT_EVALUATED);
        }
        return described
                .put("Threshold", alarm.definition().threshold())
                .put("StateValue", alarm.state().name());
    }

    private ObjectNode put(ObjectNode input) {
        for (String field : REQUIRED) {
            if (!input.hasNonNull(field)) {
                throw new ServiceError("ValidationError", field + " is missing");
            }
        }
        String name = input.get("AlarmName").asText();
        Alarm alarm = modelled.get(name);
        if (alarm != null) {
            AlarmDocument.requireSameEvaluation(alarm, documents.get(name), input);
            alarm.putThreshold(input.path("Threshold").asDouble());
        }
        ObjectNode document = input.deepCopy();
        document.remove("Tags");
        documents.put(name, AlarmDocument.withDefaults(document));
        return JSON.objectNode();
    }

    private ObjectNode delete(List<String> names) {
        for (String name : names) {
            if (!documents.containsKey(name) || isDeleted(name)) {
                throw new ServiceError("ResourceNotFound", "Alarm " + name + " does not exist", 404);
            }
        }
        for (String name : names) {
            if (modelled.containsKey(name)) {
                modelled.get(name).delete();
            } else {
                documents.remove(name);
            }
        }
        return JSON.objectNode();
    }

    private boolean isDeleted(String name) {
        return modelled.containsKey(name) && modelled.get(name).isDeleted();
    }

    private static List<String> names(JsonNode input) {
        List<String> names = new ArrayList<>();
        input.path("AlarmNames").forEach(name -> names.add(name.asText()));
        return names;
    }
}
