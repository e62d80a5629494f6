package io.flinkscaling.simulator.baseline;

import static io.flinkscaling.simulator.baseline.BaselineRun.changes;
import static io.flinkscaling.simulator.baseline.BaselineRun.minutes;
import static io.flinkscaling.simulator.baseline.BaselineRun.then;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: Managed Service for Apache Flink developer guide, "Use automatic scaling". A change is there a minute after its decision. */
class BuiltInAutoscalerTest {

    @ParameterizedTest
    @CsvSource({"14, 0.75, ''", "15, 0.75, 16:8", "15, 0.749, ''", "15, 1, 16:8"})
    void fifteenMinutesAtThreeQuartersDouble(int high, double busy, String expected) {
        assertThat(changes(Baselines.BUILT_IN, 4, then(minutes(high, 4 * busy), minutes(5, 2))))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void aMinuteBelowBeginsAnew() {
        assertThat(changes(Baselines.BUILT_IN, 4, then(minutes(14, 3.2), minutes(1, 2), minutes(14, 3.2))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"359, 0.09, ''", "360, 0.09, 361:3", "360, 0.1, ''"})
    void sixHoursBelowATenthHalveRoundedUp(int low, double busy, String expected) {
        assertThat(changes(Baselines.BUILT_IN, 5, then(minutes(low, 5 * busy), minutes(5, 2))))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void neverBelowParallelism() {
        assertThat(changes(Baselines.BUILT_IN, 2, minutes(1_500, 0.01))).containsExactly("361:1");
    }

    @Test
    void aBacklogKeepsItBusyUntilItIsWorkedOff() {
        assertThat(changes(Baselines.BUILT_IN, 4, then(minutes(10, 8), minutes(20, 1))))
                .containsExactly("16:8");
    }

    @Test
    void atTheServicesQuotaItStays() {
        assertThat(changes(Baselines.BUILT_IN, 64, minutes(40, 64))).isEmpty();
    }
}
