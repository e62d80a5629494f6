package io.flinkscaling.simulator.model.flink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: Managed Service for Apache Flink developer guide, "Application scaling": Parallelism / ParallelismPerKPU. */
class KpusTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "7, 1, 7", "1, 8, 1", "8, 8, 1", "9, 8, 2", "16, 8, 2", "10, 4, 3", "256, 4, 64"})
    void areRoundedUp(int parallelism, int parallelismPerKpu, int kpus) {
        assertThat(Kpus.of(parallelism, parallelismPerKpu)).isEqualTo(kpus);
    }
}
