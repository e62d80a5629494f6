package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.loop.LagSource;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.report.Destination;
import io.flinkscaling.simulator.report.ReportWriter;
import io.flinkscaling.simulator.report.TerminalTable;
import io.flinkscaling.simulator.report.TuningText;
import io.flinkscaling.simulator.text.Human;
import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.trace.Trace;
import io.flinkscaling.simulator.tune.SearchSpace;
import io.flinkscaling.simulator.tune.SpaceReader;
import io.flinkscaling.simulator.tune.Split;
import io.flinkscaling.simulator.tune.TuneSettings;
import io.flinkscaling.simulator.tune.Tuner;
import io.flinkscaling.simulator.tune.Tuning;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds the parameters of a policy that would have cost least on a trace. */
@Command(
        name = "tune",
        description =
                "Finds the parameters of a policy that suit a trace, and shows on a part of it that was not searched"
                        + " what they are worth.",
        mixinStandardHelpOptions = true)
final class TuneCommand implements Runnable {

    private static final double NANOS_PER_SECOND = 1e9;

    @Mixin
    private RunOptions options;

    @Mixin
    private TuneOptions tuning;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write. Default: target/tune/<trace>.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        long begin = System.nanoTime();
        Map<String, String> held = tuning.hold();
        TemplateBench bench = options.bench(held);
        Trace trace = bench.trace();
        requireLength(trace);
        SimulationSettings settings = bench.prepare(Map.of()).settings();
        if (settings.lagSource() == LagSource.RECORDED) {
            throw new InputException(
                    "option --lag is \"recorded\", which does not react to what is tuned; allowed:" + " modelled");
        }
        TuneSettings search = tuning.read(trace, settings.seed());
        SearchSpace space = new SpaceReader(bench.parameters(), held.keySet(), bench)
                .read(tuning.vary(), settings.downtime().meanSeconds());
        Destination destination =
                new Destination(out == null ? Path.of("target", "tune", trace.name()) : out, options.inputs());
        new ReportWriter().requireTuningFits(destination);
        Scenario scenario = options.scenario(bench);
        Tuning result = new Tuner(trace, bench, space, search)
                .run(bench.parallelismRange(), scenario.text(), ReplayNotes.of(scenario, List.of()));
        List<String> lines = ReadyLines.of(arguments(), bench, result.decision());
        List<Path> files = new ReportWriter().write(result, lines, destination);
        print(result, lines, files, (System.nanoTime() - begin) / NANOS_PER_SECOND);
    }

    private List<String> arguments() {
        return spec.commandLine().getParseResult().originalArgs();
    }

    private void print(Tuning result, List<String> lines, List<Path> files, double seconds) {
        PrintWriter console = spec.commandLine().getOut();
        TuningText text = new TuningText(result);
        console.println(text.headline());
        console.println();
        console.println(new TerminalTable().render(result.test()));
        text.sentences().forEach(console::println);
        result.notes().forEach(console::println);
        console.println(text.evaluated() + " in " + Human.duration(seconds) + ".");
        console.println();
        lines.forEach(console::println);
        WrittenFiles.print(files, console);
    }

    private static void requireLength(Trace trace) {
        if (trace.minutes() < Split.LEAST_MINUTES) {
            throw new InputException("trace " + trace.name() + " is " + Human.duration(60.0 * trace.minutes())
                    + " long; allowed: at least " + Human.duration(60.0 * Split.LEAST_MINUTES)
                    + ", of which the last third is for the test");
        }
    }
}
