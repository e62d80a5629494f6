package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.replay.ReplayProgress;
import io.flinkscaling.simulator.text.Human;
import io.flinkscaling.simulator.trace.Trace;
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

    /** Begins to show how much of a trace has been replayed, under each of some policies. */
    static TerminalProgress of(Trace trace, int policies) {
        if (!isTerminal()) {
            return new TerminalProgress(null);
        }
        return new TerminalProgress(new ProgressBarBuilder()
                .setTaskName(task(trace.minutes(), policies))
                .setUnit(" days of traffic", MINUTES_PER_STEP)
                .setInitialMax((long) trace.minutes() * policies)
                .setStyle(ProgressBarStyle.ASCII)
                .build());
    }

    /** Returns what is counted, such as {@code Replaying 7 d under 5 policies}: 35 days of traffic. */
    static String task(int minutes, int policies) {
        return "Replaying " + Human.duration(60.0 * minutes) + " under "
                + (policies == 1 ? "1 policy" : policies + " policies");
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
