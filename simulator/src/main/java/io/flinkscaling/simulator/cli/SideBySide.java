package io.flinkscaling.simulator.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs tasks side by side, of which one that fails ends the others. */
final class SideBySide {

    private static final int SECONDS_TO_END = 60;

    private SideBySide() {}

    /**
     * Returns the results of tasks, in their order. When it returns or throws, none of them runs any more,
     * unless one has not ended within a minute after it was interrupted.
     *
     * @param threads how many run at once
     * @throws ExecutionException by the first that has failed; the others were interrupted
     */
    static <T> List<T> run(List<Callable<T>> tasks, int threads) throws ExecutionException, InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            CompletionService<T> completed = new ExecutorCompletionService<>(executor);
            List<Future<T>> futures = tasks.stream().map(completed::submit).toList();
            for (int i = 0; i < futures.size(); i++) {
                completed.take().get();
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
            executor.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        }
    }
}
