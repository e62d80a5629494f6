package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.trace.generate.TraceGenerator;
import io.flinkscaling.simulator.trace.generate.TrafficPattern;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a trace of made-up traffic. */
@Command(
        name = "generate",
        description = "Writes a trace of made-up traffic; the same options give the same file.",
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Runnable {

    @Option(
            names = "--pattern",
            required = true,
            paramLabel = "PATTERN",
            description = "What the traffic looks like: diurnal, spike, ramp or flat.")
    private String pattern;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "7",
            description = "How many days. Default: ${DEFAULT-VALUE}.")
    private int days;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of everything random. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The CSV file to write.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        new TraceGenerator(TrafficPattern.of(pattern), days, seed).write(out);
        spec.commandLine().getOut().println("Wrote " + out);
    }
}
