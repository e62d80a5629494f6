package io.flinkscaling.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkscaling.simulator.wire.JsonService;
import io.flinkscaling.simulator.wire.Members;
import io.flinkscaling.simulator.wire.QueryService;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Alarms by AWS Query: its flat texts become the structures, numbers and flags that the service takes, and back. */
final class AlarmQueries implements QueryService {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> DOUBLES = Set.of("Threshold");
    private static final Set<String> INTEGERS =
            Set.of("EvaluationPeriods", "DatapointsToAlarm", "Period", "MaxRecords", "EvaluationInterval");
    private static final Set<String> FLAGS = Set.of("ActionsEnabled", "ReturnData");

    private final JsonService service;

    AlarmQueries(JsonService service) {
        this.service = service;
    }

    @Override
    public String detail(String operation, Map<String, String> parameters) {
        return service.detail(operation, structure(parameters));
    }

    @Override
    public String call(String operation, Map<String, String> parameters) {
        JsonNode result = service.call(operation, structure(parameters));
        return result.isEmpty() ? "" : Members.element(operation + "Result", xml(result));
    }

    /** Throws IllegalArgumentException if a number is none. */
    private static ObjectNode structure(Map<String, String> flat) {
        ObjectNode structure = JSON.objectNode();
        nested(flat).forEach((name, content) -> structure.set(name, value(name, content)));
        return structure;
    }

    /** Groups {@code Metrics.member.1.Id} under {@code Metrics}; a plain value is under the empty text. */
    private static Map<String, Map<String, String>> nested(Map<String, String> flat) {
        Map<String, Map<String, String>> nested = new TreeMap<>();
        flat.forEach((key, value) -> {
            int dot = key.indexOf('.');
            String name = dot < 0 ? key : key.substring(0, dot);
            nested.computeIfAbsent(name, group -> new TreeMap<>()).put(dot < 0 ? "" : key.substring(dot + 1), value);
        });
        return nested;
    }

    private static JsonNode value(String name, Map<String, String> content) {
        if (content.containsKey("")) {
            return scalar(name, content.get(""));
        }
        Map<String, Map<String, String>> nested = nested(content);
        return nested.containsKey("member") ? list(name, nested.get("member")) : structure(content);
    }

    private static JsonNode list(String name, Map<String, String> items) {
        Map<Integer, JsonNode> byNumber = new TreeMap<>();
        nested(items).forEach((number, item) -> byNumber.put(Integer.valueOf(number), value(name, item)));
        return JSON.arrayNode().addAll(byNumber.values());
    }

    private static JsonNode scalar(String name, String text) {
        if (DOUBLES.contains(name)) {
            return JSON.numberNode(Double.parseDouble(text));
        }
        if (INTEGERS.contains(name)) {
            return JSON.numberNode(Integer.parseInt(text));
        }
        return FLAGS.contains(name) ? JSON.booleanNode(Boolean.parseBoolean(text)) : JSON.textNode(text);
    }

    private static String xml(JsonNode value) {
        StringBuilder xml = new StringBuilder();
        if (value.isObject()) {
            value.properties().forEach(field -> xml.append(Members.element(field.getKey(), xml(field.getValue()))));
        } else if (value.isArray()) {
            value.forEach(item -> xml.append(Members.element("member", xml(item))));
        } else {
            xml.append(Members.escape(value.asText()));
        }
        return xml.toString();
    }
}
