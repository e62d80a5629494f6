package io.flinkscaling.simulator.model.autoscaling;

import java.time.Duration;

/**
 * How Application Auto Scaling follows an activity; AWS documents neither value.
 *
 * @param interval time between two GETs, longer than zero
 * @param timeout how long an activity may take before it is given up, longer than zero
 */
public record PollSettings(Duration interval, Duration timeout) {

    public static final PollSettings DEFAULT = new PollSettings(Duration.ofSeconds(30), Duration.ofMinutes(30));

    public PollSettings {
        requirePositive("interval", interval);
        requirePositive("timeout", timeout);
    }

    private static void requirePositive(String field, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(field + " is " + value + "; allowed: longer than zero");
        }
    }
}
