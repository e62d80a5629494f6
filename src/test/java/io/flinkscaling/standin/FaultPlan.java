package io.flinkscaling.standin;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Which operations fail, how, and how many times. */
public final class FaultPlan {

    private static final String EVERY_OPERATION = "*";

    private final Map<String, Planned> planned = new HashMap<>();
    private CountDownLatch untilCleared = new CountDownLatch(1);

    /** Lets every call of an operation fail until {@link #clear()}. */
    public void inject(String operation, Fault fault) {
        inject(operation, fault, Integer.MAX_VALUE);
    }

    /** Lets the next calls of an operation fail, each attempt of the SDK counting as one. */
    public synchronized void inject(String operation, Fault fault, int times) {
        planned.put(operation, new Planned(fault, times));
    }

    /** Lets every call of whatever operation fail until {@link #clear()}. */
    public void injectEverywhere(Fault fault) {
        inject(EVERY_OPERATION, fault);
    }

    /** Ends all faults; calls that hang lose their connection. */
    public synchronized void clear() {
        planned.clear();
        untilCleared.countDown();
        untilCleared = new CountDownLatch(1);
    }

    synchronized Optional<Fault> next(String operation) {
        String key = planned.containsKey(operation) ? operation : EVERY_OPERATION;
        Planned next = planned.get(key);
        if (next == null) {
            return Optional.empty();
        }
        if (next.times() == 1) {
            planned.remove(key);
        } else {
            planned.put(key, new Planned(next.fault(), next.times() - 1));
        }
        return Optional.of(next.fault());
    }

    void hang() throws InterruptedException {
        CountDownLatch cleared;
        synchronized (this) {
            cleared = untilCleared;
        }
        cleared.await();
    }

    /** Waits, and tells whether the faults are still there. */
    boolean stayFor(Duration pause) {
        CountDownLatch cleared;
        synchronized (this) {
            cleared = untilCleared;
        }
        try {
            return !cleared.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private record Planned(Fault fault, int times) {}
}
