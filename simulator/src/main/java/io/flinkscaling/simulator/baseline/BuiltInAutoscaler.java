package io.flinkscaling.simulator.baseline;

import io.flinkscaling.simulator.loop.ModelledTarget;
import io.flinkscaling.simulator.model.cloudwatch.MinuteMetrics;
import io.flinkscaling.simulator.model.flink.FlinkLimits;
import io.flinkscaling.simulator.model.flink.ManagedFlink;

/**
 * The autoscaler of Managed Service for Apache Flink, which is on unless somebody switches it off: 15 minutes in a row of CPU at 75 %
 * or more double CurrentParallelism, 360 minutes in a row below 10 % halve it, rounded up; never below Parallelism. Source: Managed
 * Service for Apache Flink developer guide, "Use automatic scaling".
 */
final class BuiltInAutoscaler implements MinuteScaler {

    private static final double HIGH = 75;
    private static final int HIGH_MINUTES = 15;
    private static final double LOW = 10;
    private static final int LOW_MINUTES = 360;

    private final ModelledTarget target;
    private final int configuredParallelism;
    private final Streak high = new Streak();
    private final Streak low = new Streak();

    /**
     * Makes the autoscaler of an application.
     *
     * @param configuredParallelism {@code Parallelism}, which CurrentParallelism never falls below
     */
    BuiltInAutoscaler(ModelledTarget target, int configuredParallelism) {
        this.target = target;
        this.configuredParallelism = configuredParallelism;
    }

    @Override
    public boolean readsLoad() {
        return true;
    }

    @Override
    public void onMinute(MinuteMetrics metrics) {
        double cpu = metrics.cpuUtilization();
        boolean isKnown = !Double.isNaN(cpu);
        high.count(isKnown, cpu >= HIGH);
        low.count(isKnown, cpu < LOW);
        ManagedFlink flink = target.flink();
        if (!flink.isProcessing()) {
            return;
        }
        int current = flink.currentParallelism();
        if (high.lasts(HIGH_MINUTES)) {
            scale(flink, Math.min(2 * current, greatest()));
        } else if (low.lasts(LOW_MINUTES)) {
            scale(flink, Math.max((current + 1) / 2, configuredParallelism));
        }
    }

    private void scale(ManagedFlink flink, int parallelism) {
        if (parallelism != flink.currentParallelism()) {
            flink.autoscale(parallelism);
        }
        high.reset();
        low.reset();
    }

    private int greatest() {
        FlinkLimits limits = target.settings().limits();
        return limits.greatestParallelism(target.settings().parallelismPerKpu());
    }
}
