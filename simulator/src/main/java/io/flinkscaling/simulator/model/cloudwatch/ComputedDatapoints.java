package io.flinkscaling.simulator.model.cloudwatch;

/** Datapoints that depend on other minutes of the range: each is computed anew in each minute, when it is first read. */
final class ComputedDatapoints implements AlarmDatapoints {

    private final EvaluationRange range;
    private final MetricExpression.Series series;
    private final double[] computed;

    /** How many of the newest are computed. */
    private int count;

    ComputedDatapoints(EvaluationRange range, MetricExpression.Series series) {
        this.range = range;
        this.series = series;
        this.computed = new double[range.periods()];
    }

    @Override
    public void onMinute() {
        count = 0;
    }

    @Override
    public void onChange() {
        count = 0;
    }

    @Override
    public int periods() {
        return computed.length;
    }

    @Override
    public double ofAge(int age) {
        while (count < age) {
            count++;
            computed[count - 1] = series.at(range, count);
        }
        return computed[age - 1];
    }
}
