package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.lambda.FunctionPackage;
import io.flinkscaling.simulator.lambda.TemporaryDirectory;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.rehearsal.Rehearsal;
import io.flinkscaling.simulator.rehearsal.RehearsedPolicy;
import io.flinkscaling.simulator.rehearsal.fault.FaultRates;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.ReplayProgress;
import io.flinkscaling.simulator.replay.ReplayReport;
import io.flinkscaling.simulator.report.Destination;
import io.flinkscaling.simulator.report.RehearsalReport;
import io.flinkscaling.simulator.report.ReportWriter;
import io.flinkscaling.simulator.report.TerminalTable;
import io.flinkscaling.simulator.text.InputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Rehearses a trace with the packaged function against a local cloud. */
@Command(
        name = "rehearse",
        description = "Lets the packaged function scale a modelled application, and writes the files of a replay.",
        mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {

    /** A run and its function wait for each other about half of the time. */
    private static final int RUNS_PER_PROCESSOR = 2;

    private static final int NOT_AS_IT_SHOULD = 1;

    @Mixin
    private RunOptions options;

    @Mixin
    private FunctionOptions functionOptions;

    @Option(
            names = "--speed",
            paramLabel = "max|N",
            description = "How many virtual seconds go by in one. Default: max, as many as will.")
    private String speed = "max";

    @Option(
            names = "--fault",
            paramLabel = "NAME@rate",
            description = "What goes wrong, and how often it is drawn, such as crash@0.01; may be repeated. One that is"
                    + " drawn waits, over several invocations if need be, for the call that it can affect. Default:"
                    + " nothing.")
    private List<String> faults = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write. Default: target/rehearse/<trace>.")
    private Path out;

    @Spec
    private CommandSpec spec;

    /** Returns the exit code: 0, or 1 if the function did not answer as it should. */
    @Override
    public Integer call() {
        Scenario run = options.read();
        FaultRates rates = FaultRates.parse(faults);
        Rehearsal.requireTime(rates, run.trace());
        Speed.of(speed, ReplayProgress.SILENT);
        List<Path> inputs = new ArrayList<>(options.inputs());
        inputs.add(functionOptions.zip());
        Destination destination = new Destination(
                out == null ? Path.of("target", "rehearse", run.trace().name()) : out, inputs);
        new ReportWriter().requireRehearsalFits(destination, run.policies());
        try (FunctionPackage function = functionOptions.unpack();
                TemporaryDirectory logs = TemporaryDirectory.create("function-logs-")) {
            return write(run, rehearse(run, function, logs, rates), rates, destination);
        } catch (IOException e) {
            throw new InputException("the function cannot be run: " + e.getMessage());
        }
    }

    /** Rehearses the policies side by side, each with a function and a cloud of its own. */
    private List<RehearsedPolicy> rehearse(
            Scenario run, FunctionPackage function, TemporaryDirectory logs, FaultRates rates) throws IOException {
        int threads = RUNS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors();
        try (TerminalProgress progress =
                TerminalProgress.of(run.trace(), run.setups().size())) {
            List<Callable<RehearsedPolicy>> policies = new ArrayList<>();
            for (ScalingSetup setup : run.setups()) {
                Path log = Files.createFile(logs.path().resolve(setup.name() + ".log"));
                Rehearsal rehearsal = new Rehearsal(function, log, rates);
                policies.add(() -> rehearsal.run(run.trace(), setup, run.settings(), Speed.of(speed, progress)));
            }
            return SideBySide.run(policies, threads);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InputException refused) {
                throw refused;
            }
            throw new IllegalStateException("the rehearsal failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the rehearsal was interrupted", e);
        }
    }

    private Map<String, String> settings(Scenario run) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>(run.text());
        settings.put("Function", functionOptions.zip().toString());
        settings.put("Function SHA-256", functionOptions.sha256());
        settings.put("Faults", faults.isEmpty() ? "none" : String.join(", ", faults));
        return settings;
    }

    private int write(Scenario run, List<RehearsedPolicy> policies, FaultRates rates, Destination destination)
            throws IOException {
        List<PolicyReplay> replays =
                SampleRows.last(policies.stream().map(RehearsedPolicy::replay).toList());
        ReplayReport report = new ReplayReport(
                run.trace().name(),
                run.isOpenLoop(),
                settings(run),
                replays,
                Optional.empty(),
                ReplayNotes.of(run, replays));
        RehearsalReport rehearsal = new RehearsalReport(policies, rates);
        List<Path> files = new ReportWriter().write(report, destination, rehearsal);
        PrintWriter console = spec.commandLine().getOut();
        console.println(new TerminalTable().render(report));
        console.println(rehearsal.render());
        report.notes().forEach(console::println);
        WrittenFiles.print(files, console);
        List<String> findings = rehearsal.findings();
        findings.forEach(finding -> spec.commandLine().getErr().println("flink-scaling: " + finding));
        return findings.isEmpty() ? 0 : NOT_AS_IT_SHOULD;
    }
}
