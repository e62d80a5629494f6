package io.flinkscaling.simulator.model.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.scaling.FlinkApplication.UpdateOutcome;
import io.flinkscaling.simulator.model.VirtualClock;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: Managed Service for Apache Flink developer guide, "Quota": 256, 8 per KPU, 64 KPUs. */
class FlinkLimitsTest {

    private final FlinkFixture fixture = new FlinkFixture();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            257 | 8 | InvalidArgumentException: Parallelism is 257; allowed: 1 to 256
            0   | 1 | InvalidArgumentException: Parallelism is 0; allowed: 1 to 256
            8   | 9 | InvalidArgumentException: ParallelismPerKPU is 9; allowed: 1 to 8
            8   | 0 | InvalidArgumentException: ParallelismPerKPU is 0; allowed: 1 to 8
            65  | 1 | LimitExceededException: 65 KPUs; allowed: up to 64
            193 | 3 | LimitExceededException: 65 KPUs; allowed: up to 64
            """)
    void refusesMore(int parallelism, int parallelismPerKpu, String reason) {
        assertThat(fixture.update(parallelism, OptionalInt.of(parallelismPerKpu)))
                .isEqualTo(new UpdateOutcome.Rejected(reason));
        assertThat(fixture.flink.isProcessing()).isTrue();
        assertThat(fixture.flink.parallelism()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"256, 8", "256, 4", "64, 1", "192, 3", "1, 8"})
    void acceptsWhatIsWithin(int parallelism, int parallelismPerKpu) {
        assertThat(fixture.update(parallelism, OptionalInt.of(parallelismPerKpu)))
                .isInstanceOf(UpdateOutcome.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 64", "2, 128", "4, 256", "8, 256"})
    void leaveAGreatestParallelism(int parallelismPerKpu, int greatest) {
        assertThat(FlinkLimits.DEFAULT.greatestParallelism(parallelismPerKpu)).isEqualTo(greatest);
    }

    @Test
    void countsWithTheParallelismPerKpuThatStays() {
        assertThat(fixture.updateTo(129))
                .isEqualTo(new UpdateOutcome.Rejected("LimitExceededException: 65 KPUs; allowed: up to 64"));
    }

    @Test
    void anApplicationCannotBeginBeyondThem() {
        assertThatThrownBy(() -> new ManagedFlink(new VirtualClock(0), 100, 1, FlinkLimits.DEFAULT, () -> 0))
                .hasMessage("LimitExceededException: 100 KPUs; allowed: up to 64");
    }
}
