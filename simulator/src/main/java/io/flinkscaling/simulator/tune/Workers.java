package io.flinkscaling.simulator.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Threads that work side by side. What comes out does not depend on how many they are. */
final class Workers implements AutoCloseable {

    private static final int SECONDS_TO_END = 60;

    private final ExecutorService executor;

    Workers(int threads) {
        executor = Executors.newFixedThreadPool(threads);
    }

    /**
     * Applies a function to each of some things, and returns what it gives in their order.
     *
     * @throws RuntimeException by the first of them, in their order, that failed
     */
    <T, R> List<R> map(List<T> things, Function<T, R> function) {
        List<Future<R>> futures = new ArrayList<>();
        things.forEach(thing -> futures.add(executor.submit(() -> function.apply(thing))));
        List<R> results = new ArrayList<>();
        for (Future<R> future : futures) {
            results.add(get(future));
        }
        return results;
    }

    private static <R> R get(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Ends what is still under way. */
    @Override
    public void close() {
        executor.shutdownNow();
        try {
            executor.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
