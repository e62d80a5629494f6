package io.flinkscaling.simulator.model.autoscaling;

import static io.flinkscaling.simulator.model.autoscaling.AutoScalingScenario.CALM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An activity is followed by GETs until it ends. AWS documents neither their interval nor the time-out. */
class FollowedActivityTest {

    private static final Duration FOREVER = Duration.ofDays(365);

    private final AutoScalingScenario scenario = new AutoScalingScenario(10, 1, 32).scaleOut(2, Duration.ofHours(1));

    @Test
    void everyThirtySecondsUntilItSucceeds() {
        scenario.resource.changesTake(Duration.ofSeconds(80));

        scenario.minutes(1, 90);
        scenario.minutes(3, CALM);

        assertThat(scenario.resource.getSeconds())
                .as("one when the policy is triggered, then polls")
                .containsExactly(60L, 90L, 120L, 150L);
        assertThat(scenario.lastActivity().status()).isEqualTo(ActivityStatus.SUCCESSFUL);
        assertThat(scenario.lastActivity().startTime()).isEqualTo(Instant.ofEpochSecond(60));
        assertThat(scenario.lastActivity().endTime()).contains(Instant.ofEpochSecond(150));
    }

    @Test
    void asOftenAsIsSet() {
        AutoScalingScenario often = new AutoScalingScenario(
                        10, 1, 32, new PollSettings(Duration.ofSeconds(10), Duration.ofMinutes(30)))
                .scaleOut(2, Duration.ofHours(1));
        often.resource.changesTake(Duration.ofSeconds(25));

        often.minutes(1, 90);
        often.minutes(1, CALM);

        assertThat(often.resource.getSeconds()).containsExactly(60L, 70L, 80L, 90L);
    }

    @Test
    void whatIsDoneAtOnceIsNotFollowed() {
        scenario.minutes(1, 90);
        scenario.minutes(2, CALM);

        assertThat(scenario.resource.getSeconds()).containsExactly(60L);
        assertThat(scenario.lastActivity().endTime()).contains(Instant.ofEpochSecond(60));
    }

    @Test
    void whileItIsUnderWayItIsInProgress() {
        scenario.resource.changesTake(FOREVER);
        scenario.minutes(1, 90);

        assertThat(scenario.lastActivity().status()).isEqualTo(ActivityStatus.IN_PROGRESS);
        assertThat(scenario.lastActivity().endTime()).isEmpty();
    }

    @Test
    void afterThirtyMinutesItIsGivenUp() {
        scenario.resource.changesTake(FOREVER);
        scenario.minutes(1, 90);

        scenario.minutes(29, CALM);
        assertThat(scenario.lastActivity().status()).isEqualTo(ActivityStatus.IN_PROGRESS);

        scenario.minutes(1, CALM);
        assertThat(scenario.lastActivity().status()).isEqualTo(ActivityStatus.UNFULFILLED);
        assertThat(scenario.lastActivity().endTime()).contains(Instant.ofEpochSecond(60 + 30 * 60));

        int gets = scenario.resource.getSeconds().size();
        scenario.minutes(10, CALM);
        assertThat(scenario.resource.getSeconds()).hasSize(gets);
    }

    @Test
    void aChangeByHandMeanwhileLeavesItUnfulfilled() {
        scenario.resource.changesTake(Duration.ofMinutes(5));
        scenario.minutes(1, 90);
        scenario.resource.isChangedByHandTo(7);

        scenario.minutes(1, CALM);

        assertThat(scenario.lastActivity().status()).isEqualTo(ActivityStatus.UNFULFILLED);
        assertThat(scenario.lastActivity().statusMessage())
                .isEqualTo("Successfully set desired capacity to 12. Found it was later changed to 7.");
    }

    @Test
    void aFailureTellsItsReason() {
        scenario.resource.changesTake(Duration.ofSeconds(45));
        scenario.resource.nextChangeFails("LimitExceededException: 65 KPUs");

        scenario.minutes(1, 90);
        scenario.minutes(1, CALM);

        assertThat(scenario.lastActivity().status()).isEqualTo(ActivityStatus.FAILED);
        assertThat(scenario.lastActivity().statusMessage())
                .isEqualTo("Failed to set desired capacity to 12. Reason: LimitExceededException: 65 KPUs");
        assertThat(scenario.lastActivity().notScaledReason()).isEqualTo(Optional.empty());
    }

    @Test
    void aNewerOneOverridesIt() {
        AutoScalingScenario eager = new AutoScalingScenario(10, 1, 32).scaleOut(2, 3, Duration.ZERO);
        eager.resource.changesTake(Duration.ofMinutes(5));
        eager.minutes(1, 90);
        eager.minutes(1, 110);

        Activity first = eager.log.activities().get(0);
        assertThat(first.status()).isEqualTo(ActivityStatus.OVERRIDDEN);
        assertThat(first.endTime()).contains(Instant.ofEpochSecond(120));
        assertThat(eager.log.activities().get(1).status()).isEqualTo(ActivityStatus.IN_PROGRESS);
        assertThat(eager.patches()).containsExactly(12, 13);
    }

    @Test
    void settingsOfNoTimeAreRefused() {
        assertThatThrownBy(() -> new PollSettings(Duration.ZERO, Duration.ofMinutes(1)))
                .hasMessage("interval is PT0S; allowed: longer than zero");
        assertThatThrownBy(() -> new PollSettings(Duration.ofSeconds(1), Duration.ofSeconds(-1)))
                .hasMessage("timeout is PT-1S; allowed: longer than zero");
    }
}
