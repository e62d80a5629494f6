package io.flinkscaling.simulator.baseline;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.simulator.loop.ModelledTarget;
import io.flinkscaling.simulator.model.cloudwatch.MinuteMetrics;
import io.flinkscaling.simulator.model.flink.Throughput;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The autoscaler of Apache Flink's Kubernetes operator with its defaults, for a job of one vertex. It cannot run on the managed
 * service; it is the state of the art to be measured against.
 *
 * <pre>
 * capacity wanted = lag records / catchUp + rate × restartTime / catchUp + rate / targetUtilization
 * out of bounds   = throughput &lt; lag records / catchUp + rate / 1.0,
 *                or throughput &gt; lag records / catchUp + rate × restartTime / catchUp + rate / 0.4
 * new parallelism = ceil(parallelism × capacity wanted / throughput), by a factor of 0.4 at the least
 * </pre>
 *
 * never too large while the lag is above 5 minutes; with the mean rate over the metrics window of 15 minutes, which begins again 5 minutes after each restart. A scale-down waits
 * until smaller parallelisms have been recommended for an hour in a row. It takes the greatest of that hour, the latest of several, if the throughput was
 * out of bounds when that one was recommended. Source: apache/flink-kubernetes-operator 1.11 to 1.15, flink-autoscaler: AutoScalerOptions,
 * AutoScalerUtils.getTargetProcessingCapacity, JobVertexScaler, DelayedScaleDown, ScalingExecutor.computeScalingSummary.
 */
final class FlinkAutoscaler implements MinuteScaler {

    private static final int WINDOW_MINUTES = 15;
    private static final int STABILIZATION_MINUTES = 5;
    private static final double TARGET_UTILIZATION = 0.7;
    private static final double UTILIZATION_MAX = 1.0;
    private static final double UTILIZATION_MIN = 0.4;
    private static final double CATCH_UP_SECONDS = 30 * 60;
    private static final double RESTART_SECONDS = 5 * 60;
    private static final double BACKLOG_LAG_SECONDS = 5 * 60;
    private static final double LEAST_FACTOR = 0.4;
    private static final int SCALE_DOWN_DELAY_MINUTES = 60;
    private static final double SECONDS_PER_MINUTE = 60;

    private final ModelledTarget target;
    private final CapacityRange range;
    private final Deque<Double> rates = new ArrayDeque<>();
    private final DelayedScaleDown scaleDown = new DelayedScaleDown(SCALE_DOWN_DELAY_MINUTES);
    private int stabilizing;

    FlinkAutoscaler(ModelledTarget target, CapacityRange range) {
        this.target = target;
        this.range = range;
    }

    @Override
    public void onMinute(MinuteMetrics metrics) {
        if (!target.flink().isProcessing()) {
            restarted();
            return;
        }
        if (stabilizing > 0) {
            stabilizing--;
            return;
        }
        if (Double.isNaN(metrics.incomingRecords())) {
            return;
        }
        rates.addLast(metrics.incomingRecords() / SECONDS_PER_MINUTE);
        if (rates.size() > WINDOW_MINUTES) {
            rates.removeFirst();
        }
        if (rates.size() == WINDOW_MINUTES) {
            decide(metrics.millisBehindLatest() / 1e3 * rates.getLast());
        }
    }

    private void restarted() {
        rates.clear();
        scaleDown.clear();
        stabilizing = STABILIZATION_MINUTES;
    }

    /** The records behind are estimated from the lag and the rate: the managed service publishes no count of them. */
    private void decide(double recordsBehind) {
        double rate = rates.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        Throughput throughput = target.settings().throughput();
        int parallelism = target.flink().currentParallelism();
        double capacity = throughput.recordsPerSecond(parallelism);
        double catchUp = Double.isNaN(recordsBehind) ? 0 : recordsBehind / CATCH_UP_SECONDS;
        double restart = rate * RESTART_SECONDS / CATCH_UP_SECONDS;
        double wanted = catchUp + restart + rate / TARGET_UTILIZATION;
        int recommended = range.clamp((long) Math.ceil(parallelism * Math.max(LEAST_FACTOR, wanted / capacity)));
        boolean isTooSmall = capacity < catchUp + rate / UTILIZATION_MAX;
        boolean isCatchingUp = recordsBehind / rate > BACKLOG_LAG_SECONDS;
        boolean isTooLarge = !isCatchingUp && capacity > catchUp + restart + rate / UTILIZATION_MIN;
        boolean isOutOfBounds = isTooSmall || isTooLarge;
        if (recommended < parallelism) {
            scaleDown.recommend(recommended, isOutOfBounds).ifPresent(this::scale);
            return;
        }
        scaleDown.clear();
        if (recommended > parallelism && isOutOfBounds) {
            scale(recommended);
        }
    }

    /** Its metrics begin again with each restart, also with one that is over before the minute is. */
    private void scale(int parallelism) {
        if (Updates.to(target.flink(), parallelism)) {
            restarted();
        }
    }
}
