package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.InputException;
import io.flinkscaling.simulator.model.autoscaling.PollSettings;
import io.flinkscaling.simulator.model.cloudwatch.CloudWatchSettings;
import io.flinkscaling.simulator.model.flink.DowntimeModel;
import io.flinkscaling.simulator.model.flink.FlinkLimits;
import io.flinkscaling.simulator.model.flink.Price;
import io.flinkscaling.simulator.model.flink.Throughput;
import io.flinkscaling.simulator.replay.LagSource;
import io.flinkscaling.simulator.replay.Parameters;
import io.flinkscaling.simulator.replay.SimulationSettings;
import io.flinkscaling.simulator.trace.Trace;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that say what the policies are replayed on. */
final class ModelOptions {

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

    @Option(names = "--seed", paramLabel = "N", description = "Seed of everything random. Default: 1.")
    private long seed = 1;

    /** Returns the settings for a trace, or throws an {@link InputException} that names the option. */
    SimulationSettings settings(Trace trace, Parameters parameters) {
        LagSource lagSource = lagSource(trace);
        int greatest = FlinkLimits.DEFAULT.greatestParallelism(parameters.parallelismPerKpu());
        int parallelism = initial == null ? Math.min(greatest, InitialParallelism.of(trace, parameters)) : initial;
        if (parallelism < 1 || parallelism > greatest) {
            throw new InputException("option --initial is " + parallelism + "; allowed: 1 to " + greatest
                    + ", the most that the service runs at ParallelismPerKPU " + parameters.parallelismPerKpu());
        }
        requireWithin("--state-gb", stateGb, DowntimeModel.GREATEST_STATE_GB);
        requireWithin("--downtime-jitter", downtimeJitter, 1);
        requireWithin("--contention", contention, 1);
        return new SimulationSettings(
                parallelism,
                parameters.parallelismPerKpu(),
                new Throughput(parameters.recordsPerSecondPerUnit(), contention),
                new DowntimeModel(downtime, DowntimeModel.DEFAULT_PER_GB, stateGb, downtimeJitter),
                lagSource,
                lagSlo,
                seed,
                Price.DEFAULT,
                FlinkLimits.DEFAULT,
                CloudWatchSettings.DEFAULT,
                PollSettings.DEFAULT);
    }

    /** Returns these options as text, for the report. */
    static Map<String, String> asText(SimulationSettings settings) {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("Initial parallelism", Integer.toString(settings.initialParallelism()));
        text.put("Downtime without state", seconds(settings.downtime().base()));
        text.put(
                "State",
                settings.downtime().stateGb() + " GB, each "
                        + seconds(settings.downtime().perGb()));
        text.put("Downtime jitter", Double.toString(settings.downtime().jitter()));
        text.put("Contention", Double.toString(settings.throughput().contention()));
        text.put("Lag objective", seconds(settings.lagSlo()));
        text.put("Seed", Long.toString(settings.seed()));
        return text;
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

    private static String seconds(Duration duration) {
        return duration.toMillis() / 1e3 + " s";
    }
}
