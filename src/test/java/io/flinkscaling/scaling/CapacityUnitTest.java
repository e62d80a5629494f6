package io.flinkscaling.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.scaling.FlinkApplication.ParallelismUpdate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: Managed Service for Apache Flink developer guide: KPUs = ceil(Parallelism / ParallelismPerKPU). */
class CapacityUnitTest {

    @ParameterizedTest(name = "parallelism {0} with {1} per KPU: {2} KPUs")
    @CsvSource({"1, 1, 1", "8, 1, 8", "8, 4, 2", "5, 4, 2", "4, 4, 1", "1, 8, 1", "9, 8, 2"})
    void kpusAreRoundedUp(int parallelism, int perKpu, int kpus) {
        TargetFixture fixture = fixture(CapacityUnit.KPU, OptionalInt.empty());
        fixture.application.changeByHand(parallelism);
        fixture.application.parallelismPerKpu = perKpu;

        assertThat(fixture.target.get().actualCapacity()).isEqualTo(kpus);
        assertThat(fixture.target.get().desiredCapacity()).isEqualTo(kpus);
    }

    @Test
    void aKpuIsFilledWithWhatTheApplicationIsSetTo() {
        TargetFixture fixture = fixture(CapacityUnit.KPU, OptionalInt.empty());
        fixture.application.parallelismPerKpu = 4;
        fixture.target.patch(3);

        assertThat(fixture.application.updates)
                .containsExactly(new ParallelismUpdate(12, OptionalInt.empty(), new ApplicationVersion(1, "token-1")));
        fixture.application.finishUpdate();
        assertThat(fixture.target.get().scalingStatus()).isEqualTo(ScalingStatus.SUCCESSFUL);
        assertThat(fixture.target.get().actualCapacity()).isEqualTo(3);
    }

    @Test
    void orWithWhatTheTargetIsSetTo() {
        TargetFixture fixture = fixture(CapacityUnit.KPU, OptionalInt.of(2));
        fixture.application.parallelismPerKpu = 4;
        fixture.target.patch(3);

        assertThat(fixture.application.updates)
                .containsExactly(new ParallelismUpdate(6, OptionalInt.of(2), new ApplicationVersion(1, "token-1")));
        fixture.application.finishUpdate();
        assertThat(fixture.target.get().scalingStatus()).isEqualTo(ScalingStatus.SUCCESSFUL);
        assertThat(fixture.target.get().actualCapacity()).isEqualTo(3);
    }

    @Test
    void aKpuThatIsOnlyPartlyFilledIsLeftAsItIs() {
        TargetFixture fixture = fixture(CapacityUnit.KPU, OptionalInt.empty());
        fixture.application.changeByHand(5);
        fixture.application.parallelismPerKpu = 4;

        assertThat(fixture.target.patch(2).scalingStatus()).isEqualTo(ScalingStatus.SUCCESSFUL);
        assertThat(fixture.application.updates).isEmpty();
    }

    @Test
    void parallelismIsSetAsItIsAskedForAndParallelismPerKpuAlongWithIt() {
        TargetFixture fixture = fixture(CapacityUnit.PARALLELISM, OptionalInt.of(4));
        fixture.target.patch(5);

        assertThat(fixture.application.updates)
                .containsExactly(new ParallelismUpdate(5, OptionalInt.of(4), new ApplicationVersion(1, "token-1")));
    }

    @Test
    void theCapacityIsNotReachedUntilParallelismPerKpuIsToo() {
        TargetFixture fixture = fixture(CapacityUnit.PARALLELISM, OptionalInt.of(4));

        assertThat(fixture.target.patch(2).scalingStatus()).isEqualTo(ScalingStatus.IN_PROGRESS);
        assertThat(fixture.application.updatedTo()).containsExactly(2);

        fixture.application.finishUpdate();
        assertThat(fixture.target.patch(2).scalingStatus()).isEqualTo(ScalingStatus.SUCCESSFUL);
        assertThat(fixture.application.updatedTo()).containsExactly(2);
    }

    private static TargetFixture fixture(CapacityUnit unit, OptionalInt parallelismPerKpu) {
        return new TargetFixture(new TargetSettings(new CapacityRange(1, 10), unit, parallelismPerKpu));
    }
}
