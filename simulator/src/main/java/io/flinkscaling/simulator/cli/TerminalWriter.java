package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.text.Quoted;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** Everything that the command line prints: file names and the words of others reach the terminal as text, never as its commands. */
final class TerminalWriter extends FilterWriter {

    private TerminalWriter(Writer out) {
        super(out);
    }

    /** Returns what prints to a writer, and flushes it after each line. */
    static PrintWriter to(Writer out) {
        return new PrintWriter(new TerminalWriter(out), true);
    }

    @Override
    public void write(int character) throws IOException {
        write(String.valueOf((char) character));
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        write(new String(text, offset, length));
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        out.write(Quoted.escapeLines(text.substring(offset, offset + length)));
    }
}
