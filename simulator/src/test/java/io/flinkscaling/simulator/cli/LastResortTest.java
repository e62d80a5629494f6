package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Threads that the command does not wait for, such as those of a server. */
class LastResortTest {

    private final List<String> events = new ArrayList<>();
    private final LastResort lastResort = new LastResort(events::add, () -> events.add("end"));

    @Test
    void theFirstThatFindsNoMemoryEndsTheProgramWithOneLine() {
        for (int i = 0; i < 3; i++) {
            lastResort.uncaughtException(Thread.currentThread(), new OutOfMemoryError("Java heap space"));
        }

        assertThat(events).hasSize(2).last().isEqualTo("end");
        assertThat(events.get(0)).startsWith("the memory does not suffice: ").contains("MAVEN_OPTS=-Xmx");
    }
}
