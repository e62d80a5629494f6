package io.flinkscaling.target;

import java.util.OptionalInt;

/**
 * A change of parallelism to ask for.
 *
 * @param parallelism {@code ParallelismUpdate}
 * @param parallelismPerKpu {@code ParallelismPerKPUUpdate}; empty to leave it as it is
 * @param version the version that the change was decided on
 */
public record ParallelismUpdate(int parallelism, OptionalInt parallelismPerKpu, ApplicationVersion version) {}
