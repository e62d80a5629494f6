package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.rehearsal.FunctionCall;
import io.flinkscaling.simulator.rehearsal.Incident;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Tells on the terminal that requests fail by themselves, without a fault: the first at once, then a line a minute at most. */
final class FailureNotices {

    private static final long LEAST_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final PrintWriter err;
    private final Optional<Path> log;
    private final LongSupplier nanoTime;

    private boolean isBegun;
    private Optional<Long> lastNanos = Optional.empty();
    private int untold;

    /**
     * Makes notices that are yet to begin.
     *
     * @param log the function's; empty if there is no function
     * @param nanoTime {@link System#nanoTime}
     */
    FailureNotices(PrintWriter err, Optional<Path> log, LongSupplier nanoTime) {
        this.err = err;
        this.log = log;
        this.nanoTime = nanoTime;
    }

    /** Begins to tell: a failure before is an error that ends the command. */
    synchronized void begin() {
        isBegun = true;
    }

    synchronized void onCall(FunctionCall call) {
        if (isBegun) {
            Incident.byItself(call).ifPresent(this::tell);
        }
    }

    private void tell(Incident failure) {
        long now = nanoTime.getAsLong();
        if (lastNanos.isPresent() && now - lastNanos.get() < LEAST_NANOS) {
            untold++;
            return;
        }
        err.println("flink-scaling: " + failure.affected() + " failed by itself: it was answered "
                + failure.outcome() + ", at " + failure.time() + " virtual time"
                + (untold == 0 ? "" : "; " + untold + " more since the last such line")
                + log.map(file -> "; the function's log is " + file).orElse(""));
        err.flush();
        lastNanos = Optional.of(now);
        untold = 0;
    }
}
