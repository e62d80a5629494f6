package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.Replay;
import io.flinkscaling.simulator.replay.ReplayReport;
import io.flinkscaling.simulator.report.Destination;
import io.flinkscaling.simulator.report.ReportWriter;
import io.flinkscaling.simulator.report.TerminalTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @Mixin
    private RunOptions options;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write. Default: target/replay/<trace>.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Scenario run = options.read();
        Destination destination = new Destination(
                out == null ? Path.of("target", "replay", run.trace().name()) : out, options.inputs());
        new ReportWriter().requireReplayFits(destination, run.policies());
        List<PolicyReplay> replays = replay(run);
        ReplayReport report = new ReplayReport(
                run.trace().name(), run.isOpenLoop(), run.text(), replays, ReplayNotes.of(run, replays));
        List<Path> files = new ReportWriter().write(report, destination);
        print(report, files);
    }

    private static List<PolicyReplay> replay(Scenario run) {
        List<PolicyReplay> replays = new ArrayList<>();
        try (TerminalProgress progress = TerminalProgress.of(run)) {
            for (ScalingSetup setup : run.setups()) {
                replays.add(Replay.run(run.trace(), setup, run.settings(), progress));
            }
        }
        return replays;
    }

    private void print(ReplayReport report, List<Path> files) {
        PrintWriter console = spec.commandLine().getOut();
        console.println(new TerminalTable().render(report));
        report.notes().forEach(console::println);
        WrittenFiles.print(files, console);
    }
}
