package io.flinkscaling.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.scaling.DemandAlarms.AlarmRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody changes the parallelism by hand: the application is the source of truth. */
class ManualChangeTest {

    private final TargetFixture fixture = new TargetFixture();

    @BeforeEach
    void scaledTo5AndThenSomebodySets3() {
        fixture.target.patch(5);
        fixture.application.finishUpdate();
    }

    @Test
    void itIsAdoptedAndNotReverted() {
        fixture.target.get();
        fixture.application.changeByHand(3);

        assertAdopted();
    }

    @Test
    void itIsAdoptedAlsoWhenNobodyHadAskedHowTheUpdateEnded() {
        fixture.application.changeByHand(3);

        assertAdopted();
    }

    @Test
    void theAlarmsFollowIt() {
        fixture.application.changeByHand(3);
        fixture.target.get();

        assertThat(fixture.alarms.thresholds)
                .containsEntry(AlarmRole.SCALE_OUT, 3.0)
                .containsEntry(AlarmRole.SCALE_IN, 2.0);
    }

    /** The same value again is a new request, although the earlier one is still stored. */
    @Test
    void askingAgainForWhatWasThereBeforeItIsANewRequest() {
        fixture.application.changeByHand(3);

        TargetState state = fixture.target.patch(5);

        assertThat(state.scalingStatus()).isEqualTo(ScalingStatus.IN_PROGRESS);
        assertThat(state.desiredCapacity()).isEqualTo(5);
        assertThat(fixture.application.updatedTo()).containsExactly(5, 5);
    }

    /** The earlier update has ended, so that this is not the one that it is InProgress with. */
    @Test
    void alsoWhenItIsAskedForDuringMaintenance() {
        fixture.application.changeByHand(3);
        fixture.application.status = ApplicationStatus.MAINTENANCE;
        assertThat(fixture.target.patch(5).scalingStatus()).isEqualTo(ScalingStatus.PENDING);

        fixture.application.status = ApplicationStatus.RUNNING;
        assertThat(fixture.target.get().scalingStatus()).isEqualTo(ScalingStatus.IN_PROGRESS);
        assertThat(fixture.application.updatedTo()).containsExactly(5, 5);
    }

    private void assertAdopted() {
        TargetState state = fixture.target.get();
        assertThat(state.scalingStatus()).isEqualTo(ScalingStatus.SUCCESSFUL);
        assertThat(state.desiredCapacity()).isEqualTo(3);
        assertThat(state.actualCapacity()).isEqualTo(3);
        assertThat(fixture.application.updatedTo()).containsExactly(5);
    }
}
