package io.flinkscaling.simulator.model.flink;

import java.util.Optional;

/**
 * Quotas of Managed Service for Apache Flink.
 *
 * @param maxParallelism the greatest parallelism
 * @param maxParallelismPerKpu the greatest parallelism per KPU
 * @param maxKpus the most KPUs of an application
 */
public record FlinkLimits(int maxParallelism, int maxParallelismPerKpu, int maxKpus) {

    /** The defaults: 256, 8 and 64. Source: Managed Service for Apache Flink developer guide, "Quota". */
    public static final FlinkLimits DEFAULT = new FlinkLimits(256, 8, 64);

    /** Returns the same with another quota of KPUs, which AWS raises on request. */
    public FlinkLimits withKpus(int newMaxKpus) {
        return new FlinkLimits(maxParallelism, maxParallelismPerKpu, newMaxKpus);
    }

    /** Returns the greatest parallelism that the service runs at a parallelism per KPU. */
    public int greatestParallelism(int parallelismPerKpu) {
        return Math.min(maxParallelism, maxKpus * parallelismPerKpu);
    }

    /** Returns why the service would refuse a parallelism; empty if it would not. */
    Optional<String> refusal(int parallelism, int perKpu) {
        if (parallelism < 1 || parallelism > maxParallelism) {
            return Optional.of(
                    "InvalidArgumentException: Parallelism is " + parallelism + "; allowed: 1 to " + maxParallelism);
        }
        if (perKpu < 1 || perKpu > maxParallelismPerKpu) {
            return Optional.of("InvalidArgumentException: ParallelismPerKPU is " + perKpu + "; allowed: 1 to "
                    + maxParallelismPerKpu);
        }
        int kpus = Kpus.of(parallelism, perKpu);
        if (kpus > maxKpus) {
            return Optional.of("LimitExceededException: " + kpus + " KPUs; allowed: up to " + maxKpus);
        }
        return Optional.empty();
    }
}
