package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class MemoryExhaustedTest {

    @TempDir
    private Path directory;

    /** Three rows, nine years of minutes. */
    @Test
    @Timeout(60)
    void aTraceThatDoesNotFitIsOneLineThatSaysWhatToSet() throws Exception {
        Path trace = Files.writeString(
                directory.resolve("sparse.csv"), "timestamp,incomingRecords\n0,60\n60,60\n283824000,60\n");
        Path out = directory.resolve("out");

        try (RunningCommand replay = RunningCommand.start(
                directory, List.of("-Xmx48m"), List.of("replay", trace.toString(), "--out", out.toString()))) {
            assertThat(replay.hasEnded()).isTrue();

            assertThat(replay.exitCode()).isEqualTo(1);
            assertThat(replay.output().lines())
                    .containsExactly("flink-scaling: the memory does not suffice: the heap may take 48 MB; set more,"
                            + " such as by MAVEN_OPTS=-Xmx96m, or use a smaller input");
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void anErrorOfAnotherThreadIsFoundAmongTheCauses() {
        Throwable failure = new IllegalStateException(
                "the rehearsal failed", new ExecutionException(new OutOfMemoryError("Java heap space")));

        assertThat(MemoryExhausted.sentence(failure))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).startsWith("the memory does not suffice: the heap may take "));
    }

    @Test
    void tooFewThreadsAreNoMatterOfTheHeap() {
        OutOfMemoryError error =
                new OutOfMemoryError("unable to create native thread: possibly out of memory or limits");

        assertThat(MemoryExhausted.sentence(error))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .startsWith("the system gives no more threads")
                        .doesNotContain("Xmx"));
    }

    @Test
    void anotherFailureIsNone() {
        assertThat(MemoryExhausted.sentence(new IllegalStateException(new IOException("Java heap space"))))
                .isEmpty();
    }
}
