package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.console.CloudConsole;
import io.flinkscaling.simulator.lambda.FunctionPackage;
import io.flinkscaling.simulator.lambda.TemporaryDirectory;
import io.flinkscaling.simulator.loop.LagSource;
import io.flinkscaling.simulator.rehearsal.FunctionCall;
import io.flinkscaling.simulator.rehearsal.LocalDeployment;
import io.flinkscaling.simulator.text.InputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Leaves the local cloud running, for a user's own tests. */
@Command(
        name = "cloud",
        description =
                "Runs a modelled application and its AWS services on this machine, with a page to watch and disturb them.",
        mixinStandardHelpOptions = true)
final class CloudCommand implements Runnable {

    private static final String APPLICATION = "my-application";
    private static final int GREATEST_PORT = 65_535;
    private static final double SECONDS_PER_MINUTE = 60;

    @Mixin
    private RunOptions options;

    @Mixin
    private FunctionOptions functionOptions;

    @Option(names = "--port", paramLabel = "N", description = "Port on 127.0.0.1; 0 for any free one. Default: 4566.")
    private int port = 4566;

    @Option(
            names = "--speed",
            paramLabel = "N",
            description = "How many virtual seconds go by in one. Default: 60, a minute a second.")
    private String speed = "60";

    @Option(
            names = "--for",
            paramLabel = "DURATION",
            converter = Durations.class,
            description = "How long to run, such as 10m. Default: until it is ended.")
    private Duration duration = Duration.ofDays(365);

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        if (port < 0 || port > GREATEST_PORT) {
            throw new InputException("option --port is " + port + "; allowed: 0 to " + GREATEST_PORT);
        }
        double timesRealTime = Speed.timesRealTime(speed);
        options.requireOnePolicy();
        Scenario run = options.read();
        if (run.settings().lagSource() == LagSource.RECORDED) {
            throw new InputException(
                    "option --lag is \"recorded\"; allowed: modelled, as the traffic is none that was recorded");
        }
        try (FunctionPackage function = functionOptions.isThere() ? functionOptions.unpack() : null;
                TemporaryDirectory directory = TemporaryDirectory.create("function-log-")) {
            Path log = Files.createFile(directory.path().resolve("function.log"));
            FailureNotices notices = new FailureNotices(
                    spec.commandLine().getErr(), Optional.ofNullable(function).map(there -> log), System::nanoTime);
            Consumer<FunctionCall> tell = call -> {
                if (!OrderlyEnd.isBegun()) {
                    notices.onCall(call);
                }
            };
            LocalDeployment.Setting setting =
                    new LocalDeployment.Setting(APPLICATION, port, Optional.ofNullable(function), log, true);
            CloudConsole.Traffic traffic =
                    new CloudConsole.Traffic(firstKnown(run) / SECONDS_PER_MINUTE, timesRealTime);
            try (CloudConsole console =
                    CloudConsole.start(setting, run.setups().get(0), run.settings(), traffic, tell)) {
                notices.begin();
                announce(console, run.setups().get(0).name(), log);
                console.run(duration);
            }
        } catch (IOException e) {
            throw new InputException("the local cloud cannot be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void announce(CloudConsole console, String policy, Path log) {
        LocalDeployment deployment = console.deployment();
        PrintWriter out = spec.commandLine().getOut();
        out.println("AWS_ENDPOINT_URL=" + console.url());
        out.println(
                "application " + APPLICATION + ", policy " + policy + ", function " + deployment.describeFunction());
        if (deployment.hasFunction()) {
            out.println("its log, until the end, " + log);
        }
        out.println("page " + console.url() + "/console");
    }

    /** The traffic to begin with is that of the trace's first known minute. */
    private static double firstKnown(Scenario run) {
        for (int minute = 0; minute < run.trace().minutes(); minute++) {
            if (!Double.isNaN(run.trace().incomingRecords(minute))) {
                return run.trace().incomingRecords(minute);
            }
        }
        return 0;
    }
}
