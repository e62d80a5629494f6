package io.flinkscaling.simulator.bench;

import io.flinkscaling.simulator.declared.PolicyCatalog;
import io.flinkscaling.simulator.declared.TemplateFile;
import io.flinkscaling.simulator.loop.ApplicationFacts;
import io.flinkscaling.simulator.loop.ClosedLoop;
import io.flinkscaling.simulator.loop.DirectEndpoint;
import io.flinkscaling.simulator.loop.LagSource;
import io.flinkscaling.simulator.loop.ModelledTarget;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.model.autoscaling.PollSettings;
import io.flinkscaling.simulator.model.cloudwatch.CloudWatchSettings;
import io.flinkscaling.simulator.model.flink.DowntimeModel;
import io.flinkscaling.simulator.model.flink.FlinkLimits;
import io.flinkscaling.simulator.model.flink.Price;
import io.flinkscaling.simulator.model.flink.Snapshots;
import io.flinkscaling.simulator.model.flink.Throughput;
import io.flinkscaling.simulator.model.flink.TotalPrice;
import io.flinkscaling.simulator.replay.Replay;
import io.flinkscaling.simulator.replay.ReplayProgress;
import io.flinkscaling.simulator.replay.Timeline;
import io.flinkscaling.simulator.trace.Trace;
import io.flinkscaling.simulator.trace.generate.TraceGenerator;
import io.flinkscaling.simulator.trace.generate.TrafficPattern;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one simulated minute costs: a year of minutes under one policy. The command is in CONTRIBUTING. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReplayBenchmark {

    private static final int DAYS = 365;
    private static final int MINUTES = DAYS * 24 * 60;

    /** {@code flat} never rescales, and so shows what a minute in which nothing is decided allocates. */
    @Param({"diurnal", "flat"})
    public String pattern;

    private Trace trace;
    private ScalingSetup setup;
    private SimulationSettings settings;
    private Timeline timeline;

    @Setup
    public void generate() {
        PolicyCatalog catalog = new PolicyCatalog(TemplateFile.bundled(), Map.of());
        ApplicationFacts application = catalog.application(OptionalDouble.empty(), OptionalInt.empty());
        trace = new TraceGenerator(TrafficPattern.of(pattern), DAYS, 1).generate();
        setup = catalog.setup("step", application);
        settings = new SimulationSettings(
                8,
                1,
                new Throughput(application.recordsPerSecondPerParallelism(), 0),
                SimulationSettings.WHOLE_CPU,
                new DowntimeModel(DowntimeModel.DEFAULT_BASE, DowntimeModel.DEFAULT_PER_GB, 0, 0),
                LagSource.MODELLED,
                Duration.ofMinutes(1),
                1,
                Price.DEFAULT,
                Snapshots.NONE,
                FlinkLimits.DEFAULT,
                CloudWatchSettings.DEFAULT,
                PollSettings.DEFAULT,
                TotalPrice.DEFAULT);
        timeline = new Timeline(trace.start(), trace.minutes());
    }

    @Benchmark
    @OperationsPerInvocation(MINUTES)
    public int simulatedMinute() {
        ModelledTarget target = ModelledTarget.of(setup, settings, trace.start().toEpochMilli());
        ClosedLoop loop = new ClosedLoop(target, new DirectEndpoint(target));
        Replay.run(trace, loop, timeline, ReplayProgress.SILENT);
        return target.flink().scaleOuts() + target.flink().scaleIns();
    }
}
