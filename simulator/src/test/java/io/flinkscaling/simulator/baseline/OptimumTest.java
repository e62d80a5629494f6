package io.flinkscaling.simulator.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.simulator.model.flink.Throughput;
import io.flinkscaling.simulator.model.flink.TotalPrice;
import io.flinkscaling.simulator.trace.generate.BundledTrace;
import io.flinkscaling.simulator.trace.generate.TraceGenerator;
import io.flinkscaling.simulator.trace.generate.TrafficPattern;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptimumTest {

    private static final Offset<Double> ROUNDING = within(1e-9);
    private static final Throughput THROUGHPUT = new Throughput(1_000, 0);
    private static final int CASES = 1_000;

    @Test
    void costsAsMuchAsTheBestOfAllSchedules() {
        Random random = new Random(15);
        for (int i = 0; i < CASES; i++) {
            OptimumCase any = OptimumCase.random(random, 12, 4);

            assertThat(any.optimum().usd())
                    .as("case %s: %s", i, any)
                    .isEqualTo(ExhaustiveSearch.leastUsd(any), ROUNDING);
        }
    }

    @Test
    void costsInTheClosedLoopWhatItSays() {
        Random random = new Random(16);
        for (int i = 0; i < CASES; i++) {
            OptimumCase any = OptimumCase.random(random, 60, 8);
            OptimalSchedule optimum = any.optimum();

            assertThat(optimum.isExact()).isTrue();
            assertThat(any.replayed(optimum)).as("case %s: %s", i, any).isEqualTo(optimum.usd(), ROUNDING);
        }
    }

    @Test
    void neverCostsMoreThanAnyConstantParallelismOrScheduleByChance() {
        Random random = new Random(17);
        for (int i = 0; i < CASES; i++) {
            OptimumCase any = OptimumCase.random(random, 60, 8);
            double optimum = any.optimum().usd();
            for (int parallelism = any.range().min(); parallelism <= any.range().max(); parallelism++) {
                int[] constant = new int[any.trace().minutes()];
                Arrays.fill(constant, parallelism);
                assertThat(any.replayed(constant)).as("case %s: %s", i, any).isGreaterThanOrEqualTo(optimum - 1e-9);
            }
            for (int schedule = 0; schedule < 10; schedule++) {
                assertThat(any.replayed(byChance(any, random)))
                        .as("case %s: %s", i, any)
                        .isGreaterThanOrEqualTo(optimum - 1e-9);
            }
        }
    }

    @Test
    void knowsHowFarItMayBeFromTheBestWhereItKeepsFewPaths() {
        Random random = new Random(18);
        int inexact = 0;
        for (int i = 0; i < CASES; i++) {
            OptimumCase any = OptimumCase.random(random, 120, 6);
            double best = any.optimum().usd();
            OptimalSchedule quick = Optimum.of(any.trace(), any.range(), any.settings(), any.price(), 0);

            assertThat(quick.usd()).isGreaterThanOrEqualTo(best - 1e-9);
            assertThat(quick.leastUsd()).isLessThanOrEqualTo(best + 1e-9);
            assertThat(any.replayed(quick)).isEqualTo(quick.usd(), ROUNDING);
            inexact += quick.isExact() ? 0 : 1;
        }
        assertThat(inexact).as("cases that need more paths").isPositive();
    }

    /** Two rescales cost less than three late hours, and less than the second unit for the other 21 hours. */
    @Test
    void scalesOutForARushAndInAgain() {
        double[] day = new double[24 * 60];
        Arrays.fill(day, 60 * 500);
        Arrays.fill(day, 600, 780, 60 * 1_500);
        OptimalSchedule optimum = Optimum.of(
                OptimumCase.trace(day),
                new CapacityRange(1, 2),
                OptimumCase.settings(1, 1, THROUGHPUT, Duration.ofSeconds(30), Duration.ofMinutes(1)),
                TotalPrice.DEFAULT);

        assertThat(optimum.rescales()).isEqualTo(2);
        assertThat(optimum.parallelism(599)).isEqualTo(1);
        assertThat(optimum.parallelism(700)).isEqualTo(2);
        assertThat(optimum.parallelism(day.length - 1)).isEqualTo(1);
    }

    @Test
    void leavesAnInitialParallelismBeyondTheRangeOnlyIfThatPays() {
        OptimalSchedule tenTooMany = flat(60, 12);
        OptimalSchedule oneTooMany = flat(5, 3);

        assertThat(tenTooMany.rescales())
                .as("0.10 USD is less than ten KPU-hours")
                .isEqualTo(1);
        assertThat(tenTooMany.parallelism(0)).isEqualTo(2);
        assertThat(oneTooMany.rescales())
                .as("0.10 USD is more than a twelfth of a KPU-hour")
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 240})
    void isExactOnTheBundledWeek(int downtimeSeconds) {
        OptimumCase week = new OptimumCase(
                BundledTrace.load(),
                new CapacityRange(1, 32),
                OptimumCase.settings(8, 1, THROUGHPUT, Duration.ofSeconds(downtimeSeconds), Duration.ofMinutes(1)),
                TotalPrice.DEFAULT);
        OptimalSchedule optimum = week.optimum();

        assertThat(optimum.isExact()).isTrue();
        assertThat(week.replayed(optimum)).isEqualTo(optimum.usd(), within(1e-6));
    }

    /** More traffic for weeks than the greatest parallelism processes: every path is late, and none ever catches up. */
    @Test
    void endsInTimeWhereTheTrafficIsTooMuch() {
        OptimumCase overload = new OptimumCase(
                new TraceGenerator(TrafficPattern.DIURNAL, 7, 1).generate().scaled(8),
                new CapacityRange(1, 16),
                OptimumCase.settings(8, 1, THROUGHPUT, Duration.ofSeconds(30), Duration.ofMinutes(1)),
                TotalPrice.DEFAULT);
        OptimalSchedule optimum =
                Optimum.of(overload.trace(), overload.range(), overload.settings(), overload.price(), 1_000_000);

        assertThat(overload.replayed(optimum)).isEqualTo(optimum.usd(), within(1e-6));
        int[] greatest = new int[overload.trace().minutes()];
        Arrays.fill(greatest, 16);
        assertThat(optimum.usd()).isLessThan(overload.replayed(greatest));
    }

    private static OptimalSchedule flat(int minutes, int initialParallelism) {
        double[] records = new double[minutes];
        Arrays.fill(records, 60 * 1_500);
        return Optimum.of(
                OptimumCase.trace(records),
                new CapacityRange(2, 8),
                OptimumCase.settings(initialParallelism, 1, THROUGHPUT, Duration.ofSeconds(30), Duration.ofMinutes(1)),
                TotalPrice.DEFAULT);
    }

    private static int[] byChance(OptimumCase any, Random random) {
        int[] schedule = new int[any.trace().minutes()];
        int parallelism = any.settings().initialParallelism();
        for (int minute = 0; minute < schedule.length; minute++) {
            if (random.nextInt(10) == 0) {
                parallelism = any.range().min()
                        + random.nextInt(any.range().max() - any.range().min() + 1);
            }
            schedule[minute] = parallelism;
        }
        return schedule;
    }
}
