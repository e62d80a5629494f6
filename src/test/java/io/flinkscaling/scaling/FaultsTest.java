package io.flinkscaling.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Whatever fails on the way, a request is either refused with nothing done, or stored and carried on later. */
class FaultsTest {

    private static final ThrottledException THROTTLED = new ThrottledException("slow down", null);

    private final TargetFixture fixture = new TargetFixture();
    private final ScalableTarget target = fixture.target;
    private final FakeApplication application = fixture.application;

    @Test
    void aStoreThatCannotBeReadStopsEverything() {
        fixture.store.readFault = THROTTLED;

        assertThatThrownBy(() -> target.patch(5)).isSameAs(THROTTLED);
        assertThatThrownBy(target::get).isSameAs(THROTTLED);
        assertThat(fixture.events).isEmpty();
    }

    @Test
    void whatCannotBeStoredIsNotAskedOfTheApplication() {
        fixture.store.writeFault = THROTTLED;

        assertThatThrownBy(() -> target.patch(5)).isSameAs(THROTTLED);
        assertThat(application.updates).isEmpty();
    }

    @Test
    void anApplicationThatCannotBeDescribedLeavesTheStoreAlone() {
        application.describeFault = new ApplicationNotFoundException("no such application", null);
        fixture.store.stored = Requests.parse("unaccepted 5");

        assertThatThrownBy(() -> target.patch(7)).isSameAs(application.describeFault);
        assertThatThrownBy(target::get).isSameAs(application.describeFault);
        assertThat(fixture.stored()).isEqualTo("unaccepted 5");
    }

    @Test
    void aRequestWhoseUpdateThrowsIsCarriedOnLater() {
        application.decision = () -> {
            throw THROTTLED;
        };
        assertThatThrownBy(() -> target.patch(5)).isSameAs(THROTTLED);
        assertThat(fixture.stored()).isEqualTo("attempted 5");

        application.decision = null;
        assertThat(target.get().scalingStatus()).isEqualTo(ScalingStatus.IN_PROGRESS);
        assertThat(fixture.stored()).isEqualTo("accepted 5");
    }

    /** The answer of the service is lost, the update was taken: it runs once and is told as successful. */
    @Test
    void anUpdateWhoseAnswerIsLostIsNotRepeated() {
        application.whenUpdateWasTaken = () -> {
            throw new IllegalStateException("connection reset");
        };
        assertThatThrownBy(() -> target.patch(5)).hasMessage("connection reset");

        assertThat(target.get().scalingStatus()).isEqualTo(ScalingStatus.PENDING);
        application.finishUpdate();

        assertThat(target.get().scalingStatus()).isEqualTo(ScalingStatus.SUCCESSFUL);
        assertThat(application.updatedTo()).containsExactly(5);
    }

    @Test
    void anAcceptanceThatCannotBeStoredIsNotRepeated() {
        application.whenUpdateWasTaken = () -> fixture.store.writeFault = THROTTLED;
        assertThatThrownBy(() -> target.patch(5)).isSameAs(THROTTLED);
        fixture.store.writeFault = null;

        application.finishUpdate();

        assertThat(target.get().scalingStatus()).isEqualTo(ScalingStatus.SUCCESSFUL);
        assertThat(application.updatedTo()).containsExactly(5);
    }

    @Test
    void aFinishedRequestThatCannotBeForgottenIsForgottenByTheNextCall() {
        target.patch(5);
        application.finishUpdate();
        fixture.store.clearFault = THROTTLED;
        assertThatThrownBy(target::get).isSameAs(THROTTLED);

        fixture.store.clearFault = null;
        assertThat(target.get().scalingStatus()).isEqualTo(ScalingStatus.SUCCESSFUL);
        assertThat(fixture.stored()).isEqualTo("nothing");
    }
}
