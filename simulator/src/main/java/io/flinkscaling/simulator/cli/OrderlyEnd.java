package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.lambda.ShutdownHook;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** The end of the program by Ctrl-C or SIGTERM: what it has started and written is gone then, as at the end of a run. */
final class OrderlyEnd {

    /** Longer than a function is given to stop. */
    private static final int SECONDS = 10;

    private OrderlyEnd() {}

    /**
     * Does some work in this thread, which is interrupted when the program is told to end; the program then waits until the
     * work has come back from that.
     */
    static int during(IntSupplier work) {
        Thread worker = Thread.currentThread();
        CountDownLatch done = new CountDownLatch(1);
        Optional<ShutdownHook> hook = ShutdownHook.add("orderly-end", () -> interrupt(worker, done));
        if (hook.isEmpty()) {
            // It has been told so before it began.
            worker.interrupt();
        }
        try {
            return work.getAsInt();
        } finally {
            done.countDown();
            hook.ifPresent(ShutdownHook::remove);
        }
    }

    /** Tells whether the program is ending, from the very moment on that it was told so. */
    static boolean isBegun() {
        return ShutdownHook.isEndBegun();
    }

    private static void interrupt(Thread worker, CountDownLatch done) {
        worker.interrupt();
        try {
            done.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
