package io.flinkscaling.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An update has failed, and before anybody has looked another request comes: the failure is told all the same. */
class UnseenFailureTest {

    private final TargetFixture fixture = new TargetFixture();
    private final ScalableTarget target = fixture.target;
    private final FakeApplication application = fixture.application;

    /** The rollback of a failed update goes on while its operation has already failed. */
    @Test
    void theSameRequestDuringTheRollbackIsToldOfIt() {
        target.patch(6);
        application.failUpdate("restarting in a loop");
        application.status = ApplicationStatus.ROLLING_BACK;

        TargetState answer = target.patch(6);

        assertThat(answer.scalingStatus()).isEqualTo(ScalingStatus.FAILED);
        assertThat(answer.failureReason()).contains("Scaling to 6 failed: restarting in a loop");
    }

    @Test
    void anotherRequestDoesNotUpdateAnApplicationThatTheFailureHasStopped() {
        target.patch(6);
        target.patch(7);
        application.failUpdateAndStop("bad code");
        fixture.warnings.clear();

        TargetState answer = target.get();

        assertThat(answer.failureReason()).contains("Scaling to 7 failed: the update before it has failed: bad code");
        assertThat(fixture.warnings).contains("stopped");
        assertThat(application.updatedTo()).containsExactly(6);
    }

    @Test
    void norDoesOneThatComesOnlyThen() {
        target.patch(6);
        application.failUpdateAndStop("bad code");

        assertThat(target.patch(7).scalingStatus()).isEqualTo(ScalingStatus.FAILED);
        assertThat(application.updatedTo()).containsExactly(6);
    }

    /** There and back again: the last request is for what the failed update has configured. */
    @Test
    void whatAStoppedApplicationIsConfiguredForIsNoSuccess() {
        target.patch(6);
        target.patch(5);
        target.patch(6);
        application.failUpdateAndStop("bad code");

        assertThat(target.get().scalingStatus()).isEqualTo(ScalingStatus.FAILED);
        assertThat(target.patch(6).scalingStatus()).isEqualTo(ScalingStatus.FAILED);
        assertThat(target.patch(7).scalingStatus()).isEqualTo(ScalingStatus.FAILED);
        assertThat(application.updatedTo()).containsExactly(6);
    }

    @Test
    void onceSomebodyHasStartedItAgainRequestsAreTaken() {
        target.patch(6);
        application.failUpdateAndStop("bad code");
        target.get();
        application.status = ApplicationStatus.RUNNING;

        target.patch(7);

        assertThat(application.updatedTo()).containsExactly(6, 7);
    }

    @Test
    void anotherRequestGoesOnWhereTheApplicationWasRolledBack() {
        target.patch(6);
        target.patch(7);
        application.failUpdate("restarting in a loop");

        assertThat(target.get().scalingStatus()).isEqualTo(ScalingStatus.IN_PROGRESS);
        assertThat(application.updatedTo()).containsExactly(6, 7);
    }
}
