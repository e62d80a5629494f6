package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.InputException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The command line of the simulator. Without arguments it replays the bundled trace. */
@Command(
        name = "flink-scaling",
        description = "Replays recorded traffic through scaling policies, before they are deployed.",
        subcommands = {ReplayCommand.class, RehearseCommand.class, CloudCommand.class, GenerateCommand.class},
        mixinStandardHelpOptions = true,
        version = "flink-scaling 0.1.0")
public final class Main implements Runnable {

    private static final int BAD_INPUT = CommandLine.ExitCode.USAGE;

    private Main() {}

    public static void main(String[] args) {
        // exec:java runs this within Maven: leaving it by System.exit would cut Maven's own report short.
        int exitCode = run(args, new PrintWriter(System.out, true), new PrintWriter(System.err, true));
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /**
     * Runs a command line and returns its exit code: 0 for success, 1 for a rehearsed function that does not answer as it
     * should, 2 for input that cannot be used.
     */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine commandLine = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(Main::refuse)
                .setExecutionExceptionHandler(Main::fail);
        return commandLine.execute(args.length == 0 ? new String[] {"replay"} : args);
    }

    @Override
    public void run() {
        throw new InputException("no command is given; allowed: replay, rehearse, cloud, generate");
    }

    private static int refuse(ParameterException e, String[] args) {
        return refuse(e.getCommandLine(), e.getMessage() + allowed(e));
    }

    /** Returns what would have been allowed, unless the message says so already. */
    private static String allowed(ParameterException e) {
        if (e.getMessage().contains("allowed: ")) {
            return "";
        }
        if (e.getArgSpec() != null) {
            return "; allowed: " + described(e.getArgSpec());
        }
        if (e instanceof MissingParameterException missing) {
            return "; allowed: "
                    + missing.getMissing().stream().map(Main::described).collect(Collectors.joining("; "));
        }
        CommandSpec command = e.getCommandLine().getCommandSpec();
        List<String> words = new ArrayList<>(command.subcommands().keySet());
        command.options().forEach(option -> words.add(option.longestName()));
        return "; allowed: " + String.join(", ", words);
    }

    private static String described(ArgSpec arg) {
        String name = arg instanceof OptionSpec option ? option.longestName() + " " : "";
        return name + arg.paramLabel() + ", " + String.join(" ", arg.description());
    }

    private static int fail(Exception e, CommandLine commandLine, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof InputException) {
            return refuse(commandLine, e.getMessage());
        }
        throw e;
    }

    private static int refuse(CommandLine commandLine, String message) {
        commandLine.getErr().println("flink-scaling: " + message.replace('\n', ' '));
        return BAD_INPUT;
    }
}
