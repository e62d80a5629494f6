package io.flinkscaling.scaling;

/** What one unit of a target's capacity is. */
public enum CapacityUnit {

    /** One parallel subtask per operator: capacity is Flink's {@code Parallelism}. */
    PARALLELISM {
        @Override
        int capacityOf(int parallelism, int parallelismPerKpu) {
            return parallelism;
        }

        @Override
        int parallelismOf(int capacity, int parallelismPerKpu) {
            return capacity;
        }
    },

    /**
     * One Kinesis Processing Unit: {@code KPUs = ceil(Parallelism / ParallelismPerKPU)}, as the Managed Service for
     * Apache Flink developer guide has it, and the parallelism set is the most that fits in.
     */
    KPU {
        @Override
        int capacityOf(int parallelism, int parallelismPerKpu) {
            return (parallelism + parallelismPerKpu - 1) / parallelismPerKpu;
        }

        @Override
        int parallelismOf(int capacity, int parallelismPerKpu) {
            return Math.multiplyExact(capacity, parallelismPerKpu);
        }
    };

    abstract int capacityOf(int parallelism, int parallelismPerKpu);

    abstract int parallelismOf(int capacity, int parallelismPerKpu);
}
