package io.flinkscaling.simulator.model.cloudwatch;

import java.util.Arrays;

/**
 * Datapoints of periods longer than a minute, which depend on the minutes of their own period only. The periods end with the newest
 * minute that is visible and slide by a minute each minute: the older ones are those that were the newest before, and are kept.
 */
final class PeriodDatapoints implements AlarmDatapoints {

    private final EvaluationRange range;
    private final MetricExpression.Series series;
    private final int periodMinutes;
    private final double[] ring;
    private int newest;

    /** Makes an empty range. */
    PeriodDatapoints(EvaluationRange range, MetricExpression.Series series, int periodMinutes) {
        this.range = range;
        this.series = series;
        this.periodMinutes = periodMinutes;
        this.ring = new double[(range.periods() - 1) * periodMinutes + 1];
        Arrays.fill(ring, Double.NaN);
    }

    @Override
    public void onMinute() {
        newest = newest + 1 == ring.length ? 0 : newest + 1;
        ring[newest] = series.at(range, 1);
    }

    @Override
    public void onChange() {
        throw new IllegalStateException("the periods that were the newest before cannot be computed again");
    }

    @Override
    public int periods() {
        return range.periods();
    }

    @Override
    public double ofAge(int age) {
        int index = newest - (age - 1) * periodMinutes;
        return ring[index < 0 ? index + ring.length : index];
    }
}
