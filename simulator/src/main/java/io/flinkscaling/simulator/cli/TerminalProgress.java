package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.replay.ReplayProgress;
import java.io.Console;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on the terminal, for one or several runs at once; nothing at all where the output is not a terminal. */
final class TerminalProgress implements ReplayProgress, AutoCloseable {

    private static final int MINUTES_PER_STEP = 1_440;

    private final ProgressBar bar;
    private int minutes;

    private TerminalProgress(ProgressBar bar) {
        this.bar = bar;
    }

    static TerminalProgress of(long minutes) {
        if (!isTerminal()) {
            return new TerminalProgress(null);
        }
        return new TerminalProgress(new ProgressBarBuilder()
                .setTaskName("Replaying")
                .setUnit(" days", MINUTES_PER_STEP)
                .setInitialMax(minutes)
                .setStyle(ProgressBarStyle.ASCII)
                .build());
    }

    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            // Before JDK 22, which brought that method, there is a console only on a terminal.
            return true;
        }
    }

    /** {@inheritDoc} Of a run that has been interrupted, it is the last one. */
    @Override
    public void onMinute() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("interrupted");
        }
        count();
    }

    private synchronized void count() {
        if (bar != null && ++minutes % MINUTES_PER_STEP == 0) {
            bar.stepBy(MINUTES_PER_STEP);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
