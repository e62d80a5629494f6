package io.flinkscaling.scaling;

import java.time.Duration;

/** Port: told of what is decided, and of what the answer to Application Auto Scaling does not show. */
public interface TargetListener {

    /** A scaling request has moved on: it waits, was accepted, has succeeded or failed. */
    void decided(Decision decision);

    /** The alarm thresholds could not be brought into line with the capacity; the next call tries again. */
    void alarmsNotAligned(RuntimeException cause);

    /**
     * The application is UPDATING; told by each call that finds it so.
     *
     * @param age since when
     */
    void updating(Duration age);

    /**
     * The application is READY after an update of this target: nothing is processed until somebody starts it. Told by each
     * call that finds it so after an update that failed, and once after one that did not.
     */
    void stopped();

    /**
     * A scaling request has moved on.
     *
     * @param fromCapacity the capacity that the application has
     * @param toCapacity the capacity that is asked for
     * @param status how far the request has come
     * @param cause why, in a few words
     */
    record Decision(int fromCapacity, int toCapacity, ScalingStatus status, String cause) {}
}
