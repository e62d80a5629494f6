package io.flinkscaling.scaling;

import java.util.Objects;

/**
 * What DescribeApplication tells of an application.
 *
 * @param status its status
 * @param parallelism {@code Parallelism}, the configured one, at least 1
 * @param currentParallelism {@code CurrentParallelism}, at least 1. Which of the two changes first while UPDATING is not
 *     documented, so neither alone is relied upon.
 * @param parallelismPerKpu {@code ParallelismPerKPU}, at least 1
 * @param autoScalingEnabled {@code AutoScalingEnabled}: whether the service itself may change the current parallelism
 * @param version its version
 */
public record ApplicationState(
        ApplicationStatus status,
        int parallelism,
        int currentParallelism,
        int parallelismPerKpu,
        boolean autoScalingEnabled,
        ApplicationVersion version) {

    public ApplicationState {
        Objects.requireNonNull(status, "status");
        requirePositive("parallelism", parallelism);
        requirePositive("currentParallelism", currentParallelism);
        requirePositive("parallelismPerKpu", parallelismPerKpu);
        Objects.requireNonNull(version, "version");
    }

    private static void requirePositive(String field, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(field + " is " + value + "; allowed: at least 1");
        }
    }
}
