package io.flinkscaling.target;

/** Port: told of what is decided, and of what the answer to Application Auto Scaling does not show. */
public interface TargetListener {

    /** A scaling request has moved on: it waits, was accepted, has succeeded or failed. */
    void decided(Decision decision);

    /** The alarm thresholds could not be brought into line with the capacity; the next call tries again. */
    void alarmsNotAligned(RuntimeException cause);
}
