package io.flinkscaling.simulator.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.flinkscaling.simulator.lambda.FunctionPackage;
import io.flinkscaling.simulator.lambda.InvocationResult;
import io.flinkscaling.simulator.text.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningFunctionTest {

    private static final Path BASH = Path.of("/bin/bash");
    private static final byte[] EVENT = "{}".getBytes(StandardCharsets.UTF_8);

    /** Waits for an event. */
    private static final String POLL = """
            exec 3<>/dev/tcp/${AWS_LAMBDA_RUNTIME_API/://}
            printf 'GET /2018-06-01/runtime/invocation/next HTTP/1.1\\r\\nHost: lambda\\r\\n\\r\\n' >&3
            read -r status <&3
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void needsAShell() {
        assumeTrue(Files.isExecutable(BASH), "skipped, as " + BASH + " is not there");
    }

    @Test
    void aFunctionThatCrashesWhileItStartsColdAgainIsStartedForTheNextInvocation() throws IOException {
        String diesInItsSecondStart = "echo start >> starts\n[ $(wc -l < starts) = 2 ] && exit 1\n" + POLL;
        try (FunctionPackage function = function(diesInItsSecondStart);
                RunningFunction running = running(function)) {

            assertThat(running.invoke("id", EVENT))
                    .as("it ends, given an event")
                    .isInstanceOf(InvocationResult.Crashed.class);
            assertThat(running.invoke("id", EVENT))
                    .as("it ends, starting")
                    .isInstanceOf(InvocationResult.Crashed.class);
            assertThat(running.starts()).isEqualTo(2);
            assertThat(running.invoke("id", EVENT)).as("it polls again").isInstanceOf(InvocationResult.Crashed.class);
            assertThat(running.starts()).isEqualTo(3);
        }
    }

    @Test
    void aFunctionThatDoesNotStartAtAllIsRefusedWithItsLastWords() throws IOException {
        try (FunctionPackage function = function("echo SCALING_MAX_CAPACITY is missing; exit 1");
                RunningFunction running = running(function)) {

            assertThatThrownBy(() -> running.invoke("id", EVENT))
                    .isInstanceOf(InputException.class)
                    .hasMessage("the function did not start: the process has ended; its last words:"
                            + " SCALING_MAX_CAPACITY is missing");
        }
    }

    @Test
    void aFunctionThatTakesTooLongIsEnded() throws IOException {
        String answersNothing = POLL + "sleep 60\n";
        try (FunctionPackage function = function(answersNothing);
                RunningFunction running = running(function)) {

            assertThat(running.invoke("id", EVENT)).isInstanceOf(InvocationResult.TimedOut.class);
            assertThat(running.invoke("id", EVENT)).isInstanceOf(InvocationResult.TimedOut.class);
            assertThat(running.starts()).as("processes").isEqualTo(2);
        }
    }

    @Test
    void anInterruptEndsARestartToo() throws IOException {
        String hangsInItsSecondStart = "echo start >> starts\n[ $(wc -l < starts) = 2 ] && sleep 60\n" + POLL;
        try (FunctionPackage function = function(hangsInItsSecondStart);
                RunningFunction running = running(function)) {
            running.invoke("id", EVENT);
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> running.invoke("id", EVENT)).isInstanceOf(IllegalStateException.class);

            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private RunningFunction running(FunctionPackage function) throws IOException {
        return new RunningFunction(
                function, Map.of(), Files.createFile(directory.resolve("function.log")), Duration.ofSeconds(1));
    }

    private FunctionPackage function(String script) throws IOException {
        Path zip = directory.resolve("function.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream content = new ZipOutputStream(out)) {
            content.putNextEntry(new ZipEntry("bootstrap"));
            content.write(("#!" + BASH + "\n" + script + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return FunctionPackage.unpack(zip);
    }
}
