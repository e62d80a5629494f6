package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SideBySideTest {

    @Test
    void resultsAreInTheOrderOfTheTasks() throws Exception {
        CountDownLatch second = new CountDownLatch(1);

        List<String> results = SideBySide.run(
                List.of(
                        () -> {
                            second.await();
                            return "first";
                        },
                        () -> {
                            second.countDown();
                            return "second";
                        }),
                2);

        assertThat(results).containsExactly("first", "second");
    }

    /** The first task is the one that is waited for first; that it is not the one that fails must not matter. */
    @Test
    void aFailureEndsTheOthersAndWaitsForThem() {
        CountDownLatch running = new CountDownLatch(2);
        AtomicInteger ended = new AtomicInteger();
        Callable<String> endless = () -> {
            running.countDown();
            try {
                Thread.sleep(600_000);
                return "never";
            } catch (InterruptedException e) {
                Thread.sleep(200);
                ended.incrementAndGet();
                throw e;
            }
        };
        List<Callable<String>> tasks = new ArrayList<>(List.of(endless, endless));
        tasks.add(() -> {
            running.await();
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(() -> SideBySide.run(tasks, 3))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("broken");
        assertThat(ended).as("they have ended when it returns").hasValue(2);
    }
}
