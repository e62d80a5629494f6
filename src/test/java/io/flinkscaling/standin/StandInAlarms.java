package io.flinkscaling.standin;

import io.flinkscaling.simulator.wire.ServiceError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The metric alarms, each as the parameters of the PutMetricAlarm that made it, such as {@code AlarmActions.member.1},
 * and its state.
 *
 * <p>Source: CloudWatch API reference, {@code PutMetricAlarm}: an existing alarm's configuration is overwritten as a
 * whole, its state and its tags stay.
 */
public final class StandInAlarms {

    private static final String STATE = "StateValue";
    private static final String ARN = "AlarmArn";
    private static final List<String> NOT_WITH_METRICS =
            List.of("MetricName", "Namespace", "Dimensions", "Period", "Unit", "Statistic", "ExtendedStatistic");
    private static final List<String> REQUIRED = List.of("AlarmName", "ComparisonOperator", "EvaluationPeriods");

    private final Map<String, Map<String, String>> byName = new TreeMap<>();

    /** Makes or overwrites an alarm. */
    public synchronized void put(Map<String, String> parameters) {
        requireValid(parameters);
        String name = parameters.get("AlarmName");
        Map<String, String> existing = byName.get(name);
        Map<String, String> alarm = new TreeMap<>(parameters);
        alarm.values().removeIf(String::isEmpty);
        alarm.put(ARN, "arn:aws:cloudwatch:us-east-1:123456789012:alarm:" + name);
        alarm.put(STATE, existing == null ? "INSUFFICIENT_DATA" : existing.get(STATE));
        if (existing != null) {
            alarm.keySet().removeIf(StandInAlarms::isTag);
            existing.forEach((key, value) -> {
                if (isTag(key)) {
                    alarm.put(key, value);
                }
            });
        }
        byName.put(name, alarm);
    }

    /** Lets an alarm change its state. */
    public synchronized void setState(String name, String state) {
        byName.get(name).put(STATE, state);
    }

    /** Deletes an alarm. */
    public synchronized void delete(String name) {
        byName.remove(name);
    }

    /** Returns a whole alarm: configuration, tags, state. */
    public Map<String, String> get(String name) {
        return find(name).orElseThrow();
    }

    /** Returns the threshold of an alarm. */
    public double threshold(String name) {
        return Double.parseDouble(get(name).get("Threshold"));
    }

    synchronized Optional<Map<String, String>> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(TreeMap::new);
    }

    synchronized void clear() {
        byName.clear();
    }

    private static void requireValid(Map<String, String> parameters) {
        REQUIRED.stream()
                .filter(key -> !parameters.containsKey(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new ServiceError("ValidationError", key + " is missing");
                });
        boolean hasMetrics = has(parameters, "Metrics");
        if (hasMetrics == has(parameters, "MetricName")) {
            throw new ServiceError("ValidationError", "either Metrics or MetricName is required");
        }
        NOT_WITH_METRICS.stream()
                .filter(key -> hasMetrics && has(parameters, key))
                .findFirst()
                .ifPresent(key -> {
                    throw new ServiceError("ValidationError", key + " must not be given along with Metrics");
                });
    }

    private static boolean has(Map<String, String> parameters, String name) {
        return parameters.keySet().stream().anyMatch(key -> key.equals(name) || key.startsWith(name + "."));
    }

    private static boolean isTag(String key) {
        return key.startsWith("Tags.");
    }
}
