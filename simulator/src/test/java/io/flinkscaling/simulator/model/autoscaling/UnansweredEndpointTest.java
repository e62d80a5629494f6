package io.flinkscaling.simulator.model.autoscaling;

import static io.flinkscaling.simulator.model.autoscaling.AutoScalingScenario.CALM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** AWS does not document what becomes of a request whose endpoint has no answer. Here it is asked again. */
class UnansweredEndpointTest {

    private final AutoScalingScenario scenario = new AutoScalingScenario(10, 1, 32).scaleOut(2, Duration.ofHours(1));

    @Test
    void withoutAnAnswerNothingIsDecidedThisMinute() {
        scenario.resource.answersFrom(110, 500);

        scenario.minutes(1, 90);
        assertThat(scenario.log.activities()).isEmpty();

        scenario.minutes(1, 90);
        assertThat(scenario.patches()).containsExactly(12);
    }

    @Test
    void aScheduledActionRunsInTheNextMinuteWithAnAnswer() {
        scenario.resource.answersFrom(110, 500);

        scenario.scheduled("morning", 1, 14, 0).minutes(1, CALM);
        assertThat(scenario.log.activities()).isEmpty();

        scenario.minutes(1, CALM);
        assertThat(scenario.log.activities())
                .extracting(Activity::description)
                .containsExactly("Setting min capacity to 14", "Setting desired capacity to 14.");
        assertThat(scenario.patches()).containsExactly(14);
    }

    @Test
    void aPatchThatFailsIsSentAgainAtTheNextPoll() {
        scenario.resource.answersPatches(500);
        scenario.minutes(1, 90);
        scenario.resource.answersPatches(200);

        scenario.minutes(1, CALM);

        assertThat(scenario.patches()).containsExactly(12, 12);
        assertThat(scenario.lastActivity().status()).isEqualTo(ActivityStatus.SUCCESSFUL);
        assertThat(scenario.lastActivity().endTime()).contains(Instant.ofEpochSecond(90));
    }

    @Test
    void aGetThatFailsIsSentAgainAtTheNextPoll() {
        scenario.resource.changesTake(Duration.ofSeconds(20));
        scenario.minutes(1, 90);
        scenario.resource.answersFrom(110, 502);

        scenario.minutes(1, CALM);

        assertThat(scenario.resource.getSeconds()).containsExactly(60L, 90L, 120L);
        assertThat(scenario.lastActivity().status()).isEqualTo(ActivityStatus.SUCCESSFUL);
        assertThat(scenario.lastActivity().endTime()).contains(Instant.ofEpochSecond(120));
    }

    @Test
    void aPatchThatIsRefusedFails() {
        scenario.resource.answersPatches(400);

        scenario.minutes(1, 90);

        assertThat(scenario.lastActivity().status()).isEqualTo(ActivityStatus.FAILED);
        assertThat(scenario.lastActivity().statusMessage())
                .isEqualTo("Failed to set desired capacity to 12. Reason: 400 no");
    }

    @Test
    void aPatchThatIsNeverAnsweredFailsAfterThirtyMinutes() {
        scenario.resource.answersPatches(503);
        scenario.minutes(1, 90);

        scenario.minutes(29, CALM);
        assertThat(scenario.lastActivity().status()).isEqualTo(ActivityStatus.IN_PROGRESS);

        scenario.minutes(1, CALM);
        assertThat(scenario.lastActivity().status()).isEqualTo(ActivityStatus.FAILED);
        assertThat(scenario.patches()).hasSize(61).containsOnly(12);
    }
}
