package io.flinkscaling.target;

/** Port: told of what the answer to Application Auto Scaling does not show. */
public interface TargetListener {

    /** The alarm thresholds could not be brought into line with the capacity; the next call tries again. */
    void alarmsNotAligned(RuntimeException cause);
}
