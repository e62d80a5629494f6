package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.rehearsal.BuiltFunction;
import java.util.List;

/** The command line for tests of other packages. */
public final class CommandLines {

    private static final String HUNG =
            "flink-scaling: [a-z-]+: 1 of [0-9,]+ invocations was not answered with 200: 50[04] after its time-out at .*";

    private CommandLines() {}

    /** Runs a command line that has to succeed, and returns what it printed. */
    public static String runs(List<String> args) {
        Console console = Console.run(args.toArray(String[]::new));
        assertThat(console.exitCode()).as(console.err()).isZero();
        return console.out();
    }

    /** Runs a rehearsal with the built function that has to succeed, and returns what it printed. */
    public static String rehearses(List<String> args) {
        Console console = Console.run(args.toArray(String[]::new));
        assertRehearsed(console);
        return console.out();
    }

    /** An invocation may hang on the JVM, once in many thousands; see docs/rehearsal.md. */
    static void assertRehearsed(Console console) {
        if (console.exitCode() == 1 && !BuiltFunction.isNative()) {
            assertThat(console.err().lines()).singleElement().asString().matches(HUNG);
            return;
        }
        assertThat(console.exitCode()).as(console.err()).isZero();
    }
}
