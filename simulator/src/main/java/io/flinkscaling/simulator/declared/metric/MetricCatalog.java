package io.flinkscaling.simulator.declared.metric;

import io.flinkscaling.simulator.loop.ApplicationFacts;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.template.Properties;
import io.flinkscaling.simulator.text.Suggestion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The metrics that a template may look at: those that are modelled, and those that the user computes from them. */
public final class MetricCatalog {

    private final MetricDimensions dimensions = new MetricDimensions();
    private final Map<String, MetricExpression> mapped = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    /**
     * Makes the catalog of one template, all of whose metrics have to be of the same stream and application.
     *
     * @param mapped what the user computes, each name once
     * @throws io.flinkscaling.simulator.text.InputException if an expression is not understood
     */
    public MetricCatalog(List<MappedMetric> mapped, ApplicationFacts application) {
        mapped.forEach(metric -> this.mapped.put(metric.fullName(), metric.compile(application)));
    }

    /** Returns what the user computes and something looks at, by namespace and name. */
    public Set<String> used() {
        return Set.copyOf(used);
    }

    /**
     * Returns the metric that a {@code Metric}, or an alarm on one metric, names.
     *
     * @param statisticOwner what has the statistic and the period
     * @param statisticName how the template calls the statistic
     */
    MetricExpression read(Properties metric, Properties statisticOwner, String statisticName) {
        String namespace = metric.text("Namespace");
        String name = metric.text("MetricName");
        String fullName = MappedMetric.fullName(namespace, name);
        MetricExpression own = mapped.get(fullName);
        if (own != null) {
            used.add(fullName);
            dimensions.allow(metric);
            return own.over(MetricStatistics.ALL.read(statisticOwner, statisticName), Periods.minutes(statisticOwner));
        }
        return ModelledMetric.of(namespace, name)
                .orElseThrow(() -> metric.errorAt(
                        "MetricName",
                        "MetricName is \"" + name + "\"" + UnmodelledMetric.reason(namespace, name) + "; allowed: "
                                + ModelledMetric.names() + ", or option --metric \"" + fullName
                                + "=EXPRESSION\"" + Suggestion.of(name, ModelledMetric.metricNames())))
                .read(metric, statisticOwner, statisticName, dimensions);
    }
}
