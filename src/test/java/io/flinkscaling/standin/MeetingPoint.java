package io.flinkscaling.standin;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Holds the answers to an operation until several calls of it have been carried out, so that callers overlap. */
public final class MeetingPoint {

    private static final int SECONDS = 10;

    private String operation = "";
    private CyclicBarrier barrier;

    /** Lets this many calls of an operation wait for each other, once. */
    public synchronized void arrange(String operationName, int calls) {
        operation = operationName;
        barrier = new CyclicBarrier(calls, this::cancel);
    }

    /** Lets nobody wait any more. */
    public synchronized void cancel() {
        operation = "";
    }

    void pass(String operationName) {
        CyclicBarrier here;
        synchronized (this) {
            if (!operation.equals(operationName)) {
                return;
            }
            here = barrier;
        }
        try {
            here.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("nobody else called " + operationName, e);
        }
    }
}
