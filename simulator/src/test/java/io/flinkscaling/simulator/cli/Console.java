package io.flinkscaling.simulator.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command line that was run, and what it printed. */
record Console(int exitCode, String out, String err) {

    static Console run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Console(exitCode, out.toString(), err.toString());
    }
}
