package io.flinkscaling.simulator.model.flink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: docs/model.md, "CPU and busy time". */
class BusyShareTest {

    @ParameterizedTest(name = "{0} a second of {1}, backlog {2}: {3}")
    @CsvSource({
        "   0, 4000, false, 0",
        "1000, 4000, false, 0.25",
        "4000, 4000, false, 1",
        "9000, 4000, false, 1",
        "1000, 4000, true,  1",
        "   0, 4000, true,  1",
        " NaN, 4000, true,  1",
        " NaN, 4000, false, NaN",
    })
    void isTheShareOfTheThroughputThatIsUsed(double arrivals, double throughput, boolean hasBacklog, double share) {
        assertThat(BusyShare.of(arrivals, throughput, hasBacklog)).isEqualTo(Double.valueOf(share));
    }
}
