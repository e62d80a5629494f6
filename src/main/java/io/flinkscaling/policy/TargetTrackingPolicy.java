package io.flinkscaling.policy;

import java.time.Duration;

/**
 * A target tracking policy: keeps a metric that falls in proportion to capacity near its target.
 *
 * <p>Application Auto Scaling makes two alarms for it. High: {@code GreaterThanThreshold}, the target, 3 of 3 minutes.
 * Low: {@code LessThanThreshold}, 0.9 times the target, 15 of 15 minutes. Source: alarms exported from accounts; other
 * factors and windows have been seen on other services, so they are settable here.
 *
 * @param name the policy's name
 * @param targetValue {@code TargetValue}, in the metric's unit, greater than 0
 * @param scaleOutCooldown how long a scale-out holds others back after it completed
 * @param scaleInCooldown how long a scale-in holds others back after it completed
 * @param disableScaleIn {@code DisableScaleIn}: whether this policy only ever scales out
 * @param scaleInFactor the low alarm's threshold as a share of the target, greater than 0 and at most 1
 * @param highAlarmMinutes minutes that must all breach before a scale-out, at least 1
 * @param lowAlarmMinutes minutes that must all breach before a scale-in, at least 1
 */
public record TargetTrackingPolicy(
        String name,
        double targetValue,
        Duration scaleOutCooldown,
        Duration scaleInCooldown,
        boolean disableScaleIn,
        double scaleInFactor,
        int highAlarmMinutes,
        int lowAlarmMinutes)
        implements ScalingPolicy {

    /** The default of custom resources, for both directions: 300 s. */
    public static final Duration DEFAULT_COOLDOWN = Duration.ofSeconds(300);

    private static final double DEFAULT_SCALE_IN_FACTOR = 0.9;
    private static final int DEFAULT_HIGH_ALARM_MINUTES = 3;
    private static final int DEFAULT_LOW_ALARM_MINUTES = 15;

    /** A quotient this close to a whole number is that number: 10 × 0.7 / 0.7 is 10, not 11. */
    private static final double ROUNDING_TOLERANCE = 1e-9;

    public TargetTrackingPolicy {
        Require.notBlank("name", name);
        Require.positive("targetValue", targetValue);
        Require.notNegative("scaleOutCooldown", scaleOutCooldown);
        Require.notNegative("scaleInCooldown", scaleInCooldown);
        Require.between("scaleInFactor", scaleInFactor, 0, 1);
        Require.atLeast("highAlarmMinutes", highAlarmMinutes, 1);
        Require.atLeast("lowAlarmMinutes", lowAlarmMinutes, 1);
    }

    /** Makes a policy with the factor and the windows that AWS uses today. */
    public TargetTrackingPolicy(
            String name,
            double targetValue,
            Duration scaleOutCooldown,
            Duration scaleInCooldown,
            boolean disableScaleIn) {
        this(
                name,
                targetValue,
                scaleOutCooldown,
                scaleInCooldown,
                disableScaleIn,
                DEFAULT_SCALE_IN_FACTOR,
                DEFAULT_HIGH_ALARM_MINUTES,
                DEFAULT_LOW_ALARM_MINUTES);
    }

    @Override
    public Duration cooldown(Direction direction) {
        return switch (direction) {
            case SCALE_OUT -> scaleOutCooldown;
            case SCALE_IN -> scaleInCooldown;
        };
    }

    /** Returns the threshold of the low alarm. */
    public double scaleInThreshold() {
        return targetValue * scaleInFactor;
    }

    /**
     * {@inheritDoc}
     *
     * <p>The result is {@code ceil(capacity × metric / target)}: the least capacity at which a metric that is inversely
     * proportional to capacity would not exceed the target, for scaling out and in alike. AWS does not publish its
     * formula; this one is inferred from the guide's statements that capacity changes in proportion and that scaling in
     * never makes the metric exceed its target. An unknown metric (NaN) leaves the capacity as it is.
     */
    @Override
    public long desiredCapacity(int capacity, double metric, double threshold, Breach breach) {
        if (Double.isNaN(metric)) {
            return capacity;
        }
        double proportional = Math.min(capacity * metric / targetValue, Long.MAX_VALUE);
        return (long) Math.ceil(proportional - ROUNDING_TOLERANCE * Math.max(1, proportional));
    }
}
