package io.flinkscaling.simulator.model.cloudwatch;

import java.util.Arrays;
import java.util.stream.IntStream;

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

    /** The datapoint of the newest minute while none of its metrics is visible: always the same. */
    private double ofNothing;

    /**
     * Makes an empty range.
     *
     * @param delays for how many minutes the metrics of the expression are not visible
     */
    KeptDatapoints(EvaluationRange range, MetricExpression.Series series, int[] delays) {
        this.range = range;
        this.series = series;
        this.changingAges = IntStream.of(delays)
                .map(delay -> delay + 1)
                .distinct()
                .filter(age -> age <= range.periods())
                .toArray();
        this.ring = new double[range.periods()];
        Arrays.fill(ring, Double.NaN);
        if (IntStream.of(delays).allMatch(delay -> delay > 0)) {
            this.ofNothing = series.at(range, 1);
        }
    }

    @Override
    public void onMinute() {
        newest = newest + 1 == ring.length ? 0 : newest + 1;
        if (isChanged) {
            isChanged = false;
            for (int age = 1; age <= ring.length; age++) {
                ring[index(age)] = series.at(range, age);
            }
            ofNothing = ring[newest];
            return;
        }
        ring[newest] = ofNothing;
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
