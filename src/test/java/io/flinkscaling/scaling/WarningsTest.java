package io.flinkscaling.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.scaling.FlinkApplication.UpdateOutcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the listener is told for the operators, by each call for as long as it lasts, so that their alarm stays. */
class WarningsTest {

    private final TargetFixture fixture = new TargetFixture();
    private final ScalableTarget target = fixture.target;
    private final FakeApplication application = fixture.application;

    @Test
    void howLongTheApplicationHasBeenUpdating() {
        target.patch(5);
        application.versionAge = Duration.ofMinutes(10);
        target.get();
        application.versionAge = Duration.ofMinutes(40);
        target.get();
        application.finishUpdate();
        target.get();

        assertThat(fixture.warnings).containsExactly("UPDATING for PT10M", "UPDATING for PT40M");
    }

    @Test
    void thatAFailedUpdateHasStoppedIt() {
        target.patch(5);
        application.failUpdateAndStop("bad code");
        fixture.warnings.clear();

        target.get();
        target.get();
        assertThat(fixture.warnings).containsExactly("stopped", "stopped");

        application.status = ApplicationStatus.RUNNING;
        target.get();
        assertThat(fixture.warnings).as("until somebody has started it").hasSize(2);
    }

    @Test
    void thatItWasStoppedBeforeTheUpdateToo() {
        application.status = ApplicationStatus.READY;
        target.patch(5);
        application.finishUpdate();
        application.status = ApplicationStatus.READY;
        fixture.warnings.clear();

        target.get();
        target.get();

        assertThat(fixture.warnings).as("once").containsExactly("stopped");
    }

    /** Somebody has stopped it on purpose. */
    @Test
    void notThatItIsStoppedAfterARequestThatFailedForAnotherReason() {
        application.decision = () -> new UpdateOutcome.Rejected("no");
        target.patch(5);
        application.status = ApplicationStatus.READY;

        target.get();

        assertThat(fixture.warnings).isEmpty();
    }

    @Test
    void nothingWhileAllIsWell() {
        target.patch(5);
        application.finishUpdate();
        target.get();

        assertThat(fixture.warnings).isEmpty();
    }
}
