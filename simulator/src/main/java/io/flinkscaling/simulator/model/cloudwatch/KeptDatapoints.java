package io.flinkscaling.simulator.model.cloudwatch;

import java.util.Arrays;

/**
 * Datapoints that depend on their own minute only: each is kept, and computed again only when one of its metrics has
 * become visible.
 */
final class KeptDatapoints implements AlarmDatapoints {

    private final EvaluationRange range;
    private final MetricExpression.Series series;
    private final int[] changingAges;
    private final double[] ring;
    private int newest;
    private boolean isChanged;

    /**
     * Makes an empty range.
     *
     * @param changingAges the ages at which a datapoint may be another one than a minute before, 1 among them
     */
    KeptDatapoints(EvaluationRange range, MetricExpression.Series series, int[] changingAges) {
        this.range = range;
        this.series = series;
        this.changingAges = changingAges;
        this.ring = new double[range.periods()];
        Arrays.fill(ring, Double.NaN);
    }

    @Override
    public void onMinute() {
        newest = newest + 1 == ring.length ? 0 : newest + 1;
        if (isChanged) {
            isChanged = false;
            for (int age = 1; age <= ring.length; age++) {
                ring[index(age)] = series.at(range, age);
            }
            return;
        }
        for (int age : changingAges) {
            ring[index(age)] = series.at(range, age);
        }
    }

    @Override
    public void onChange() {
        isChanged = true;
    }

    @Override
    public int periods() {
        return ring.length;
    }

    @Override
    public double ofAge(int age) {
        return ring[index(age)];
    }

    private int index(int age) {
        int index = newest - age + 1;
        return index < 0 ? index + ring.length : index;
    }
}
