package io.flinkscaling.simulator.declared.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.OneMinute;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Metrics that are all missing yield no datapoint, whatever is computed with them, unless the expression makes datapoints
 * itself: by {@code FILL} with a value, {@code TIME_SERIES}, or a function of the time.
 */
class MissingMetricsPropertiesTest {

    private static final int DEPTH = 5;

    private static final Map<String, MetricExpression> METRICS = Map.of(
            "a", MetricExpression.of(PublishedMetric.INCOMING_RECORDS),
            "b", MetricExpression.of(PublishedMetric.FLINK_LAG),
            "c", MetricExpression.of(PublishedMetric.CAPACITY));

    @Property(tries = 5_000)
    void noDatapointComesFromNothing(@ForAll("series") String expression) {
        MetricExpression compiled = MetricMath.compile(expression, METRICS, METRICS.keySet());

        assertThat(new OneMinute(Double.NaN, Double.NaN, Double.NaN).of(compiled))
                .isNaN();
    }

    @Provide
    Arbitrary<String> series() {
        return Arbitraries.randomValue(random -> series(random, DEPTH));
    }

    private static String series(Random random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(5)) {
            case 1 -> "(" + series(random, depth - 1) + operator(random) + number(random) + ")";
            case 2 -> "(" + number(random) + operator(random) + series(random, depth - 1) + ")";
            case 3 -> "(" + series(random, depth - 1) + operator(random) + series(random, depth - 1) + ")";
            case 4 -> function(random, depth);
            default -> any(random, "a", "b", "c");
        };
    }

    private static String function(Random random, int depth) {
        if (random.nextBoolean()) {
            return "IF(" + series(random, depth - 1) + ", " + branch(random, depth) + ", " + branch(random, depth)
                    + ")";
        }
        String[] functions = {
            "ABS(%s)",
            "CEIL(%s)",
            "LOG(%s)",
            "-(%s)",
            "DIFF(%s)",
            "RATE(%s)",
            "FILL(%s, REPEAT)",
            "FILL(%s, LINEAR)",
            "SUM([a, %s])",
            "AVG([%s, b])",
            "MAX([%s, c, a])",
            "MIN(FILL([%s, b], REPEAT))",
            "SUM(METRICS() * %s)"
        };
        return any(random, functions).formatted(series(random, depth - 1));
    }

    private static String branch(Random random, int depth) {
        return random.nextBoolean() ? series(random, depth - 1) : number(random);
    }

    private static String number(Random random) {
        return any(random, "0", "1", "2.5", "-3", "PERIOD(a)", "1e9");
    }

    private static String operator(Random random) {
        return any(
                random, " + ", " - ", " * ", " / ", " ^ ", " < ", " <= ", " > ", " >= ", " == ", " != ", " && ", " || ",
                " AND ", " OR ");
    }

    private static String any(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
