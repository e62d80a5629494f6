package io.flinkscaling.simulator.declared.metric;

import io.flinkscaling.simulator.loop.ApplicationFacts;
import io.flinkscaling.simulator.model.cloudwatch.EvaluationRange;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import io.flinkscaling.simulator.text.InputException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A metric that the user computes from what is modelled.
 *
 * @param namespace such as {@code MyApplication}
 * @param name the metric's name
 * @param expression metric math over {@code demand}, {@code lag}, {@code parallelism} and {@code records}
 */
public record MappedMetric(String namespace, String name, String expression) {

    private static final Pattern OPTION = Pattern.compile("([^=]+)/([^=/]+)=(.+)");
    private static final double MILLIS_PER_SECOND = 1_000;
    private static final double SECONDS_PER_MINUTE = 60;

    /**
     * Reads {@code NAMESPACE/NAME=EXPRESSION}.
     *
     * @throws InputException if it is not that
     */
    public static MappedMetric parse(String option) {
        Matcher parts = OPTION.matcher(option);
        if (!parts.matches()) {
            throw new InputException(
                    "option --metric is \"" + option + "\"; allowed: NAMESPACE/NAME=EXPRESSION, such as"
                            + " \"MyApplication/Load=100 * demand / parallelism\"");
        }
        return new MappedMetric(parts.group(1), parts.group(2), parts.group(3));
    }

    /** Returns what the option calls it. */
    public String fullName() {
        return fullName(namespace, name);
    }

    static String fullName(String namespace, String name) {
        return namespace + "/" + name;
    }

    /**
     * Compiles the expression: a datapoint for each minute in which the application runs and everything that the expression
     * reads is known.
     *
     * @throws InputException if it is not understood
     */
    MetricExpression compile(ApplicationFacts application) {
        Map<String, MetricExpression> variables = Map.of(
                "demand",
                MetricExpression.of(
                        PublishedMetric.INCOMING_RECORDS,
                        SECONDS_PER_MINUTE * application.recordsPerSecondPerParallelism()),
                "lag",
                MetricExpression.of(PublishedMetric.FLINK_LAG, MILLIS_PER_SECOND),
                "parallelism",
                MetricExpression.of(PublishedMetric.PARALLELISM),
                "records",
                MetricExpression.of(PublishedMetric.INCOMING_RECORDS));
        try {
            return whereAllIsKnown(MetricMath.compile(expression, variables, variables.keySet()));
        } catch (IllegalArgumentException e) {
            throw new InputException("option --metric " + fullName() + "=" + expression + ": " + e.getMessage());
        }
    }

    /** Metric math takes a missing value for 0; nobody publishes a metric that is computed from nothing. */
    private static MetricExpression whereAllIsKnown(MetricExpression computed) {
        Set<PublishedMetric> needed = EnumSet.of(PublishedMetric.PARALLELISM);
        needed.addAll(computed.metrics());
        PublishedMetric[] all = needed.toArray(PublishedMetric[]::new);
        return new MetricExpression(
                (range, age) -> isKnown(all, range, age) ? computed.series().at(range, age) : Double.NaN,
                needed,
                computed.spansMinutes());
    }

    private static boolean isKnown(PublishedMetric[] metrics, EvaluationRange range, int age) {
        for (PublishedMetric metric : metrics) {
            if (Double.isNaN(range.datapoint(metric, age))) {
                return false;
            }
        }
        return true;
    }
}
