package io.flinkscaling.simulator.model.autoscaling;

import io.flinkscaling.scaling.CapacityRange;
import java.util.Optional;

/** Why a triggered policy scaled nothing; Application Auto Scaling API reference, {@code NotScaledReason}. */
public enum NotScaledReason {
    ALREADY_AT_MAX_CAPACITY("AlreadyAtMaxCapacity"),
    ALREADY_AT_MIN_CAPACITY("AlreadyAtMinCapacity"),
    ALREADY_AT_DESIRED_CAPACITY("AlreadyAtDesiredCapacity");

    private final String awsName;

    NotScaledReason(String awsName) {
        this.awsName = awsName;
    }

    /** Returns AWS's own word, such as {@code AlreadyAtMaxCapacity}. */
    public String awsName() {
        return awsName;
    }

    /** Returns why a wish leaves the capacity as it is; empty if a cooldown, of which AWS logs nothing, holds it back. */
    static Optional<NotScaledReason> of(int capacity, long wanted, CapacityRange range) {
        if (wanted == capacity) {
            return Optional.of(ALREADY_AT_DESIRED_CAPACITY);
        }
        if (wanted > capacity && capacity >= range.max()) {
            return Optional.of(ALREADY_AT_MAX_CAPACITY);
        }
        if (wanted < capacity && capacity <= range.min()) {
            return Optional.of(ALREADY_AT_MIN_CAPACITY);
        }
        return Optional.empty();
    }
}
