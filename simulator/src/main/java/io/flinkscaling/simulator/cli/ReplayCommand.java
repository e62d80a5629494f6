package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.baseline.Baseline;
import io.flinkscaling.simulator.baseline.Baselines;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.ReplayReport;
import io.flinkscaling.simulator.replay.Verdict;
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

    @Mixin
    private VariantOptions variants;

    @Mixin
    private BaselineOptions baselines;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write. Default: target/replay/<trace>.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Scenario run = options.read(variants.read());
        List<Baseline> against = baselines.read(run);
        Destination destination = new Destination(
                out == null ? Path.of("target", "replay", run.trace().name()) : out, options.inputs());
        new ReportWriter().requireReplayFits(destination, Comparison.names(run, against));
        List<PolicyReplay> replays = Comparison.of(run, against);
        ReplayReport report = new ReplayReport(
                run.trace().name(),
                run.isOpenLoop(),
                run.text(),
                replays,
                Verdict.of(
                        replays,
                        List.of(Baselines.AS_RECORDED, Baselines.FIXED),
                        baselines.sloShare(),
                        VerdictNotes.of(run, replays)),
                notes(run, against, replays),
                Verdict.best(replays, baselines.sloShare()).map(PolicyReplay::policy),
                RowExplanations.of(run, replays));
        List<Path> files = new ReportWriter().write(report, destination);
        print(report, files);
    }

    private List<String> notes(Scenario run, List<Baseline> against, List<PolicyReplay> replays) {
        List<String> notes = new ArrayList<>(ReplayNotes.of(run, replays));
        ObjectiveNotes.of(replays, baselines.sloShare()).ifPresent(notes::add);
        boolean isComparable = against.stream()
                .map(Baseline::name)
                .anyMatch(name -> name.equals(Baselines.AS_RECORDED) || name.equals(Baselines.FIXED));
        if (!against.isEmpty() && !isComparable) {
            notes.add(
                    "No verdict: no parallelism was recorded for this traffic, and no fixed one that the service runs keeps the"
                            + " lag objective.");
        }
        return notes;
    }

    private void print(ReplayReport report, List<Path> files) {
        PrintWriter console = spec.commandLine().getOut();
        console.println(new TerminalTable().render(report));
        report.explanations().forEach((row, explanation) -> console.println(row + ": " + explanation));
        console.println();
        report.verdict().ifPresent(verdict -> {
            verdict.sentences().forEach(console::println);
            verdict.notes().forEach(console::println);
            console.println();
        });
        report.notes().forEach(console::println);
        WrittenFiles.print(files, console);
    }
}
