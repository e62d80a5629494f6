package io.flinkscaling.simulator.declared.metric;

import io.flinkscaling.simulator.template.Properties;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The dimensions of a template's metrics: the models have one stream and one application. */
final class MetricDimensions {

    private static final Set<String> OF_ONE_VALUE = Set.of("Application", "StreamName");

    private final Map<String, String> values = new HashMap<>();

    /** Throws unless a metric has just these dimensions, and the stream and the application of all others. */
    void require(List<String> names, Properties metric) {
        Set<String> missing = new TreeSet<>(names);
        for (Properties dimension : metric.children("Dimensions")) {
            String name = dimension.only("Name", "Value").text("Name");
            if (!missing.remove(name)) {
                throw dimension.refusal(
                        "Name", names.isEmpty() ? "none, for this metric" : String.join(", ", names) + ", each once");
            }
            requireTheSame(name, dimension);
        }
        if (!missing.isEmpty()) {
            throw metric.error(metric.text("MetricName") + " lacks dimension " + String.join(", ", missing)
                    + ", without which it has no datapoints; allowed: " + String.join(", ", names));
        }
    }

    /**
     * Throws unless a metric has dimensions, whatever they are, each once: which of them newer sources report is not
     * documented.
     */
    void requireAny(Properties metric) {
        Set<String> names = new HashSet<>();
        for (Properties dimension : metric.children("Dimensions")) {
            String name = dimension.only("Name", "Value").text("Name");
            if (!names.add(name)) {
                throw dimension.refusal("Name", "each name once");
            }
            requireTheSame(name, dimension);
        }
        if (names.isEmpty()) {
            throw metric.error(metric.text("MetricName")
                    + " has no dimensions, without which it has no datapoints; allowed: such as Id, Application, Flow");
        }
    }

    /** Throws unless a metric that the user computes has the stream and the application of all others, if any. */
    void allow(Properties metric) {
        for (Properties dimension : metric.children("Dimensions")) {
            requireTheSame(dimension.only("Name", "Value").text("Name"), dimension);
        }
    }

    private void requireTheSame(String name, Properties dimension) {
        String value = dimension.text("Value");
        String other = OF_ONE_VALUE.contains(name) ? values.putIfAbsent(name, value) : null;
        if (other != null && !other.equals(value)) {
            throw dimension.refusal("Value", other + ", since all that scales has to look at the same " + name);
        }
    }
}
