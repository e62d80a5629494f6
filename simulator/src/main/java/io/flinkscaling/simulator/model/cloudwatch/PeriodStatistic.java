package io.flinkscaling.simulator.model.cloudwatch;

import java.util.Arrays;

/** How the datapoints of several minutes become that of a period; CloudWatch's {@code Statistic} and {@code ExtendedStatistic}. */
@FunctionalInterface
public interface PeriodStatistic {

    PeriodStatistic SUM = (minutes, count) -> Arrays.stream(minutes, 0, count).sum();
    PeriodStatistic AVERAGE = (minutes, count) -> SUM.of(minutes, count) / count;
    PeriodStatistic MINIMUM =
            (minutes, count) -> Arrays.stream(minutes, 0, count).min().orElseThrow();
    PeriodStatistic MAXIMUM =
            (minutes, count) -> Arrays.stream(minutes, 0, count).max().orElseThrow();

    /**
     * Returns the datapoint of a period.
     *
     * @param minutes the datapoints of its minutes, in any order; may be sorted by this
     * @param count how many of them there are, from the first on; at least one
     */
    double of(double[] minutes, int count);

    /**
     * Returns a percentile: the least value that the share of all values is at most as great as. How CloudWatch interpolates is
     * not documented.
     *
     * @param percent 0 to 100
     */
    static PeriodStatistic percentile(double percent) {
        return (minutes, count) -> {
            Arrays.sort(minutes, 0, count);
            return minutes[Math.max(0, (int) Math.ceil(percent / 100 * count) - 1)];
        };
    }
}
