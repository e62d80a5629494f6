package io.flinkscaling.simulator.tune;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.model.flink.Price;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParetoFrontTest {

    @Test
    void whatIsBeatenInCostRescalesAndLagIsNotOnIt() {
        Tally cheap = tally(100, 20, 5);
        Tally calm = tally(150, 2, 5);
        Tally punctual = tally(150, 20, 0);
        Tally beaten = tally(101, 20, 5);

        assertThat(ParetoFront.of(List.of(cheap, calm, punctual, beaten, cheap), Price.DEFAULT))
                .containsExactly(cheap, calm, punctual);
    }

    private static Tally tally(double kpuHours, int rescales, int violationMinutes) {
        return new Tally(1_440, kpuHours, 0, rescales, violationMinutes, 0);
    }
}
