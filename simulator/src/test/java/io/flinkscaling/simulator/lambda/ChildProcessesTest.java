package io.flinkscaling.simulator.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChildProcessesTest {

    private final ChildProcesses children = new ChildProcesses();
    private final ProcessBuilder sleeper = new ProcessBuilder("sleep", "60");

    @Test
    void whenTheProgramEndsSoDoTheyAndNoneIsStartedAnyMore() throws Exception {
        Process running = children.start(sleeper);

        children.endAll();

        assertThat(running.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> children.start(sleeper))
                .isInstanceOf(IOException.class)
                .hasMessage("this program is ending");
    }
}
