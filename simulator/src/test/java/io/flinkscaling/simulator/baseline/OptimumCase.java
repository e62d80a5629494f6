package io.flinkscaling.simulator.baseline;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.scaling.CapacityUnit;
import io.flinkscaling.scaling.TargetSettings;
import io.flinkscaling.simulator.loop.ClosedLoop;
import io.flinkscaling.simulator.loop.LagSource;
import io.flinkscaling.simulator.loop.ModelledTarget;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.model.autoscaling.PollSettings;
import io.flinkscaling.simulator.model.cloudwatch.CloudWatchSettings;
import io.flinkscaling.simulator.model.flink.DowntimeModel;
import io.flinkscaling.simulator.model.flink.FlinkLimits;
import io.flinkscaling.simulator.model.flink.ManagedFlink;
import io.flinkscaling.simulator.model.flink.Price;
import io.flinkscaling.simulator.model.flink.Snapshots;
import io.flinkscaling.simulator.model.flink.Throughput;
import io.flinkscaling.simulator.model.flink.TotalPrice;
import io.flinkscaling.simulator.trace.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/** Traffic and an application, of which the least total is sought. */
record OptimumCase(Trace trace, CapacityRange range, SimulationSettings settings, TotalPrice price) {

    private static final long MILLIS_PER_MINUTE = 60_000;
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    /** Returns a case by chance; the sizes are those allowed at most. */
    static OptimumCase random(Random random, int minutes, int levels) {
        int perKpu = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 1;
        int min = 1 + random.nextInt(3);
        int max = min + random.nextInt(levels);
        double[] incomingRecords = incomingRecords(random, 1 + random.nextInt(minutes), max);
        return new OptimumCase(
                trace(incomingRecords),
                new CapacityRange(min, max),
                settings(
                        random.nextInt(4) == 0 ? 1 + random.nextInt(6) : min + random.nextInt(max - min + 1),
                        perKpu,
                        new Throughput(1_000, random.nextBoolean() ? 0 : random.nextDouble() * 0.3),
                        downtime(random),
                        Duration.ofMillis(random.nextBoolean() ? 60_000 : random.nextInt(240_000))),
                new TotalPrice(
                        new Price(0.11 * random.nextInt(3), random.nextInt(2) * 0.10, 0),
                        random.nextInt(4) == 0 ? 0 : random.nextDouble() * 0.02,
                        random.nextInt(4) == 0 ? 0 : random.nextDouble() * 0.02));
    }

    static Trace trace(double... incomingRecords) {
        double[] unknown = new double[incomingRecords.length];
        Arrays.fill(unknown, Double.NaN);
        return new Trace("made-up", START, incomingRecords, unknown, unknown);
    }

    static SimulationSettings settings(
            int initialParallelism, int parallelismPerKpu, Throughput throughput, Duration downtime, Duration lagSlo) {
        return new SimulationSettings(
                initialParallelism,
                parallelismPerKpu,
                throughput,
                SimulationSettings.WHOLE_CPU,
                new DowntimeModel(downtime, Duration.ZERO, 0, 0),
                LagSource.MODELLED,
                lagSlo,
                1,
                Price.DEFAULT,
                Snapshots.NONE,
                FlinkLimits.DEFAULT,
                CloudWatchSettings.DEFAULT,
                PollSettings.DEFAULT,
                TotalPrice.DEFAULT);
    }

    OptimalSchedule optimum() {
        return Optimum.of(trace, range, settings, price);
    }

    /** Returns what a schedule costs in all in the closed loop. */
    double replayed(OptimalSchedule schedule) {
        ModelledTarget target = ModelledTarget.of(
                new ScalingSetup(
                        "scheduled",
                        new TargetSettings(range, CapacityUnit.PARALLELISM, OptionalInt.empty()),
                        List.of(),
                        List.of()),
                settings,
                trace.start().toEpochMilli());
        ClosedLoop loop = new ClosedLoop(target, new ScheduledScaler(target, schedule));
        loop.register();
        int violationMinutes = 0;
        for (int minute = 0; minute < trace.minutes(); minute++) {
            double incomingRecords = trace.incomingRecords(minute);
            loop.advanceTo(loop.epochMillis() + MILLIS_PER_MINUTE, incomingRecords);
            violationMinutes += loop.millisBehindLatest() > settings.lagSlo().toMillis() ? 1 : 0;
            loop.endMinute(incomingRecords, Double.NaN);
        }
        ManagedFlink flink = target.flink();
        return price.usd(
                loop.kpuHours(), trace.minutes() / 60.0, flink.scaleOuts() + flink.scaleIns(), violationMinutes);
    }

    /** Returns what a schedule of the parallelism of each minute costs in all in the closed loop. */
    double replayed(int... parallelisms) {
        return replayed(new OptimalSchedule(settings.initialParallelism(), parallelisms, Double.NaN, Double.NaN));
    }

    private static double[] incomingRecords(Random random, int minutes, int max) {
        double[] incomingRecords = new double[minutes];
        for (int minute = 0; minute < minutes; minute++) {
            double perUnit = 60_000;
            incomingRecords[minute] = switch (random.nextInt(8)) {
                case 0 -> Double.NaN;
                case 1 -> 0;
                case 2 -> perUnit * random.nextInt(max + 1);
                case 3 -> perUnit * random.nextDouble() * 3 * max;
                default -> perUnit * random.nextDouble() * max;
            };
        }
        return incomingRecords;
    }

    private static Duration downtime(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Duration.ofMinutes(random.nextInt(4));
            case 1 -> Duration.ofSeconds(30);
            default -> Duration.ofMillis(random.nextInt(240_000));
        };
    }
}
