package io.flinkscaling.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import io.flinkscaling.simulator.model.cloudwatch.AlarmState;
import io.flinkscaling.simulator.wire.JsonService;
import io.flinkscaling.simulator.wire.ServiceError;
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
            case "DescribeAlarms" -> describe(AlarmQuery.of(input));
            case "PutMetricAlarm" -> put(structure(input));
            case "DeleteAlarms" -> delete(AlarmQuery.names(input));
            default -> throw new ServiceError("InvalidAction", operation + " is not served here");
        };
    }

    private ObjectNode describe(AlarmQuery query) {
        List<String> names = documents.keySet().stream()
                .filter(name -> !isDeleted(name) && query.asksFor(name, state(name)))
                .toList();
        int begin = query.nextToken().map(names::indexOf).orElse(0);
        if (begin < 0) {
            throw new ServiceError("InvalidNextToken", "no answer has given this NextToken, or its alarm is gone");
        }
        int end = Math.min(names.size(), begin + query.maxRecords());
        ObjectNode answer = JSON.objectNode();
        ArrayNode alarms = answer.putArray("MetricAlarms");
        names.subList(begin, end).forEach(name -> alarms.add(described(name, documents.get(name))));
        answer.putArray("CompositeAlarms");
        if (end < names.size()) {
            answer.put("NextToken", names.get(end));
        }
        return answer;
    }

    private ObjectNode described(String name, ObjectNode document) {
        ObjectNode described = document.deepCopy().put("AlarmArn", AlarmDocument.arn(name));
        Alarm alarm = modelled.get(name);
        if (alarm == null) {
            return described.put("StateValue", state(name).name()).put("StateReason", NOT_EVALUATED);
        }
        alarm.capacity().ifPresent(capacity -> AlarmDocument.putCapacity(described, (int) capacity));
        return described
                .put("Threshold", alarm.definition().threshold())
                .put("StateValue", state(name).name());
    }

    private AlarmState state(String name) {
        return modelled.containsKey(name) ? modelled.get(name).state() : AlarmState.INSUFFICIENT_DATA;
    }

    private ObjectNode put(ObjectNode input) {
        for (String field : REQUIRED) {
            if (!input.hasNonNull(field)) {
                throw new ServiceError("ValidationError", field + " is missing");
            }
        }
        AlarmDocument.requireThreshold(input);
        String name = input.get("AlarmName").asText();
        Alarm alarm = modelled.get(name);
        if (alarm != null) {
            AlarmDocument.requireSameEvaluation(alarm, documents.get(name), input);
            alarm.putThreshold(input.get("Threshold").doubleValue());
            AlarmDocument.capacity(input).ifPresent(alarm::putCapacity);
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

    private static ObjectNode structure(JsonNode input) {
        if (input instanceof ObjectNode structure) {
            return structure;
        }
        throw new ServiceError("SerializationException", "the body is not a structure");
    }
}
