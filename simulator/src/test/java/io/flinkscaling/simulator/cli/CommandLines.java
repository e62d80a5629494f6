package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The command line for tests of other packages. */
public final class CommandLines {

    private CommandLines() {}

    /** Runs a command line that has to succeed, and returns what it printed. */
    public static String runs(List<String> args) {
        Console console = Console.run(args.toArray(String[]::new));
        assertThat(console.exitCode()).as(console.err()).isZero();
        return console.out();
    }
}
