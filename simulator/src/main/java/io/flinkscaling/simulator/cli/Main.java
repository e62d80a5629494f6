package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.Quoted;
import io.flinkscaling.simulator.text.Suggestion;
import java.io.PrintWriter;
import java.nio.file.Path;
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
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line of the simulator. Without arguments it replays the bundled trace. */
@Command(
        name = "flink-scaling",
        description = "Replays recorded traffic through scaling policies, before they are deployed.",
        subcommands = {
            ReplayCommand.class,
            TuneCommand.class,
            RehearseCommand.class,
            CloudCommand.class,
            GenerateCommand.class
        },
        mixinStandardHelpOptions = true,
        version = "flink-scaling 0.1.0")
public final class Main implements Runnable {

    private static final int BAD_INPUT = CommandLine.ExitCode.USAGE;
    private static final int FAILED = CommandLine.ExitCode.SOFTWARE;

    private Main() {}

    public static void main(String[] args) {
        PrintWriter err = new PrintWriter(System.err, true);
        Thread.setDefaultUncaughtExceptionHandler(
                new LastResort(message -> say(err, message), () -> System.exit(FAILED)));
        // exec:java runs this within Maven: leaving it by System.exit would cut Maven's own report short.
        int exitCode = run(args, new PrintWriter(System.out, true), err);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /**
     * Runs a command line and returns its exit code: 0 for success, 1 for a rehearsed function that does not answer as it
     * should or a run that failed, 2 for input that cannot be used. A run that is told to end, by Ctrl-C or SIGTERM, cleans
     * up and says nothing more.
     */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        PrintWriter messages = TerminalWriter.to(err);
        CommandLine commandLine = new CommandLine(new Main())
                .setOut(TerminalWriter.to(out))
                .setErr(messages)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .registerConverter(Path.class, new LocalPaths())
                .setParameterExceptionHandler(Main::refuse)
                .setExecutionExceptionHandler(Main::fail);
        OptionNumbers.register(commandLine);
        try {
            return OrderlyEnd.during(() -> commandLine.execute(args.length == 0 ? new String[] {"replay"} : args));
        } catch (Error e) {
            if (OrderlyEnd.isBegun()) {
                return FAILED;
            }
            say(messages, MemoryExhausted.sentence(e).orElseThrow(() -> e));
            return FAILED;
        }
    }

    @Override
    public void run() {
        throw new InputException("no command is given; allowed: replay, tune, rehearse, cloud, generate");
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
        return "; allowed: " + String.join(", ", words)
                + (e instanceof UnmatchedArgumentException unmatched
                        ? Suggestion.of(unmatched.getUnmatched().get(0), words)
                        : "");
    }

    private static String described(ArgSpec arg) {
        String name = arg instanceof OptionSpec option ? option.longestName() + " " : "";
        return name + arg.paramLabel() + ", " + String.join(" ", arg.description());
    }

    private static int fail(Exception e, CommandLine commandLine, CommandLine.ParseResult parsed) throws Exception {
        if (OrderlyEnd.isBegun()) {
            // Whatever was under way has failed because it was interrupted.
            return FAILED;
        }
        if (e instanceof InputException) {
            return refuse(commandLine, e.getMessage() + BrokenPaths.advice(parsed.originalArgs(), e.getMessage()));
        }
        say(commandLine.getErr(), MemoryExhausted.sentence(e).orElseThrow(() -> e));
        return FAILED;
    }

    private static int refuse(CommandLine commandLine, String message) {
        say(commandLine.getErr(), message);
        return BAD_INPUT;
    }

    private static void say(PrintWriter err, String message) {
        err.println("flink-scaling: " + Quoted.escape(message));
    }
}
