package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.InputException;
import io.flinkscaling.simulator.replay.LagSource;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.Replay;
import io.flinkscaling.simulator.replay.ReplayReport;
import io.flinkscaling.simulator.replay.ScalingSetup;
import io.flinkscaling.simulator.replay.SimulationSettings;
import io.flinkscaling.simulator.report.ConsoleTable;
import io.flinkscaling.simulator.report.ReportWriter;
import io.flinkscaling.simulator.scaling.ApplicationFacts;
import io.flinkscaling.simulator.scaling.PolicyCatalog;
import io.flinkscaling.simulator.scaling.TemplateFile;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays a trace under several policies and writes what came of it. */
@Command(
        name = "replay",
        description = "Replays a trace under several policies, and writes tables, charts and a page.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Runnable {

    private static final double GREATEST_SCALE = 1e12;

    @Parameters(
            arity = "0..1",
            paramLabel = "TRACE",
            description = "CSV file, or the JSON of aws cloudwatch get-metric-data. Default: a bundled week.")
    private Path traceFile;

    @Option(
            names = "--template",
            paramLabel = "FILE",
            description = "CloudFormation or SAM template that declares the policies. Default: the project's own.")
    private Path templateFile;

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description = "A policy to replay; may be repeated. Default: all that the template declares, and of the"
                    + " project's own template also those of the original sample.")
    private List<String> policies = List.of();

    @Option(
            names = "--parameter",
            paramLabel = "Key=Value",
            description = "A parameter of the template, such as Headroom=0.7; may be repeated.")
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
        PolicyCatalog catalog = new PolicyCatalog(
                templateFile == null ? TemplateFile.bundled() : TemplateFile.read(templateFile), parameters);
        ApplicationFacts application = model.application(catalog);
        List<ScalingSetup> setups = setups(catalog, application);
        Trace trace = scaled(traceFile == null ? BundledTrace.load() : TraceReader.read(traceFile));
        SimulationSettings settings = model.settings(trace, application);
        Path directory = out == null ? Path.of("target", "replay", trace.name()) : out;
        ReplayReport report = new ReplayReport(
                trace.name(),
                settings.lagSource() == LagSource.RECORDED,
                settingsAsText(trace, settings, catalog),
                replay(trace, setups, settings));
        List<Path> files = new ReportWriter().write(report, directory);
        print(report, ReplayNotes.of(report, trace, settings, application, setups), files);
    }

    private List<ScalingSetup> setups(PolicyCatalog catalog, ApplicationFacts application) {
        List<String> byDefault = templateFile == null ? catalog.names() : catalog.declaredNames();
        return (policies.isEmpty() ? byDefault : policies)
                .stream()
                        .distinct()
                        .map(name -> catalog.setup(name, application))
                        .toList();
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

    private Map<String, String> settingsAsText(Trace trace, SimulationSettings settings, PolicyCatalog catalog) {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("Trace", trace.name() + ", " + trace.minutes() + " minutes from " + trace.start());
        text.put("Scale", Double.toString(scale));
        text.put("Template", catalog.templateName());
        text.putAll(ModelOptions.asText(settings));
        text.putAll(catalog.parameters());
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
