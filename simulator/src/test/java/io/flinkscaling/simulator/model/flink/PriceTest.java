package io.flinkscaling.simulator.model.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Source: Managed Service for Apache Flink pricing, us-east-1. */
class PriceTest {

    @Test
    void isElevenCentsPerKpuHourAndOneKpuForOrchestration() {
        assertThat(Price.DEFAULT.usd(24 * 4, 24)).isEqualTo(0.11 * 24 * (4 + 1), within(1e-9));
    }

    @Test
    void aStoppedApplicationStillHasItsOrchestrationKpu() {
        assertThat(Price.DEFAULT.usd(0, 10)).isEqualTo(1.10, within(1e-9));
    }

    @Test
    void runningStorageIsFiftyGigabytesPerKpuIfItIsBilled() {
        Price withStorage = new Price(0.11, 0.10, 0.023);

        assertThat(withStorage.usd(730, 730) - Price.DEFAULT.usd(730, 730)).isEqualTo(50 * 0.10, within(1e-9));
    }
}
