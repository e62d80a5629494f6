package io.flinkscaling.simulator.model.cloudwatch;

/** Datapoints that depend on other minutes of the range, and so are computed whenever they are read. */
record ComputedDatapoints(EvaluationRange range, MetricExpression.Series series) implements AlarmDatapoints {

    @Override
    public void onMinute() {}

    @Override
    public void onChange() {}

    @Override
    public int periods() {
        return range.periods();
    }

    @Override
    public double ofAge(int age) {
        return series.at(range, age);
    }
}
