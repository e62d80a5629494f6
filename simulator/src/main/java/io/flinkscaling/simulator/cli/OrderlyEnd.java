package io.flinkscaling.simulator.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts the thread that makes it when the program is told to end, by Ctrl-C or SIGTERM, and has the program wait until
 * it is closed: what the thread has started and written is gone then, as at the end of a run.
 */
final class OrderlyEnd implements AutoCloseable {

    /** Longer than a function is given to stop. */
    private static final int SECONDS = 10;

    private final Thread runner = Thread.currentThread();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "orderly-end");
    private volatile boolean isBegun;

    OrderlyEnd() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Tells whether the program has been told to end. */
    boolean isBegun() {
        return isBegun;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending, and the hook runs.
            return;
        }
    }

    private void end() {
        isBegun = true;
        runner.interrupt();
        try {
            closed.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
