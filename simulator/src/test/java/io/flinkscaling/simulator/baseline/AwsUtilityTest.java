package io.flinkscaling.simulator.baseline;

import static io.flinkscaling.simulator.baseline.BaselineRun.changes;
import static io.flinkscaling.simulator.baseline.BaselineRun.minutes;
import static io.flinkscaling.simulator.baseline.BaselineRun.then;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Source: the defaults of aws-samples/amazon-managed-service-for-apache-flink-examples, infrastructure/AutoScaling: above 80 and at or
 * below 20 in 5 out of 5 minutes, factors of 2, 300 s of cooling down. Each minute is seen 60 s after its end.
 */
class AwsUtilityTest {

    @Test
    void fiveMinutesAboveEightyPercentDouble() {
        assertThat(changes(Baselines.AWS_UTILITY, 4, then(minutes(5, 3.3), minutes(5, 4))))
                .containsExactly("7:8");
        assertThat(changes(Baselines.AWS_UTILITY, 4, minutes(10, 3.2))).isEmpty();
    }

    @Test
    void fiveMinutesAtTwentyPercentHalveRoundedDown() {
        assertThat(changes(Baselines.AWS_UTILITY, 5, then(minutes(5, 1), minutes(5, 1.2))))
                .containsExactly("7:2");
        assertThat(changes(Baselines.AWS_UTILITY, 5, minutes(10, 1.05))).isEmpty();
    }

    @Test
    void whileTheAlarmStaysOnItGoesOnAfterTheCooldown() {
        assertThat(changes(Baselines.AWS_UTILITY, 2, minutes(20, 10))).containsExactly("7:4", "13:8", "19:16");
    }

    @Test
    void itStaysWithinTheRange() {
        assertThat(changes(Baselines.AWS_UTILITY, 20, minutes(30, 40))).containsExactly("7:32");
        assertThat(changes(Baselines.AWS_UTILITY, 1, minutes(30, 0.1))).isEmpty();
    }
}
