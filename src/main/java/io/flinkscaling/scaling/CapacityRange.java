package io.flinkscaling.scaling;

/**
 * The capacities that a scalable target may be given: {@code MinCapacity} to {@code MaxCapacity}, both inclusive.
 *
 * @param min the least capacity, at least 1 (a Flink application cannot run with a parallelism of 0)
 * @param max the greatest capacity, at least {@code min}
 */
public record CapacityRange(int min, int max) {

    public CapacityRange {
        if (min < 1) {
            throw new IllegalArgumentException("min is " + min + "; allowed: at least 1");
        }
        if (max < min) {
            throw new IllegalArgumentException("max is " + max + "; allowed: at least min, which is " + min);
        }
    }

    /** Returns the capacity of this range that is nearest to the given one, however large a policy made it. */
    public int clamp(long capacity) {
        return (int) Math.max(min, Math.min(max, capacity));
    }

    /** Tells whether a capacity, which may have a fraction, lies within this range. */
    public boolean contains(double capacity) {
        return capacity >= min && capacity <= max;
    }
}
