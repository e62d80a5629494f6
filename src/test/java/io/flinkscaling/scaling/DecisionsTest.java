package io.flinkscaling.scaling;

import static io.flinkscaling.scaling.ScalingStatus.FAILED;
import static io.flinkscaling.scaling.ScalingStatus.IN_PROGRESS;
import static io.flinkscaling.scaling.ScalingStatus.PENDING;
import static io.flinkscaling.scaling.ScalingStatus.SUCCESSFUL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.flinkscaling.scaling.FlinkApplication.UpdateOutcome;
import io.flinkscaling.scaling.TargetListener.Decision;
import org.junit.jupiter.api.Test;

/** What the listener is told: each time that a request moves on, once, and nothing while nothing changes. */
class DecisionsTest {

    private final TargetFixture fixture = new TargetFixture();
    private final ScalableTarget target = fixture.target;
    private final FakeApplication application = fixture.application;

    @Test
    void aScaleOutFromItsRequestToItsEnd() {
        target.patch(5);
        target.get();
        application.finishUpdate();
        target.get();
        target.get();

        assertThat(fixture.decisions)
                .containsExactly(
                        new Decision(2, 5, PENDING, "requested while the application is RUNNING"),
                        new Decision(2, 5, IN_PROGRESS, "accepted as operation operation-5"),
                        new Decision(5, 5, SUCCESSFUL, "the application has the capacity"));
    }

    @Test
    void aRequestThatWaitsIsToldOnce() {
        application.status = ApplicationStatus.MAINTENANCE;
        target.patch(5);
        target.patch(5);
        target.get();

        assertThat(fixture.decisions)
                .containsExactly(new Decision(2, 5, PENDING, "requested while the application is MAINTENANCE"));
    }

    @Test
    void aRejectionIsToldWithItsReason() {
        application.decision = () -> new UpdateOutcome.Rejected("parallelism exceeds maxParallelism");
        target.patch(5);
        target.get();

        assertThat(fixture.decisions)
                .containsExactly(
                        new Decision(2, 5, PENDING, "requested while the application is RUNNING"),
                        new Decision(2, 5, FAILED, "parallelism exceeds maxParallelism"));
    }

    @Test
    void soIsAnUpdateThatFailed() {
        target.patch(5);
        application.failUpdate("insufficient task slots");
        target.get();
        target.get();

        assertThat(fixture.decisions).last().isEqualTo(new Decision(2, 5, FAILED, "insufficient task slots"));
        assertThat(fixture.decisions).hasSize(3);
    }

    @Test
    void nothingIsDecidedWhenNothingChanges() {
        target.get();
        target.patch(2);
        application.changeByHand(3);
        target.get();

        assertThat(fixture.decisions).isEmpty();
    }

    @Test
    void aRequestThatCouldNotBeStoredIsNotTold() {
        fixture.store.writeFault = new IllegalStateException("no");

        assertThatIllegalStateException().isThrownBy(() -> target.patch(5));
        assertThat(fixture.decisions).isEmpty();
    }
}
