package io.flinkscaling.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The answer of UpdateApplication never arrives: what has become of the update is looked up, and at most three are made. */
class LostAnswerTest {

    private final TargetFixture fixture = new TargetFixture();
    private final ScalableTarget target = fixture.target;
    private final FakeApplication application = fixture.application;

    @Test
    void anUpdateThatFailedIsToldWithItsReasonAndNotAskedForAgain() {
        loseAnswer(() -> target.patch(5));
        application.failUpdate("insufficient task slots");

        assertThat(target.get().failureReason()).contains("Scaling to 5 failed: insufficient task slots");
        target.get();
        assertThat(application.updatedTo()).containsExactly(5);
    }

    /** The parallelism is configured, but nothing runs: only the operation tells. */
    @Test
    void anUpdateThatStoppedTheApplicationIsNotTakenForASuccess() {
        loseAnswer(() -> target.patch(5));
        application.failUpdateAndStop("bad code");

        assertThat(target.get().failureReason()).contains("Scaling to 5 failed: bad code");
    }

    @Test
    void anUpdateThatIsStillUnderWayIsWaitedFor() {
        loseAnswer(() -> target.patch(5));
        assertThat(target.get().scalingStatus()).isEqualTo(ScalingStatus.PENDING);
        application.status = ApplicationStatus.RUNNING;
        assertThat(target.get().scalingStatus()).isEqualTo(ScalingStatus.PENDING);

        application.finishUpdate();

        assertThat(target.get().scalingStatus()).isEqualTo(ScalingStatus.SUCCESSFUL);
        assertThat(application.updatedTo()).containsExactly(5);
    }

    @Test
    void anUpdateThatNeverArrivedIsAskedForAgainHoweverOften() {
        for (int i = 0; i < 10; i++) {
            application.decision = () -> {
                throw new IllegalStateException("connection refused");
            };
            assertThatThrownBy(() -> target.patch(5)).hasMessage("connection refused");
        }
        application.decision = null;

        assertThat(target.get().scalingStatus()).isEqualTo(ScalingStatus.IN_PROGRESS);
        assertThat(fixture.events)
                .as("the version tells, nothing has to be looked up")
                .noneMatch(this::isLookUp);
    }

    @Test
    void afterThreeOfWhichNothingIsKnownTheRequestFailsWithAReason() {
        loseAnswer(() -> target.patch(5));
        forgetFailedUpdate();
        loseAnswer(target::get);
        forgetFailedUpdate();
        loseAnswer(target::get);
        forgetFailedUpdate();

        assertThat(target.get().failureReason())
                .contains("Scaling to 5 failed: it was asked for 3 times, and what became of it is not known");
        target.get();
        assertThat(application.updatedTo()).containsExactly(5, 5, 5);

        target.patch(5);
        assertThat(application.updatedTo()).as("a new request").hasSize(4);
    }

    /** Somebody deploys just before each of the updates, so that none of them has been taken. */
    @Test
    void anUpdateThatWasRefusedDoesNotCount() {
        for (int i = 0; i < 5; i++) {
            application.whenUpdateArrives = application::deploy;
            assertThat(target.patch(5).scalingStatus()).isEqualTo(ScalingStatus.PENDING);
        }

        assertThat(target.get().scalingStatus()).isEqualTo(ScalingStatus.IN_PROGRESS);
        application.finishUpdate();
        assertThat(target.get().scalingStatus()).isEqualTo(ScalingStatus.SUCCESSFUL);
    }

    /** It came before ours, and its failure is none of ours. */
    @Test
    void theFailureOfSomebodyElsesUpdateIsNotTheRequests() {
        application.whenUpdateArrives = () -> application.failDeployment("their bad code");
        assertThat(target.patch(5).scalingStatus()).isEqualTo(ScalingStatus.PENDING);

        assertThat(target.get().scalingStatus()).isEqualTo(ScalingStatus.IN_PROGRESS);
    }

    /** The SDK repeats a call whose answer is lost, and the service says that the application has changed: by that call. */
    @Test
    void aRefusalAfterALostAnswerIsNoProofThatTheUpdateWasNotTaken() {
        application.isRepeated = true;

        assertThat(target.patch(5).scalingStatus()).isEqualTo(ScalingStatus.PENDING);
        application.failUpdate("insufficient task slots");

        assertThat(target.get().failureReason()).contains("Scaling to 5 failed: insufficient task slots");
        assertThat(application.updatedTo()).containsExactly(5);
    }

    /** A request that was superseded before its call had ended is not updated for. */
    @Test
    void anAttemptThatCannotBeStoredIsNotMade() {
        fixture.store.stored = Requests.parse("unaccepted 5");
        application.whenDescribed = () -> fixture.store.stored = Requests.parse("unaccepted 7");

        target.get();

        assertThat(application.updates).isEmpty();
        assertThat(fixture.stored()).isEqualTo("unaccepted 7");
    }

    private void loseAnswer(Runnable call) {
        application.whenUpdateWasTaken = () -> {
            throw new IllegalStateException("connection reset");
        };
        assertThatThrownBy(call::run).hasMessage("connection reset");
    }

    private void forgetFailedUpdate() {
        application.failUpdate("whatever");
        application.operations.clear();
    }

    private boolean isLookUp(String event) {
        return event.startsWith("look for");
    }
}
