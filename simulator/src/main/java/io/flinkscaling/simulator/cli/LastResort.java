package io.flinkscaling.simulator.cli;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Ends the program when a thread beside the one that runs the command has found no more memory: the command could wait for
 * it for ever.
 */
final class LastResort implements Thread.UncaughtExceptionHandler {

    private static final int RESERVE_BYTES = 1 << 20;

    private final Consumer<String> say;
    private final Runnable end;
    private final AtomicBoolean isEnding = new AtomicBoolean();

    /** Given back for the last words, which take memory themselves. */
    private volatile byte[] reserve = new byte[RESERVE_BYTES];

    /**
     * Makes one.
     *
     * @param say takes the last words
     * @param end ends the program
     */
    LastResort(Consumer<String> say, Runnable end) {
        this.say = say;
        this.end = end;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        if (!(error instanceof OutOfMemoryError)) {
            error.printStackTrace();
            return;
        }
        // Other threads find none either meanwhile; once is enough.
        if (isEnding.compareAndSet(false, true)) {
            reserve = null;
            MemoryExhausted.sentence(error).ifPresent(say);
            end.run();
        }
    }
}
