package io.flinkscaling.simulator.model.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThroughputTest {

    @Test
    void isProportionalToParallelismWithoutContention() {
        assertThat(new Throughput(1_000, 0).recordsPerSecond(8)).isEqualTo(8_000);
    }

    @Test
    void oneUnitAloneKnowsNoContention() {
        assertThat(new Throughput(1_000, 0.5).recordsPerSecond(1)).isEqualTo(1_000);
    }

    @Test
    void contentionIsAmdahlsLaw() {
        assertThat(new Throughput(1_000, 0.1).recordsPerSecond(11)).isEqualTo(5_500, within(1e-9));
        assertThat(new Throughput(1_000, 0.1).recordsPerSecond(1_000_000)).isEqualTo(10_000, within(1.0));
    }

    @Test
    void fullContentionMakesFurtherUnitsUseless() {
        assertThat(new Throughput(1_000, 1).recordsPerSecond(50)).isEqualTo(1_000);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aUnitProcessesSomething(double recordsPerSecond) {
        assertThatThrownBy(() -> new Throughput(recordsPerSecond, 0))
                .hasMessage(
                        "recordsPerSecondPerUnit is " + recordsPerSecond + "; allowed: a finite number greater than 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void contentionIsAShare(double contention) {
        assertThatThrownBy(() -> new Throughput(1_000, contention))
                .hasMessage("contention is " + contention + "; allowed: 0 to 1");
    }
}
