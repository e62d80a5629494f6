package io.flinkscaling.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five minutes, of which one was not recorded. At 00:00 registering raises the capacity from 2 to 3, 30 s of downtime.
 *
 * <pre>
 * minute  records/s  what happens                               backlog  parallelism
 * 0       2500       30 s × 2500, then 30 s × (2500 - 3000)      60 000            3
 * 1       3500       60 s × (3500 - 3000)                        90 000            3
 * 2       1500       60 s × (1500 - 3000)                             0            3
 * 3       unknown    nothing arrives                                  0            3
 * 4       1000       60 s × (1000 - 3000) at most                     0            3
 * </pre>
 */
class ScoresByHandTest {

    private static final Offset<Double> ROUNDING = within(1e-6);

    @TempDir
    private Path directory;

    private Scores scores;

    @BeforeEach
    void replay() {
        Traces traffic = Traces.in(directory)
                .minutes(1, 2_500)
                .minutes(1, 3_500)
                .minutes(1, 1_500)
                .gap(1)
                .minutes(1, 1_000);
        scores = Runs.replay(
                        traffic.trace(),
                        Runs.watchingFrom(3, MetricExpression.of(PublishedMetric.CAPACITY)),
                        Runs.SETTINGS)
                .scores();
    }

    @Test
    void oneScaleOut() {
        assertThat(scores.rescales()).isEqualTo(1);
        assertThat(scores.scaleOuts()).isEqualTo(1);
        assertThat(scores.scaleIns()).isZero();
    }

    @Test
    void thirtySecondsOfDowntimeInFiveMinutes() {
        assertThat(scores.downtimeSeconds()).isEqualTo(30);
        assertThat(scores.availability()).isEqualTo(0.9, ROUNDING);
    }

    @Test
    void kpuHoursAreThoseOfTheOldCapacityUntilTheNewOneRuns() {
        double kpuHours = (2 * 30 + 3 * 270) / 3_600.0;

        assertThat(scores.kpuHours()).isEqualTo(kpuHours, ROUNDING);
        assertThat(scores.costUsd())
                .as("with the orchestration KPU")
                .isEqualTo(0.11 * (kpuHours + 300 / 3_600.0), ROUNDING);
    }

    @Test
    void theParallelismIsThatAtTheEndsOfTheMinutes() {
        assertThat(scores.meanParallelism()).isEqualTo(3);
        assertThat(scores.peakParallelism()).isEqualTo(3);
    }

    @Test
    void theGreatestLagIsThatAtTheEndOfTheDowntime() {
        // At 00:00:30 the oldest record is 30 s old; at 00:01 60 000 records at 2500 are 24 s.
        assertThat(scores.maxMillisBehindLatest()).isEqualTo(30_000, ROUNDING);
    }

    @Test
    void noMinuteEndsAboveTheObjective() {
        assertThat(scores.lagSloSeconds()).isEqualTo(60);
        assertThat(scores.lagSloViolationSeconds()).isZero();
    }

    @Test
    void oneOfTheFourKnownMinutesHasTooLittleAndTwoHaveTooMuch() {
        // Demand 2.5 needs 3, 3.5 needs 4, 1.5 needs 2, 1.0 needs 1.
        assertThat(scores.underProvisionedShare()).isEqualTo(0.25);
        assertThat(scores.overProvisionedShare()).isEqualTo(0.5);
    }
}
