package io.flinkscaling.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.scaling.DemandAlarms.AlarmRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The service's own autoscaler is on by default, and changes CurrentParallelism, never Parallelism.
 *
 * <p>Source: Managed Service for Apache Flink developer guide, "Use automatic scaling"; API reference,
 * ParallelismConfigurationDescription.
 */
class AutoScalingEnabledTest {

    private final TargetFixture fixture = new TargetFixture();
    private final FakeApplication application = fixture.application;

    @ParameterizedTest(name = "{0}, AutoScalingEnabled {1}, Parallelism {2}, CurrentParallelism {3}: {4} of {5}")
    @CsvSource(delimiter = '|', textBlock = """
                    # status    | enabled | Parallelism | Current | actual | desired
                      RUNNING    | true    | 4           | 4       | 4      | 4
                      RUNNING    | true    | 4           | 8       | 8      | 8
                      RUNNING    | true    | 8           | 4       | 4      | 4
                      RUNNING    | false   | 4           | 4       | 4      | 4
                      RUNNING    | false   | 4           | 8       | 8      | 4
                      RUNNING    | false   | 8           | 4       | 4      | 8
                      ROLLED_BACK | true   | 4           | 8       | 8      | 8
                      AUTOSCALING | true   | 4           | 8       | 8      | 8
                      MAINTENANCE | true   | 4           | 8       | 8      | 8
                      READY      | true    | 4           | 8       | 4      | 4
                      READY      | false   | 4           | 8       | 4      | 4
                    """)
    void whileItIsOnTheCapacityIsTheCurrentOne(
            ApplicationStatus status, boolean enabled, int parallelism, int current, int actual, int desired) {
        running(status, enabled, parallelism, current);

        TargetState state = fixture.target.get();

        assertThat(state.actualCapacity()).isEqualTo(actual);
        assertThat(state.desiredCapacity()).isEqualTo(desired);
        assertThat(fixture.alarms.thresholds).containsEntry(AlarmRole.SCALE_OUT, (double) desired);
    }

    @ParameterizedTest(name = "PATCH {2} at Parallelism {0}, CurrentParallelism {1}: updates {3}")
    @CsvSource(nullValues = "none", textBlock = """
            4, 8, 8, none
            4, 8, 9, 9
            4, 8, 5, 5
            4, 8, 4, 4
            4, 4, 4, none
            """)
    void anUpdateIsMadeWhereTheCurrentOneDiffers(int parallelism, int current, int desired, Integer update) {
        running(ApplicationStatus.RUNNING, true, parallelism, current);

        fixture.target.patch(desired);

        assertThat(application.updatedTo()).isEqualTo(update == null ? List.of() : List.of(update));
    }

    @Test
    void anUpdateSwitchesItOffAndEnds() {
        running(ApplicationStatus.RUNNING, true, 4, 8);
        fixture.target.patch(9);
        application.finishUpdate();

        assertThat(fixture.target.get().scalingStatus()).isEqualTo(ScalingStatus.SUCCESSFUL);
        assertThat(application.autoScalingEnabled).isFalse();
    }

    /** Switched on again, it has changed the parallelism before anybody asked how the update had ended. */
    @Test
    void whatItDoesAfterAnUpdateIsAdopted() {
        fixture.target.patch(5);
        application.finishUpdate();
        application.autoScalingEnabled = true;
        application.currentParallelism = 7;

        TargetState state = fixture.target.get();

        assertThat(state.scalingStatus()).isEqualTo(ScalingStatus.SUCCESSFUL);
        assertThat(state.desiredCapacity()).isEqualTo(7);
        assertThat(fixture.stored()).isEqualTo("nothing");
    }

    private void running(ApplicationStatus status, boolean enabled, int parallelism, int current) {
        application.status = status;
        application.autoScalingEnabled = enabled;
        application.parallelism = parallelism;
        application.currentParallelism = current;
    }
}
