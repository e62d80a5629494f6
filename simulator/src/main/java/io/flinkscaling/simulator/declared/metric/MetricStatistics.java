package io.flinkscaling.simulator.declared.metric;

import io.flinkscaling.simulator.model.cloudwatch.PeriodStatistic;
import io.flinkscaling.simulator.template.Properties;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The statistics that the models have of a metric. A level has one datapoint a minute, so that its average, minimum and maximum
 * over a minute are the same; a sum over it would depend on the number of samples.
 *
 * @param names those that have a name
 * @param percentiles whether it also has p0 to p100
 */
record MetricStatistics(List<String> names, boolean percentiles) {

    /** Of what is counted. */
    static final MetricStatistics OF_COUNTS = new MetricStatistics(List.of("Sum"), false);

    /** Of what is measured. */
    static final MetricStatistics OF_LEVELS = new MetricStatistics(List.of("Average", "Maximum", "Minimum"), true);

    /** Of what the user says it is. */
    static final MetricStatistics ALL = new MetricStatistics(List.of("Average", "Maximum", "Minimum", "Sum"), true);

    private static final Pattern PERCENTILE = Pattern.compile("p(?:\\d{1,2}(?:\\.\\d{1,10})?|100)");
    private static final Map<String, PeriodStatistic> BY_NAME = Map.of(
            "Average", PeriodStatistic.AVERAGE,
            "Maximum", PeriodStatistic.MAXIMUM,
            "Minimum", PeriodStatistic.MINIMUM,
            "Sum", PeriodStatistic.SUM);

    /**
     * Reads a statistic.
     *
     * @param owner what has it
     * @param name how the template calls it
     */
    PeriodStatistic read(Properties owner, String name) {
        String text = owner.text(name);
        if (percentiles && PERCENTILE.matcher(text).matches()) {
            return PeriodStatistic.percentile(Double.parseDouble(text.substring(1)));
        }
        if (!names.contains(text)) {
            throw owner.refusal(
                    name,
                    String.join(", ", names) + (percentiles ? ", p0 to p100" : "")
                            + ", of which the model has datapoints");
        }
        return BY_NAME.get(text);
    }
}
