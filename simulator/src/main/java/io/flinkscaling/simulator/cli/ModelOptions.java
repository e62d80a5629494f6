package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.declared.PolicyCatalog;
import io.flinkscaling.simulator.loop.ApplicationFacts;
import io.flinkscaling.simulator.loop.LagSource;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.model.autoscaling.PollSettings;
import io.flinkscaling.simulator.model.flink.DowntimeModel;
import io.flinkscaling.simulator.model.flink.FlinkLimits;
import io.flinkscaling.simulator.model.flink.Price;
import io.flinkscaling.simulator.model.flink.Snapshots;
import io.flinkscaling.simulator.model.flink.Throughput;
import io.flinkscaling.simulator.model.flink.TotalPrice;
import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.trace.Trace;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what the policies are replayed on. */
final class ModelOptions {

    private static final double GREATEST_THROUGHPUT = 1e9;
    private static final int GREATEST_KPU_QUOTA = 10_000;
    private static final int GREATEST_USD = 1_000_000;

    @Option(
            names = "--records-per-second-per-unit",
            paramLabel = "N",
            description = "What one unit of capacity really processes. Default: what the template plans with.")
    private Double recordsPerSecondPerUnit;

    @Option(
            names = "--cpu-at-full-load",
            paramLabel = "PERCENT",
            converter = OptionNumbers.Percent.class,
            description = "CPU utilization of an application that is always busy, up to 100. Default: 100.")
    private double cpuAtFullLoad = SimulationSettings.WHOLE_CPU;

    @Option(
            names = "--parallelism-per-kpu",
            paramLabel = "N",
            description = "ParallelismPerKPU of the application, 1 to 8. Default: what the template sets, else 1.")
    private Integer parallelismPerKpu;

    @Option(
            names = "--kpu-quota",
            paramLabel = "N",
            description = "The most KPUs that the account's quota lets the application have. Default: 64.")
    private int kpuQuota = FlinkLimits.DEFAULT.maxKpus();

    @Option(
            names = "--initial",
            paramLabel = "N",
            description =
                    "Parallelism to begin with. Default: the recorded one, else what the first known minute needs.")
    private Integer initial;

    @Option(
            names = "--downtime",
            paramLabel = "DURATION",
            converter = Durations.class,
            description = "Downtime of a rescale without state, such as 30s or 2m. Default: 30s.")
    private Duration downtime = DowntimeModel.DEFAULT_BASE;

    @Option(
            names = "--state-gb",
            paramLabel = "GB",
            description = "Size of the application's state; each GB adds 4 s of downtime. Default: 0.")
    private double stateGb;

    @Option(
            names = "--snapshot-gb",
            paramLabel = "GB",
            description = "Size of the snapshot that each rescale leaves. Default: that of --state-gb.")
    private Double snapshotGb;

    @Option(
            names = "--snapshot-retention",
            paramLabel = "N",
            description = "How many of the newest snapshots are kept, at least 1. Default: all.")
    private int snapshotRetention = Snapshots.ALL;

    @Option(
            names = "--downtime-jitter",
            paramLabel = "SHARE",
            description = "Greatest random deviation of a downtime, 0 to 1. Default: 0.")
    private double downtimeJitter;

    @Option(
            names = "--contention",
            paramLabel = "SHARE",
            description = "Share of the work that cannot be done in parallel, 0 to 1. Default: 0.")
    private double contention;

    @Option(
            names = "--lag",
            paramLabel = "modelled|recorded",
            description = "The lag that policies see. Default: modelled.")
    private String lag = "modelled";

    @Option(
            names = "--lag-slo",
            paramLabel = "DURATION",
            converter = Durations.class,
            description = "The lag above which a minute counts as a violation. Default: 1m.")
    private Duration lagSlo = Duration.ofMinutes(1);

    @Option(
            names = "--rescale-usd",
            paramLabel = "USD",
            description = "What a rescale is worth in the total, beside its lag. Default: 0.10.")
    private double rescaleUsd = TotalPrice.DEFAULT.rescaleUsd();

    @Option(
            names = "--violation-usd",
            paramLabel = "USD",
            description = "What a minute above the lag objective is worth in the total. Default: 0.10.")
    private double violationUsd = TotalPrice.DEFAULT.violationUsd();

    @Mixin
    private MetricOptions metrics;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of everything random. Default: 1.")
    private long seed = 1;

    /** Returns what is known of the application, or throws an {@link InputException} that names the option. */
    ApplicationFacts application(PolicyCatalog catalog) {
        if (recordsPerSecondPerUnit != null
                && !(recordsPerSecondPerUnit > 0 && recordsPerSecondPerUnit <= GREATEST_THROUGHPUT)) {
            throw new InputException("option --records-per-second-per-unit is " + recordsPerSecondPerUnit
                    + "; allowed: a number greater than 0 and at most " + GREATEST_THROUGHPUT);
        }
        int greatest = FlinkLimits.DEFAULT.maxParallelismPerKpu();
        if (parallelismPerKpu != null && (parallelismPerKpu < 1 || parallelismPerKpu > greatest)) {
            throw new InputException(
                    "option --parallelism-per-kpu is " + parallelismPerKpu + "; allowed: 1 to " + greatest);
        }
        if (kpuQuota < 1 || kpuQuota > GREATEST_KPU_QUOTA) {
            throw new InputException("option --kpu-quota is " + kpuQuota + "; allowed: 1 to " + GREATEST_KPU_QUOTA);
        }
        return catalog.application(
                recordsPerSecondPerUnit == null ? OptionalDouble.empty() : OptionalDouble.of(recordsPerSecondPerUnit),
                parallelismPerKpu == null ? OptionalInt.empty() : OptionalInt.of(parallelismPerKpu),
                limits());
    }

    private FlinkLimits limits() {
        return FlinkLimits.DEFAULT.withKpus(kpuQuota);
    }

    /** Returns the settings for a trace, or throws an {@link InputException} that names the option. */
    SimulationSettings settings(Trace trace, ApplicationFacts application) {
        LagSource lagSource = lagSource(trace);
        int greatest = limits().greatestParallelism(application.parallelismPerKpu());
        int parallelism = initialParallelism(trace, application);
        if (parallelism < 1 || parallelism > greatest) {
            throw new InputException("option --initial is " + parallelism + "; allowed: 1 to " + greatest
                    + ", the most that the service runs at ParallelismPerKPU " + application.parallelismPerKpu());
        }
        requireWithin("--state-gb", stateGb, DowntimeModel.GREATEST_STATE_GB);
        Snapshots snapshots = snapshots();
        if (!(cpuAtFullLoad > 0 && cpuAtFullLoad <= SimulationSettings.WHOLE_CPU)) {
            throw new InputException("option --cpu-at-full-load is " + cpuAtFullLoad
                    + "; allowed: a percentage greater than 0, up to 100");
        }
        requireWithin("--downtime-jitter", downtimeJitter, 1);
        requireWithin("--contention", contention, 1);
        requireWithin("--rescale-usd", rescaleUsd, GREATEST_USD);
        requireWithin("--violation-usd", violationUsd, GREATEST_USD);
        return new SimulationSettings(
                parallelism,
                application.parallelismPerKpu(),
                new Throughput(application.recordsPerSecondPerParallelism(), contention),
                cpuAtFullLoad,
                new DowntimeModel(downtime, DowntimeModel.DEFAULT_PER_GB, stateGb, downtimeJitter),
                lagSource,
                lagSlo,
                seed,
                Price.DEFAULT,
                snapshots,
                limits(),
                metrics.settings(trace),
                PollSettings.DEFAULT,
                new TotalPrice(Price.DEFAULT, rescaleUsd, violationUsd));
    }

    /** Returns the parallelism to begin a trace with. */
    int initialParallelism(Trace trace, ApplicationFacts application) {
        int greatest = limits().greatestParallelism(application.parallelismPerKpu());
        return initial == null ? Math.min(greatest, InitialParallelism.of(trace, application)) : initial;
    }

    /** Returns these options as text, for the report. */
    static Map<String, String> asText(SimulationSettings settings) {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("Parallelism per KPU", Integer.toString(settings.parallelismPerKpu()));
        text.put(
                "Records per second and parallelism",
                Double.toString(settings.throughput().recordsPerSecondPerUnit()));
        text.put("CPU at full load", settings.cpuAtFullLoad() + " %");
        text.put("Initial parallelism", Integer.toString(settings.initialParallelism()));
        text.put("Downtime without state", seconds(settings.downtime().base()));
        text.put(
                "State",
                settings.downtime().stateGb() + " GB, each "
                        + seconds(settings.downtime().perGb()));
        text.put("Snapshots", asText(settings.snapshots()));
        text.put("Downtime jitter", Double.toString(settings.downtime().jitter()));
        text.put("Contention", Double.toString(settings.throughput().contention()));
        text.put("Lag objective", seconds(settings.lagSlo()));
        text.putAll(MetricOptions.asText(settings.cloudWatch()));
        text.put("Worth of a rescale", usd(settings.totalPrice().rescaleUsd()));
        text.put(
                "Worth of a minute above the lag objective",
                usd(settings.totalPrice().violationUsd()));
        text.put("Seed", Long.toString(settings.seed()));
        return text;
    }

    private static String asText(Snapshots snapshots) {
        String retained = snapshots.retained() == Snapshots.ALL ? "all kept" : snapshots.retained() + " kept";
        return snapshots.gb() + " GB, " + retained;
    }

    private Snapshots snapshots() {
        double gb = snapshotGb == null ? stateGb : snapshotGb;
        requireWithin("--snapshot-gb", gb, DowntimeModel.GREATEST_STATE_GB);
        if (snapshotRetention < 1) {
            throw new InputException("option --snapshot-retention is " + snapshotRetention
                    + "; allowed: 1 and more, as the service restores from the newest");
        }
        return new Snapshots(gb, snapshotRetention);
    }

    private LagSource lagSource(Trace trace) {
        return switch (lag) {
            case "modelled" -> LagSource.MODELLED;
            case "recorded" -> {
                if (!trace.hasRecordedLag()) {
                    throw new InputException("option --lag is \"recorded\", but trace " + trace.name()
                            + " has no millisBehindLatest; allowed: modelled, or a trace with that column");
                }
                yield LagSource.RECORDED;
            }
            default -> throw new InputException("option --lag is \"" + lag + "\"; allowed: modelled, recorded");
        };
    }

    private static void requireWithin(String option, double value, int greatest) {
        if (!(value >= 0 && value <= greatest)) {
            throw new InputException("option " + option + " is " + value + "; allowed: 0 to " + greatest);
        }
    }

    private static String usd(double amount) {
        return amount + " USD";
    }

    static String seconds(Duration duration) {
        return duration.toMillis() / 1e3 + " s";
    }
}
