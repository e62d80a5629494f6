package io.flinkscaling.scaling;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * How a target is set up.
 *
 * @param range the capacities that may be asked for, in the given unit
 * @param unit what one unit of capacity is
 * @param parallelismPerKpu the {@code ParallelismPerKPU} to set along with each change, 1 to 8; empty to leave it as it is
 */
public record TargetSettings(CapacityRange range, CapacityUnit unit, OptionalInt parallelismPerKpu) {

    /** The most that Managed Service for Apache Flink takes. */
    public static final int MAX_PARALLELISM_PER_KPU = 8;

    /** More than any quota; keeps the parallelism of every capacity within an int. */
    static final int MAX_CAPACITY = 100_000;

    public TargetSettings {
        Objects.requireNonNull(range, "range");
        if (range.max() > MAX_CAPACITY) {
            throw new IllegalArgumentException("max is " + range.max() + "; allowed: up to " + MAX_CAPACITY);
        }
        Objects.requireNonNull(unit, "unit");
        parallelismPerKpu.ifPresent(value -> {
            if (value < 1 || value > MAX_PARALLELISM_PER_KPU) {
                throw new IllegalArgumentException(
                        "parallelismPerKpu is " + value + "; allowed: 1 to " + MAX_PARALLELISM_PER_KPU);
            }
        });
    }
}
