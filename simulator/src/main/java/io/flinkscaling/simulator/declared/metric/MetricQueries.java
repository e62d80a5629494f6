package io.flinkscaling.simulator.declared.metric;

import io.flinkscaling.scaling.CapacityConstant;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.template.Properties;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The {@code Metrics} of an alarm or of a target tracking policy: metrics and metric math, by ids, of which one is returned.
 * Source: CloudWatch API reference, {@code MetricDataQuery}.
 */
final class MetricQueries {

    private static final int MOST_QUERIES = 10;
    private static final int LONGEST_EXPRESSION = 2_048;
    private static final String ID = "[a-z][A-Za-z0-9_]{0,254}";

    private final Map<String, Properties> unread = new LinkedHashMap<>();
    private final Map<String, MetricExpression> read = new HashMap<>();
    private final Set<String> metricIds = new LinkedHashSet<>();

    private final MetricCatalog catalog;
    private OptionalInt periodMinutes = OptionalInt.empty();

    private MetricQueries(List<Properties> queries, MetricCatalog catalog) {
        this.catalog = catalog;
        for (Properties query : queries) {
            query.only("Id", "Expression", "Label", "MetricStat", "Period", "ReturnData");
            if (!query.text("Id").matches(ID)) {
                throw query.refusal("Id", "a small letter, then letters, digits and _, 255 characters at most");
            }
            if (unread.put(query.text("Id"), query) != null) {
                throw query.refusal("Id", "an id that no other of these metrics has");
            }
        }
    }

    /** Returns the one that is returned. */
    static MetricExpression read(Properties owner, List<Properties> queries, MetricCatalog catalog) {
        if (queries.size() > MOST_QUERIES) {
            throw owner.error("Metrics has " + queries.size() + " entries; allowed: up to " + MOST_QUERIES);
        }
        List<Properties> returned =
                queries.stream().filter(query -> query.flag("ReturnData", true)).toList();
        if (returned.size() != 1) {
            throw owner.error("Metrics returns data of " + returned.size() + " entries; allowed: exactly one, by"
                    + " ReturnData: false on all others");
        }
        MetricQueries all = new MetricQueries(queries, catalog);
        all.readMetrics();
        all.readExpressions();
        return all.read.get(returned.get(0).text("Id"));
    }

    private void readMetrics() {
        unread.forEach((id, query) -> {
            if (query.has("MetricStat")) {
                if (query.has("Expression")) {
                    throw query.error("metric " + id + " has both MetricStat and Expression; allowed: one of them");
                }
                read.put(id, metric(query.child("MetricStat")));
                metricIds.add(id);
            }
        });
        unread.keySet().removeAll(read.keySet());
    }

    private MetricExpression metric(Properties stat) {
        stat.only("Metric", "Period", "Stat", "Unit");
        requireTheSamePeriod(stat);
        return catalog.read(stat.child("Metric").only("Namespace", "MetricName", "Dimensions"), stat, "Stat");
    }

    /** An alarm has one period, and so all of its metrics have. */
    private void requireTheSamePeriod(Properties stat) {
        int minutes = Periods.minutes(stat);
        if (periodMinutes.isPresent() && periodMinutes.getAsInt() != minutes) {
            throw stat.refusal("Period", "that of the other metrics, " + 60 * periodMinutes.getAsInt());
        }
        periodMinutes = OptionalInt.of(minutes);
    }

    /** An expression may refer to others, in any order: each round reads those whose references are all read. */
    private void readExpressions() {
        while (!unread.isEmpty()) {
            int before = unread.size();
            unread.entrySet().removeIf(entry -> refersOnlyToRead(entry.getKey(), entry.getValue()));
            if (unread.size() == before) {
                Map.Entry<String, Properties> stuck =
                        unread.entrySet().iterator().next();
                throw stuck.getValue().error("metric " + stuck.getKey() + " depends on itself");
            }
        }
    }

    private boolean refersOnlyToRead(String id, Properties query) {
        String expression = query.text("Expression").replaceAll("\"[^\"]*\"", "");
        boolean waits = unread.keySet().stream().anyMatch(other -> expression.matches("(?s).*\\b" + other + "\\b.*"));
        if (!waits) {
            read.put(id, compile(query));
        }
        return !waits;
    }

    private MetricExpression compile(Properties query) {
        if (query.has("Period")) {
            requireTheSamePeriod(query);
        }
        if (query.text("Expression").length() > LONGEST_EXPRESSION) {
            throw query.errorAt(
                    "Expression",
                    "Expression has " + query.text("Expression").length() + " characters; allowed: up to "
                            + LONGEST_EXPRESSION);
        }
        OptionalDouble capacity = CapacityConstant.read(query.text("Id"), query.text("Expression"));
        if (capacity.isPresent()) {
            return MetricExpression.ofCapacity(capacity.getAsDouble());
        }
        try {
            return MetricMath.compile(query.text("Expression"), read, metricIds);
        } catch (IllegalArgumentException e) {
            throw query.errorAt("Expression", "Expression \"" + query.text("Expression") + "\": " + e.getMessage());
        }
    }
}
