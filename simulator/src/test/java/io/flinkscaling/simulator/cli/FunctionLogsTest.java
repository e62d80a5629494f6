package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FunctionLogsTest {

    @TempDir
    private Path directory;

    @Test
    void closingDeletesThem() throws IOException {
        Path log;
        try (FunctionLogs logs = FunctionLogs.create()) {
            log = logs.file("step");
            Files.writeString(log, "logged");
        }

        assertThat(log.getParent()).doesNotExist();
    }

    @Test
    void endingTheProgramDeletesThem() throws Exception {
        Process program = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + directory,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Waiting.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            Path log = Path.of(program.inputReader().readLine());
            assertThat(log).exists().startsWith(directory);

            program.destroy();

            assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(directory).isEmptyDirectory();
        } finally {
            program.destroyForcibly();
        }
    }

    /** A program that has logs, and waits. */
    static final class Waiting {

        private Waiting() {}

        public static void main(String[] args) throws Exception {
            FunctionLogs logs = FunctionLogs.create();
            System.out.println(logs.file("step"));
            Thread.sleep(600_000);
        }
    }
}
