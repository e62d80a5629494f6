package io.flinkscaling.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.scaling.DemandAlarms.AlarmRole;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The demand alarms follow the capacity: out above it, in at or below one less, and their constant is the capacity. */
class AlarmAlignmentTest {

    private final TargetFixture fixture = new TargetFixture();

    @Test
    void alarmsThatAreInLineAreNotTouched() {
        fixture.target.get();

        assertThat(fixture.events).isEmpty();
    }

    @Test
    void anAcceptedRescaleMovesBothAtOnce() {
        fixture.target.patch(5);

        assertThat(fixture.alarms.thresholds)
                .containsEntry(AlarmRole.SCALE_OUT, 5.0)
                .containsEntry(AlarmRole.SCALE_IN, 4.0);
    }

    @Test
    void aRequestThatIsOnlyPendingMovesNone() {
        fixture.application.status = ApplicationStatus.MAINTENANCE;
        fixture.target.patch(5);

        assertThat(fixture.alarms.thresholds)
                .containsEntry(AlarmRole.SCALE_OUT, 2.0)
                .containsEntry(AlarmRole.SCALE_IN, 1.0);
    }

    @Test
    void aFailedRescaleMovesThemBack() {
        fixture.target.patch(5);
        fixture.application.failUpdate("no");
        fixture.target.get();

        assertThat(fixture.alarms.thresholds)
                .containsEntry(AlarmRole.SCALE_OUT, 2.0)
                .containsEntry(AlarmRole.SCALE_IN, 1.0);
    }

    @Test
    void onlyTheAlarmThatDiffersIsChanged() {
        fixture.alarms.thresholds.put(AlarmRole.SCALE_IN, 0.5);
        fixture.target.get();

        assertThat(fixture.events).containsExactly("SCALE_IN alarm at 1.0");
    }

    @Test
    void theConstantFollowsToo() {
        fixture.target.patch(5);

        assertThat(fixture.alarms.constants.values()).containsOnly(OptionalDouble.of(5));
    }

    @Test
    void aConstantThatWasLostIsHealed() {
        fixture.alarms.constants.put(AlarmRole.SCALE_OUT, OptionalDouble.of(32));
        fixture.target.get();

        assertThat(fixture.events).containsExactly("SCALE_OUT alarm at 2.0");
        assertThat(fixture.alarms.constants).containsEntry(AlarmRole.SCALE_OUT, OptionalDouble.of(2));
    }

    @Test
    void anAlarmWithoutAConstantGetsNone() {
        fixture.alarms.constants.put(AlarmRole.SCALE_IN, OptionalDouble.empty());
        fixture.target.get();
        assertThat(fixture.events).isEmpty();

        fixture.target.patch(5);
        assertThat(fixture.alarms.thresholds).containsEntry(AlarmRole.SCALE_IN, 4.0);
        assertThat(fixture.alarms.constants).containsEntry(AlarmRole.SCALE_IN, OptionalDouble.empty());
    }

    @Test
    void atBothEndsOfTheRangeTheyFollowAsAnywhere() {
        fixture.target.patch(10);
        assertThat(fixture.alarms.thresholds)
                .containsEntry(AlarmRole.SCALE_OUT, 10.0)
                .containsEntry(AlarmRole.SCALE_IN, 9.0);

        fixture.application.finishUpdate();
        fixture.target.patch(1);
        assertThat(fixture.alarms.thresholds)
                .containsEntry(AlarmRole.SCALE_OUT, 1.0)
                .containsEntry(AlarmRole.SCALE_IN, 0.0);
    }

    @Test
    void anAlarmThatIsNotConfiguredIsNotMissed() {
        fixture.alarms.thresholds.remove(AlarmRole.SCALE_IN);
        fixture.target.patch(5);

        assertThat(fixture.alarms.thresholds).containsOnlyKeys(AlarmRole.SCALE_OUT);
        assertThat(fixture.alarmProblems).isEmpty();
    }

    @Test
    void alarmsThatCannotBeReadDoNotChangeTheAnswer() {
        fixture.alarms.readFault = new ThrottledException("slow down", null);

        assertThat(fixture.target.patch(5).scalingStatus()).isEqualTo(ScalingStatus.IN_PROGRESS);
        assertThat(fixture.alarmProblems).containsExactly(fixture.alarms.readFault);
    }

    @Test
    void alarmsThatCannotBeChangedAreHealedByTheNextCall() {
        fixture.alarms.writeFault = new IllegalStateException("access denied");
        assertThat(fixture.target.patch(5).scalingStatus()).isEqualTo(ScalingStatus.IN_PROGRESS);
        assertThat(fixture.alarmProblems).containsExactly(fixture.alarms.writeFault);
        assertThat(fixture.alarms.thresholds).containsEntry(AlarmRole.SCALE_OUT, 2.0);

        fixture.alarms.writeFault = null;
        fixture.target.get();

        assertThat(fixture.alarms.thresholds)
                .containsEntry(AlarmRole.SCALE_OUT, 5.0)
                .containsEntry(AlarmRole.SCALE_IN, 4.0);
        assertThat(fixture.alarmProblems).hasSize(1);
    }
}
