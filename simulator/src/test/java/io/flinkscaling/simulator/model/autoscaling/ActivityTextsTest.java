package io.flinkscaling.simulator.model.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Source: Application Auto Scaling user guide, "Scaling activities"; API reference, ScalingActivity. */
class ActivityTextsTest {

    private final AutoScalingScenario scenario = new AutoScalingScenario(4, 1, 6).scaleOut(2, Duration.ZERO);

    @Test
    void ofAScaleOutAreAwss() {
        scenario.minutes(1, 90);

        Activity activity = scenario.lastActivity();
        assertThat(activity.description()).isEqualTo("Setting desired capacity to 6.");
        assertThat(activity.cause()).isEqualTo("monitor alarm out-alarm in state ALARM triggered policy out");
        assertThat(activity.statusMessage())
                .isEqualTo("Successfully set desired capacity to 6. Change successfully fulfilled by custom-resource.");
        assertThat(activity.fromCapacity()).isEqualTo(4);
        assertThat(activity.toCapacity()).isEqualTo(6);
        assertThat(activity.isScaling()).isTrue();
    }

    @Test
    void ofAScaleOutUnderWaySayThatItIsWaitedFor() {
        scenario.resource.changesTake(Duration.ofMinutes(2));
        scenario.minutes(1, 90);

        assertThat(scenario.lastActivity().statusMessage())
                .isEqualTo("Successfully set desired capacity to 6. Waiting for change to be fulfilled by"
                        + " custom-resource.");
    }

    @Test
    void ofOneThatScaledNothingSayThatItWasAttempted() {
        scenario.minutes(2, 90);

        Activity activity = scenario.lastActivity();
        assertThat(activity.description()).isEqualTo("Attempting to scale due to alarm triggered");
        assertThat(activity.cause()).isEqualTo("monitor alarm out-alarm in state ALARM triggered policy out");
        assertThat(activity.status()).isEqualTo(ActivityStatus.FAILED);
        assertThat(activity.isScaling()).isFalse();
    }

    @Test
    void nameTheStatusesAsTheApiDoes() {
        assertThat(Arrays.stream(ActivityStatus.values()).map(ActivityStatus::awsName))
                .containsExactly("Pending", "InProgress", "Successful", "Overridden", "Unfulfilled", "Failed");
    }
}
