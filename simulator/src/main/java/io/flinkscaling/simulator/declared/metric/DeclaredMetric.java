package io.flinkscaling.simulator.declared.metric;

import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.template.Properties;
import io.flinkscaling.simulator.text.InputException;

/** What an alarm or a target tracking policy looks at: several {@code Metrics}, or one by its {@code MetricName}. */
public final class DeclaredMetric {

    private DeclaredMetric() {}

    /**
     * Reads what is looked at.
     *
     * @param subject what has it, and a space after it, for errors; empty if the properties' owner has it
     * @param metrics what can be looked at
     * @throws InputException if it is neither or both, or nothing that can be looked at
     */
    public static MetricExpression read(Properties properties, String subject, MetricCatalog metrics) {
        if (properties.has("Metrics") == properties.has("MetricName")) {
            throw properties.error(subject + "has to have either Metrics or MetricName");
        }
        return properties.has("Metrics")
                ? MetricQueries.read(properties, properties.children("Metrics"), metrics)
                : metrics.read(properties, properties, statistic(properties, subject));
    }

    private static String statistic(Properties properties, String subject) {
        if (properties.has("ExtendedStatistic") && properties.has("Statistic")) {
            throw properties.error(subject + "has both Statistic and ExtendedStatistic; allowed: one of them");
        }
        return properties.has("ExtendedStatistic") ? "ExtendedStatistic" : "Statistic";
    }
}
