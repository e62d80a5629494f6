package io.flinkscaling.standin;

import io.flinkscaling.simulator.wire.Members;
import io.flinkscaling.simulator.wire.QueryService;
import io.flinkscaling.simulator.wire.ServiceError;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** CloudWatch as far as metric alarms go. */
final class AlarmApi implements QueryService {

    /** The answer has these also where they are empty. */
    private static final List<String> LISTS =
            List.of("OKActions", "AlarmActions", "InsufficientDataActions", "Dimensions");

    private final StandInAlarms alarms;

    AlarmApi(StandInAlarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public String detail(String operation, Map<String, String> parameters) {
        return switch (operation) {
            case "PutMetricAlarm" -> parameters.get("AlarmName") + " " + parameters.get("Threshold");
            case "DescribeAlarms" -> String.join(" ", Members.list(parameters, "AlarmNames"));
            default -> "";
        };
    }

    @Override
    public String call(String operation, Map<String, String> parameters) {
        return switch (operation) {
            case "PutMetricAlarm" -> put(parameters);
            case "DescribeAlarms" -> describe(Members.list(parameters, "AlarmNames"));
            default -> throw new ServiceError("InvalidAction", operation + " is not stood in for");
        };
    }

    private String put(Map<String, String> parameters) {
        alarms.put(parameters);
        return "";
    }

    private String describe(List<String> names) {
        StringBuilder members = new StringBuilder();
        for (String name : names) {
            alarms.find(name).ifPresent(alarm -> members.append(Members.element("member", xml(alarm))));
        }
        return Members.element("DescribeAlarmsResult", Members.element("MetricAlarms", members.toString()));
    }

    private static String xml(Map<String, String> alarm) {
        Map<String, String> withLists = new TreeMap<>(alarm);
        withLists.keySet().removeIf(key -> key.startsWith("Tags."));
        LISTS.stream()
                .filter(list -> alarm.keySet().stream().noneMatch(key -> key.startsWith(list + ".")))
                .forEach(list -> withLists.put(list, ""));
        return Members.xml(withLists);
    }
}
