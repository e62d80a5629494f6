package io.flinkscaling.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.scaling.FlinkApplication.OperationOutcome;
import io.flinkscaling.scaling.FlinkApplication.UpdateOutcome;
import org.junit.jupiter.api.Test;

/** A call arrives while another one is inside its update: the newer request survives, and nothing runs twice. */
class OverlappingCallsTest {

    private final TargetFixture fixture = new TargetFixture();
    private final ScalableTarget target = fixture.target;
    private final FakeApplication application = fixture.application;

    @Test
    void aNewerRequestAfterTheFirstWasTakenIsCarriedOnLater() {
        application.whenUpdateWasTaken = () -> target.patch(7);

        target.patch(5);
        assertThat(fixture.stored()).isEqualTo("unaccepted 7");

        application.finishUpdate();
        target.get();
        assertThat(application.updatedTo()).containsExactly(5, 7);
    }

    @Test
    void aNewerRequestThatOvertakesTheFirstStands() {
        application.whenUpdateArrives = () -> target.patch(7);

        TargetState first = target.patch(5);

        assertThat(first.scalingStatus()).isEqualTo(ScalingStatus.PENDING);
        assertThat(fixture.stored()).isEqualTo("accepted 7");
        application.finishUpdate();
        assertThat(target.get()).extracting(TargetState::desiredCapacity).isEqualTo(7);
    }

    @Test
    void aNewerRequestIsNotForgottenWhenTheFirstIsRejected() {
        application.decision = () -> new UpdateOutcome.Rejected("no");
        application.whenUpdateArrives = () -> {
            application.status = ApplicationStatus.MAINTENANCE;
            target.patch(7);
        };

        target.patch(5);

        assertThat(fixture.stored()).isEqualTo("unaccepted 7");
    }

    @Test
    void theSameRequestTwiceIsTakenOnce() {
        application.whenUpdateArrives = () -> target.patch(5);

        target.patch(5);

        assertThat(fixture.stored()).isEqualTo("accepted 5");
        assertThat(application.updates)
                .as("the application takes only the first that carries its token")
                .extracting(update -> update.version().id())
                .containsExactly(1L, 1L);
        application.finishUpdate();
        assertThat(target.get().scalingStatus()).isEqualTo(ScalingStatus.SUCCESSFUL);
    }

    @Test
    void aGetThatCarriesOnDoesNotHarmANewerRequest() {
        fixture.store.stored = new ScalingRequest.Unaccepted(5);
        application.whenUpdateWasTaken = () -> target.patch(7);

        target.get();

        assertThat(fixture.stored()).isEqualTo("unaccepted 7");
    }

    @Test
    void aNewerRequestIsNotForgottenWhenTheFirstTurnsOutToBeDone() {
        fixture.store.stored = Requests.parse("accepted 2");
        application.whenDescribed = () -> fixture.store.stored = Requests.parse("unaccepted 7");

        assertThat(target.get().scalingStatus()).isEqualTo(ScalingStatus.SUCCESSFUL);

        assertThat(fixture.stored()).isEqualTo("unaccepted 7");
    }

    @Test
    void norWhenTheOperationOfTheFirstFailed() {
        fixture.store.stored = Requests.parse("accepted 5");
        application.operations.put("operation-5", new OperationOutcome.Failed("no"));
        application.whenDescribed = () -> fixture.store.stored = Requests.parse("unaccepted 7");

        target.get();

        assertThat(fixture.stored()).isEqualTo("unaccepted 7");
    }
}
