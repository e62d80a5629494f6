package io.flinkscaling.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTrackingPolicyTest {

    /** The formula is inferred: aws-semantics section 3, {@code ceil(current × metric / target)}. */
    @ParameterizedTest(name = "capacity {0}, metric {1}, target {2}: {3}")
    @CsvSource({
        "10,  90,     60,  15",
        "10,  61,     60,  11",
        "10,  60,     60,  10",
        "10,  30,     60,   5",
        "10,  31,     60,   6",
        "10,   0,     60,   0",
        "1,  600,      1, 600",
        "10,   0.7,   0.7, 10", // 10 × 0.7 / 0.7 is 10, and no rounding error makes it 11
        "3,    0.1,   0.1,  3",
        "3,    0.3,   0.1,  9",
        "7,   80.1,  80.1,  7",
        "10,  60.001, 60,  11",
        "4,  600000,   1, 2400000"
    })
    void theCapacityFollowsTheMetricInProportion(int capacity, double metric, double target, long expected) {
        assertThat(desired(capacity, metric, target)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e300, Double.MAX_VALUE, Double.POSITIVE_INFINITY})
    void howeverHugeTheMetricTheCapacityAskedForIsHuge(double metric) {
        assertThat(desired(256, metric, 1)).isGreaterThan(Integer.MAX_VALUE);
    }

    /** Source: user guide, "Target tracking": nothing is scaled, not even in, while the data is insufficient. */
    @Test
    void anUnknownMetricChangesNothing() {
        assertThat(desired(10, Double.NaN, 60)).isEqualTo(10);
    }

    /** Source: alarms that Application Auto Scaling made, exported from accounts. */
    @Test
    void itsAlarmsAreThoseThatAwsMakesToday() {
        TargetTrackingPolicy policy = tracking(60);

        assertThat(policy.scaleInThreshold()).isEqualTo(54);
        assertThat(policy.highAlarmMinutes()).isEqualTo(3);
        assertThat(policy.lowAlarmMinutes()).isEqualTo(15);
    }

    @Test
    void theLowAlarmsThresholdIsAShareOfTheTarget() {
        assertThat(policy(60, 0.5, 3, 15).scaleInThreshold()).isEqualTo(30);
    }

    @Test
    void eachDirectionHasItsOwnCooldown() {
        TargetTrackingPolicy policy =
                new TargetTrackingPolicy("tracking", 60, Duration.ofSeconds(60), Duration.ofSeconds(600), false);

        assertThat(policy.cooldown(Direction.SCALE_OUT)).hasSeconds(60);
        assertThat(policy.cooldown(Direction.SCALE_IN)).hasSeconds(600);
    }

    /** Source: API reference, {@code TargetTrackingScalingPolicyConfiguration}. */
    @Test
    void theDefaultCooldownOfCustomResourcesIs300Seconds() {
        assertThat(TargetTrackingPolicy.DEFAULT_COOLDOWN).hasSeconds(300);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void theTargetIsAPositiveNumber(double target) {
        assertRefused(() -> tracking(target), "targetValue is " + target + "; allowed: a finite number greater than 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
    void theFactorIsAShare(double factor) {
        assertRefused(
                () -> policy(60, factor, 3, 15),
                "scaleInFactor is " + factor + "; allowed: greater than 0.0 and at most 1.0");
    }

    @Test
    void theWindowsHaveAtLeastOneMinute() {
        assertRefused(() -> policy(60, 0.9, 0, 15), "highAlarmMinutes is 0; allowed: at least 1");
        assertRefused(() -> policy(60, 0.9, 3, 0), "lowAlarmMinutes is 0; allowed: at least 1");
    }

    @Test
    void theCooldownsAreNotNegative() {
        Duration negative = Duration.ofSeconds(-1);
        assertRefused(
                () -> new TargetTrackingPolicy("tracking", 60, negative, Duration.ZERO, false),
                "scaleOutCooldown is PT-1S; allowed: zero or longer");
        assertRefused(
                () -> new TargetTrackingPolicy("tracking", 60, Duration.ZERO, negative, false),
                "scaleInCooldown is PT-1S; allowed: zero or longer");
    }

    @Test
    void itHasAName() {
        assertRefused(
                () -> new TargetTrackingPolicy("", 60, Duration.ZERO, Duration.ZERO, false),
                "name is empty; allowed: a name of at least one character");
    }

    private static void assertRefused(ThrowingCallable making, String message) {
        assertThatIllegalArgumentException().isThrownBy(making).withMessage(message);
    }

    private static long desired(int capacity, double metric, double target) {
        return tracking(target).desiredCapacity(capacity, metric, target, Breach.ABOVE);
    }

    private static TargetTrackingPolicy tracking(double target) {
        return new TargetTrackingPolicy(
                "tracking",
                target,
                TargetTrackingPolicy.DEFAULT_COOLDOWN,
                TargetTrackingPolicy.DEFAULT_COOLDOWN,
                false);
    }

    private static TargetTrackingPolicy policy(double target, double factor, int highMinutes, int lowMinutes) {
        return new TargetTrackingPolicy(
                "tracking", target, Duration.ZERO, Duration.ZERO, false, factor, highMinutes, lowMinutes);
    }
}
