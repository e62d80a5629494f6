package io.flinkscaling.simulator.replay;

import io.flinkscaling.policy.TargetTrackingPolicy;
import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.scaling.CapacityUnit;
import io.flinkscaling.scaling.TargetSettings;
import io.flinkscaling.simulator.declared.PolicyCatalog;
import io.flinkscaling.simulator.declared.TemplateFile;
import io.flinkscaling.simulator.loop.LagSource;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.loop.ScalingSetup.TrackingPolicy;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.model.autoscaling.PollSettings;
import io.flinkscaling.simulator.model.cloudwatch.CloudWatchSettings;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.flink.DowntimeModel;
import io.flinkscaling.simulator.model.flink.FlinkLimits;
import io.flinkscaling.simulator.model.flink.Price;
import io.flinkscaling.simulator.model.flink.Snapshots;
import io.flinkscaling.simulator.model.flink.Throughput;
import io.flinkscaling.simulator.model.flink.TotalPrice;
import io.flinkscaling.simulator.trace.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What the scenarios are replayed with: 1000 records per second and unit, 2 units, 30 s of downtime. */
public final class Runs {

    static final SimulationSettings SETTINGS = settings(2, 0, Duration.ofSeconds(30), 0, LagSource.MODELLED, 1);

    private Runs() {}

    public static SimulationSettings settings(
            int initialParallelism,
            double contention,
            Duration downtime,
            double jitter,
            LagSource lagSource,
            long seed) {
        return new SimulationSettings(
                initialParallelism,
                1,
                new Throughput(1_000, contention),
                SimulationSettings.WHOLE_CPU,
                new DowntimeModel(downtime, Duration.ZERO, 0, jitter),
                lagSource,
                Duration.ofMinutes(1),
                seed,
                Price.DEFAULT,
                Snapshots.NONE,
                FlinkLimits.DEFAULT,
                CloudWatchSettings.DEFAULT,
                PollSettings.DEFAULT,
                TotalPrice.DEFAULT);
    }

    /** The same settings, with metrics that are late or missing. */
    static SimulationSettings with(SimulationSettings settings, CloudWatchSettings cloudWatch) {
        return with(settings, settings.throughput(), settings.snapshots(), cloudWatch);
    }

    static SimulationSettings withDowntime(Duration downtime) {
        return settings(2, 0, downtime, 0, LagSource.MODELLED, 1);
    }

    /** The same settings, with units that process more or less than the 1,000 that the template plans with. */
    static SimulationSettings withThroughput(SimulationSettings settings, double recordsPerSecondPerUnit) {
        Throughput throughput = new Throughput(recordsPerSecondPerUnit, 0);
        return with(settings, throughput, settings.snapshots(), settings.cloudWatch());
    }

    static SimulationSettings withInitial(int parallelism) {
        return settings(parallelism, 0, Duration.ofSeconds(30), 0, LagSource.MODELLED, 1);
    }

    static SimulationSettings withSnapshots(Snapshots snapshots) {
        return with(SETTINGS, SETTINGS.throughput(), snapshots, SETTINGS.cloudWatch());
    }

    private static SimulationSettings with(
            SimulationSettings settings, Throughput throughput, Snapshots snapshots, CloudWatchSettings cloudWatch) {
        return new SimulationSettings(
                settings.initialParallelism(),
                settings.parallelismPerKpu(),
                throughput,
                settings.cpuAtFullLoad(),
                settings.downtime(),
                settings.lagSource(),
                settings.lagSlo(),
                settings.seed(),
                settings.price(),
                snapshots,
                settings.limits(),
                cloudWatch,
                settings.polling(),
                settings.totalPrice());
    }

    static PolicyReplay replay(
            Trace trace, String policy, Map<String, String> parameters, SimulationSettings settings) {
        return replay(trace, setup(policy, parameters), settings);
    }

    /** Returns a policy of the project's own template, or of the original sample. */
    public static ScalingSetup setup(String policy, Map<String, String> parameters) {
        PolicyCatalog catalog = new PolicyCatalog(TemplateFile.bundled(), parameters);
        return catalog.setup(policy, catalog.application(OptionalDouble.empty(), OptionalInt.empty()));
    }

    static PolicyReplay replay(Trace trace, ScalingSetup setup, SimulationSettings settings) {
        return Replay.run(trace, setup, settings, ReplayProgress.SILENT);
    }

    /** A setup whose one policy never acts, and shows what metrics it is given. */
    static ScalingSetup watching(MetricExpression metric) {
        TargetTrackingPolicy policy =
                new TargetTrackingPolicy("watching", Double.MAX_VALUE, Duration.ZERO, Duration.ZERO, true);
        TargetSettings endpoint =
                new TargetSettings(new CapacityRange(1, 32), CapacityUnit.PARALLELISM, OptionalInt.empty());
        return new ScalingSetup("watching", endpoint, List.of(), List.of(new TrackingPolicy(policy, metric)));
    }

    /** The same, but another range: registering moves the capacity into it at the very start. */
    static ScalingSetup watchingFrom(int min, MetricExpression metric) {
        ScalingSetup setup = watching(metric);
        return new ScalingSetup(
                setup.name(),
                setup.endpoint(),
                new CapacityRange(min, 32),
                setup.stepPolicies(),
                setup.trackingPolicies(),
                setup.scheduledActions(),
                setup.suspended());
    }
}
