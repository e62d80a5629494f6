package io.flinkscaling.simulator.model.autoscaling;

import java.time.Instant;
import java.util.Optional;

/**
 * A scaling activity, in the words of Application Auto Scaling.
 *
 * @param startTime when it began
 * @param endTime when it ended; empty while it is under way
 * @param status how far it came
 * @param fromCapacity the capacity before, in units of the target
 * @param toCapacity the capacity asked for; that before, if nothing was scaled
 * @param cause what triggered it
 * @param description what it sets, or attempted
 * @param statusMessage what became of it
 * @param notScaledReason why nothing was scaled; empty for an activity that scaled, or failed to
 */
public record Activity(
        Instant startTime,
        Optional<Instant> endTime,
        ActivityStatus status,
        int fromCapacity,
        int toCapacity,
        String cause,
        String description,
        String statusMessage,
        Optional<NotScaledReason> notScaledReason) {

    /** Tells whether the target was asked for another capacity, or given another range. */
    public boolean isScaling() {
        return notScaledReason.isEmpty();
    }
}
