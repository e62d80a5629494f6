package io.flinkscaling.simulator.model.flink;

/** Kinesis Processing Units. */
public final class Kpus {

    private Kpus() {}

    /**
     * Returns {@code ceil(parallelism / parallelismPerKpu)}. Source: Managed Service for Apache Flink developer guide,
     * "Application scaling".
     */
    public static int of(int parallelism, int parallelismPerKpu) {
        return (parallelism + parallelismPerKpu - 1) / parallelismPerKpu;
    }
}
