package io.flinkscaling.simulator.model.cloudwatch;

import java.util.List;

/**
 * What AWS does not document about metrics and the evaluation of alarms.
 *
 * @param delays when datapoints become visible
 * @param extraEvaluationPeriods by how many periods the evaluation range exceeds EvaluationPeriods, 0 or more, in which
 *     the slowest metric of the alarm is visible; the user guide's example has 5 for 3
 * @param outages when metrics have no datapoints
 */
public record CloudWatchSettings(MetricDelays delays, int extraEvaluationPeriods, List<MetricOutage> outages) {

    /** Datapoints visible a minute late, a range of N + 2, no outages. */
    public static final CloudWatchSettings DEFAULT = of(MetricDelays.DEFAULT);

    public CloudWatchSettings {
        if (extraEvaluationPeriods < 0) {
            throw new IllegalArgumentException(
                    "extraEvaluationPeriods is " + extraEvaluationPeriods + "; allowed: at least 0");
        }
        outages = List.copyOf(outages);
    }

    /** Makes settings with a range of N + 2 and no outages. */
    public static CloudWatchSettings of(MetricDelays delays) {
        return new CloudWatchSettings(delays, 2, List.of());
    }

    public CloudWatchSettings withOutages(List<MetricOutage> newOutages) {
        return new CloudWatchSettings(delays, extraEvaluationPeriods, newOutages);
    }
}
