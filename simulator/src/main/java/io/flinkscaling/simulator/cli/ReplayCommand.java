package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.InputException;
import io.flinkscaling.simulator.replay.LagSource;
import io.flinkscaling.simulator.replay.Parameters;
import io.flinkscaling.simulator.replay.PolicyCatalog;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.Replay;
import io.flinkscaling.simulator.replay.ReplayReport;
import io.flinkscaling.simulator.replay.ScalingSetup;
import io.flinkscaling.simulator.replay.SimulationSettings;
import io.flinkscaling.simulator.report.ConsoleTable;
import io.flinkscaling.simulator.report.ReportWriter;
import io.flinkscaling.simulator.trace.BundledTrace;
import io.flinkscaling.simulator.trace.Trace;
import io.flinkscaling.simulator.trace.TraceReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Replays a trace under several policies and writes what came of it. */
@Command(
        name = "replay",
        description = "Replays a trace under several policies, and writes tables, charts and a page.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Runnable {

    private static final double GREATEST_SCALE = 1e12;

    @picocli.CommandLine.Parameters(
            arity = "0..1",
            paramLabel = "TRACE",
            description = "CSV file, or the JSON of aws cloudwatch get-metric-data. Default: a bundled week.")
    private Path traceFile;

    @Option(names = "--policy", paramLabel = "NAME", description = "A policy to replay; may be repeated. Default: all.")
    private List<String> policies = List.of();

    @Option(
            names = "--parameter",
            paramLabel = "Key=Value",
            description = "A parameter of the policies, such as Headroom=0.7; may be repeated.")
    private Map<String, String> parameters = Map.of();

    @Option(names = "--scale", paramLabel = "X", description = "Multiplies all incoming records. Default: 1.")
    private double scale = 1;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write. Default: target/replay/<trace>.")
    private Path out;

    @Mixin
    private ModelOptions model;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Parameters values = new Parameters(parameters);
        List<ScalingSetup> setups = setups(new PolicyCatalog(values));
        Trace trace = scaled(traceFile == null ? BundledTrace.load() : TraceReader.read(traceFile));
        SimulationSettings settings = model.settings(trace, values);
        Path directory = out == null ? Path.of("target", "replay", trace.name()) : out;
        ReplayReport report = new ReplayReport(
                trace.name(),
                settings.lagSource() == LagSource.RECORDED,
                settingsAsText(trace, settings, values),
                replay(trace, setups, settings));
        List<Path> files = new ReportWriter().write(report, directory);
        print(report, ReplayNotes.of(report, trace, settings, values), files);
    }

    private List<ScalingSetup> setups(PolicyCatalog catalog) {
        return (policies.isEmpty() ? catalog.names() : policies)
                .stream().distinct().map(catalog::setup).toList();
    }

    private Trace scaled(Trace trace) {
        if (!(scale > 0 && scale <= GREATEST_SCALE)) {
            throw new InputException(
                    "option --scale is " + scale + "; allowed: a number greater than 0 and at most " + GREATEST_SCALE);
        }
        return scale == 1 ? trace : trace.scaled(scale);
    }

    private static List<PolicyReplay> replay(Trace trace, List<ScalingSetup> setups, SimulationSettings settings) {
        List<PolicyReplay> replays = new ArrayList<>();
        try (TerminalProgress progress = TerminalProgress.of((long) trace.minutes() * setups.size())) {
            for (ScalingSetup setup : setups) {
                replays.add(Replay.run(trace, setup, settings, progress));
            }
        }
        return replays;
    }

    private Map<String, String> settingsAsText(Trace trace, SimulationSettings settings, Parameters values) {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("Trace", trace.name() + ", " + trace.minutes() + " minutes from " + trace.start());
        text.put("Scale", Double.toString(scale));
        text.putAll(ModelOptions.asText(settings));
        text.putAll(values.asText());
        return text;
    }

    private void print(ReplayReport report, List<String> notes, List<Path> files) {
        PrintWriter console = spec.commandLine().getOut();
        console.println(new ConsoleTable().render(report));
        notes.forEach(console::println);
        console.println("Wrote:");
        files.forEach(file -> console.println("  " + file));
    }
}
