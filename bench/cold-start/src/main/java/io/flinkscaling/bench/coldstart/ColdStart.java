package io.flinkscaling.bench.coldstart;

import io.flinkscaling.simulator.lambda.FunctionPackage;
import io.flinkscaling.simulator.lambda.Payload;
import io.flinkscaling.standin.AwsStandIn;
import io.flinkscaling.standin.TestCertificate;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures cold starts, one candidate after the other in each round, and prints the medians. */
@Command(
        name = "cold-start",
        description = "Measures the cold start of functions against a local Lambda Runtime API and stand-in for AWS.",
        mixinStandardHelpOptions = true)
public final class ColdStart implements Callable<Integer> {

    /** The stand-in and the Runtime API are slow until the JVM has compiled them. */
    private static final int UNCOUNTED_ROUNDS = 3;

    @Option(
            names = "--function",
            paramLabel = "NAME=ZIP",
            description = "A function's package, native or for the JVM; may be repeated, with other names.")
    private Map<String, Path> functions = Map.of();

    @Option(
            names = "--command",
            paramLabel = "NAME=COMMAND",
            description = "Any other command that polls the Runtime API; may be repeated.")
    private Map<String, String> commands = Map.of();

    @Option(names = "--runs", paramLabel = "N", description = "Rounds that count. Default: ${DEFAULT-VALUE}.")
    private int runs = 20;

    @Option(
            names = "--memory",
            paramLabel = "MB",
            description = "The function's memory, which sizes a JVM's heap. Default: ${DEFAULT-VALUE}.")
    private int memoryMegabytes = 512;

    @Option(
            names = "--gateway",
            paramLabel = "http|rest",
            description = "Kind of the events. Default: ${DEFAULT-VALUE}.")
    private Payload payload = Payload.REST;

    @Option(names = "--https", description = "The stand-in speaks HTTPS.")
    private boolean https;

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        CommandLine commandLine = new CommandLine(new ColdStart())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, words) -> refuse(e.getCommandLine(), e.getMessage()))
                .setExecutionExceptionHandler((e, command, parsed) -> refuse(command, e.getMessage()));
        int exitCode = commandLine.execute(args);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        require(!functions.isEmpty() || !commands.isEmpty(), "nothing to measure; allowed: --function or --command");
        require(runs >= 1, "--runs is " + runs + "; allowed: at least 1");
        require(memoryMegabytes >= 128, "--memory is " + memoryMegabytes + "; allowed: at least 128");
        require(
                !https || commands.isEmpty(),
                "--https goes with --function only: it makes a package trust the stand-in");
        List<FunctionPackage> packages = new ArrayList<>();
        try (TestCertificate certificate = TestCertificate.make();
                AwsStandIn aws = https ? AwsStandIn.start(certificate.serverContext()) : AwsStandIn.start()) {
            Map<Candidate, List<Measurement>> measured = new LinkedHashMap<>();
            for (Map.Entry<String, Path> function : functions.entrySet()) {
                FunctionPackage unpacked = unpack(function.getValue());
                packages.add(unpacked);
                measured.put(
                        Candidate.of(function.getKey(), function.getValue(), unpacked, memoryMegabytes),
                        new ArrayList<>());
            }
            commands.forEach((name, command) -> measured.put(Candidate.of(name, command), new ArrayList<>()));
            measure(measured, aws, https ? certificate.trust() : Map.of());
            print(measured);
            return 0;
        } finally {
            for (FunctionPackage unpacked : packages) {
                unpacked.close();
            }
        }
    }

    private static int refuse(CommandLine command, String message) {
        command.getErr().println("cold-start: " + message);
        return CommandLine.ExitCode.USAGE;
    }

    private void require(boolean condition, String message) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private static FunctionPackage unpack(Path zip) throws IOException {
        try {
            return FunctionPackage.unpack(zip);
        } catch (NoSuchFileException e) {
            throw new IOException(zip + " does not exist; allowed: a function's zip", e);
        } catch (IOException e) {
            throw new IOException(zip + " is no function's zip: " + e.getMessage(), e);
        }
    }

    private void measure(Map<Candidate, List<Measurement>> measured, AwsStandIn aws, Map<String, String> properties)
            throws IOException, InterruptedException {
        File log = Files.createTempFile("cold-start-", ".log").toFile();
        Measuring measuring = new Measuring(aws, payload, memoryMegabytes, properties, log);
        for (int round = -UNCOUNTED_ROUNDS; round < runs; round++) {
            for (Map.Entry<Candidate, List<Measurement>> candidate : measured.entrySet()) {
                Measurement measurement = measuring.measure(candidate.getKey());
                if (round >= 0) {
                    candidate.getValue().add(measurement);
                }
            }
        }
        Files.delete(log.toPath());
    }

    private void print(Map<Candidate, List<Measurement>> measured) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%d processors, %s %s, Java %s, AWS by %s; medians of %d interleaved runs%n%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                https ? "HTTPS" : "HTTP",
                runs);
        out.println(ResultTable.of(measured));
        out.flush();
    }
}
