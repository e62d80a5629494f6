package io.flinkscaling.simulator.model.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DowntimeModelTest {

    /** Sources: AWS, 10 to 30 s for small state; Zalando (2026), 4 to 5 min at 56 GB and 11 to 20 min at 240 GB. */
    @ParameterizedTest(name = "{0} GB: {1} to {2} s")
    @CsvSource({"0, 10, 30", "56, 240, 300", "240, 660, 1200"})
    void theDefaultsAgreeWithWhatWasMeasured(double stateGb, int leastSeconds, int mostSeconds) {
        DowntimeModel model = defaultModel(stateGb, 0);

        assertThat(model.sequence(1).getAsLong()).isBetween(leastSeconds * 1_000L, mostSeconds * 1_000L);
    }

    @Test
    void growsInProportionToTheState() {
        assertThat(defaultModel(2.5, 0).sequence(1).getAsLong()).isEqualTo(40_000);
    }

    @Test
    void withoutJitterIsAlwaysTheSame() {
        assertThat(downtimes(defaultModel(0, 0), 1)).containsOnly(30_000L);
    }

    @Test
    void jitterIsEvenlySpreadWithinItsBounds() {
        List<Long> downtimes = downtimes(defaultModel(0, 0.2), 1);

        assertThat(downtimes).allSatisfy(millis -> assertThat(millis).isBetween(24_000L, 36_000L));
        assertThat(downtimes).anySatisfy(millis -> assertThat(millis).isLessThan(25_000));
        assertThat(downtimes).anySatisfy(millis -> assertThat(millis).isGreaterThan(35_000));
        assertThat(downtimes.stream().mapToLong(Long::longValue).average().orElseThrow())
                .isBetween(29_500.0, 30_500.0);
    }

    @Test
    void jitterFollowsTheSeed() {
        DowntimeModel model = defaultModel(0, 0.2);

        assertThat(downtimes(model, 7)).isEqualTo(downtimes(model, 7)).isNotEqualTo(downtimes(model, 8));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void jitterIsAShare(double jitter) {
        assertThatThrownBy(() -> defaultModel(0, jitter)).hasMessage("jitter is " + jitter + "; allowed: 0 to 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 1e7, Double.NaN, Double.POSITIVE_INFINITY})
    void stateIsASize(double stateGb) {
        assertThatThrownBy(() -> defaultModel(stateGb, 0))
                .hasMessage("stateGb is " + stateGb + "; allowed: 0 to 1000000");
    }

    @Test
    void isNotNegative() {
        assertThatThrownBy(() -> new DowntimeModel(Duration.ofSeconds(-1), Duration.ZERO, 0, 0))
                .hasMessage("downtime is PT-1S and PT0S per GB; allowed: zero or longer");
    }

    private static DowntimeModel defaultModel(double stateGb, double jitter) {
        return new DowntimeModel(DowntimeModel.DEFAULT_BASE, DowntimeModel.DEFAULT_PER_GB, stateGb, jitter);
    }

    private static List<Long> downtimes(DowntimeModel model, long seed) {
        return LongStream.generate(model.sequence(seed)).limit(1_000).boxed().toList();
    }
}
