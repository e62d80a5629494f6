package io.flinkscaling.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.scaling.FlinkApplication.ParallelismUpdate;
import io.flinkscaling.scaling.FlinkApplication.UpdateOutcome;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A rescale from its request to its end. */
class RescaleScenarioTest {

    private final TargetFixture fixture = new TargetFixture();
    private final ScalableTarget target = fixture.target;
    private final FakeApplication application = fixture.application;

    @Test
    void aScaleOutSucceeds() {
        assertThat(target.patch(5)).isEqualTo(answer(2, 5, ScalingStatus.IN_PROGRESS));
        assertThat(target.get()).isEqualTo(answer(2, 5, ScalingStatus.IN_PROGRESS));

        application.finishUpdate();

        assertThat(target.get()).isEqualTo(answer(5, 5, ScalingStatus.SUCCESSFUL));
        assertThat(fixture.stored()).isEqualTo("nothing");
        assertThat(application.updates)
                .containsExactly(new ParallelismUpdate(5, OptionalInt.empty(), new ApplicationVersion(1, "token-1")));
    }

    @Test
    void theRequestIsStoredBeforeTheApplicationIsUpdated() {
        target.patch(5);

        assertThat(fixture.events).startsWith("store attempted 5", "update to 5", "store accepted 5");
    }

    @Test
    void askingTwiceUpdatesOnce() {
        target.patch(5);
        target.patch(5);
        application.finishUpdate();
        target.patch(5);
        target.patch(5);

        assertThat(application.updatedTo()).containsExactly(5);
    }

    @Test
    void aFailedUpdateIsToldWithItsReasonUntilTheNextRequest() {
        target.patch(5);
        application.failUpdate("insufficient task slots");

        TargetState failed = new TargetState(
                2, 2, ScalingStatus.FAILED, Optional.of("Scaling to 5 failed: insufficient task slots"));
        assertThat(target.get()).isEqualTo(failed);
        assertThat(target.get()).as("and again").isEqualTo(failed);

        assertThat(target.patch(5)).isEqualTo(answer(2, 5, ScalingStatus.IN_PROGRESS));
        assertThat(application.updatedTo()).containsExactly(5, 5);
    }

    @Test
    void anUpdateWhoseOutcomeTheServiceHasForgottenIsToldAsFailed() {
        target.patch(5);
        application.failUpdate("whatever");
        application.operations.clear();

        assertThat(target.get().failureReason())
                .contains("Scaling to 5 failed: the outcome of operation operation-5 is not known");
    }

    @Test
    void aRejectedUpdateFailsAndIsNotTriedAgain() {
        application.decision = () -> new UpdateOutcome.Rejected("parallelism exceeds maxParallelism");

        assertThat(target.patch(5))
                .isEqualTo(new TargetState(
                        2,
                        2,
                        ScalingStatus.FAILED,
                        Optional.of("Scaling to 5 failed: parallelism exceeds maxParallelism")));
        target.get();

        assertThat(application.updatedTo()).containsExactly(5);
    }

    @Test
    void aBusyApplicationGetsTheRequestLater() {
        application.decision = () -> new UpdateOutcome.Busy("in use");
        assertThat(target.patch(5)).isEqualTo(answer(2, 5, ScalingStatus.PENDING));
        assertThat(target.get()).isEqualTo(answer(2, 5, ScalingStatus.PENDING));

        application.decision = null;
        assertThat(target.get()).isEqualTo(answer(2, 5, ScalingStatus.IN_PROGRESS));

        application.finishUpdate();
        assertThat(target.get()).isEqualTo(answer(5, 5, ScalingStatus.SUCCESSFUL));
    }

    @Test
    void aRequestMadeDuringMaintenanceIsAppliedAfterIt() {
        application.status = ApplicationStatus.MAINTENANCE;
        assertThat(target.patch(5).scalingStatus()).isEqualTo(ScalingStatus.PENDING);

        application.status = ApplicationStatus.RUNNING;
        assertThat(target.get().scalingStatus()).isEqualTo(ScalingStatus.IN_PROGRESS);
    }

    @Test
    void aRequestMadeDuringAnUpdateIsAppliedAfterIt() {
        target.patch(5);
        assertThat(target.patch(7)).isEqualTo(answer(2, 7, ScalingStatus.PENDING));

        application.finishUpdate();
        assertThat(target.get()).isEqualTo(answer(5, 7, ScalingStatus.IN_PROGRESS));

        application.finishUpdate();
        assertThat(target.get()).isEqualTo(answer(7, 7, ScalingStatus.SUCCESSFUL));
    }

    @Test
    void goingBackDuringAnUpdateGoesBackAfterIt() {
        target.patch(5);
        assertThat(target.patch(2)).isEqualTo(answer(2, 2, ScalingStatus.PENDING));

        application.finishUpdate();
        target.get();
        application.finishUpdate();

        assertThat(target.get()).isEqualTo(answer(2, 2, ScalingStatus.SUCCESSFUL));
    }

    /** Which of the two changes first while UPDATING is not documented, so both must be there. */
    @Test
    void neitherParallelismAloneIsReliedUpon() {
        target.patch(5);
        application.status = ApplicationStatus.RUNNING;

        application.parallelism = 5;
        application.currentParallelism = 2;
        assertThat(target.get()).isEqualTo(answer(2, 5, ScalingStatus.IN_PROGRESS));

        application.parallelism = 2;
        application.currentParallelism = 5;
        assertThat(target.get()).isEqualTo(answer(5, 5, ScalingStatus.IN_PROGRESS));
    }

    @Test
    void aStoppedApplicationHasTheCapacityThatItIsConfiguredFor() {
        application.status = ApplicationStatus.READY;
        application.parallelism = 5;

        assertThat(target.get()).isEqualTo(answer(5, 5, ScalingStatus.SUCCESSFUL));
        assertThat(target.patch(5)).isEqualTo(answer(5, 5, ScalingStatus.SUCCESSFUL));
        assertThat(application.updates).isEmpty();
    }

    private static TargetState answer(int actual, int desired, ScalingStatus status) {
        return new TargetState(actual, desired, status, Optional.empty());
    }
}
