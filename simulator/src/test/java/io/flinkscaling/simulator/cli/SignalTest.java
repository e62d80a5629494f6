package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.rehearsal.BuiltFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Commands that are told to end, as by Ctrl-C, or killed: nothing is left, and nothing is said. */
@Timeout(90)
class SignalTest {

    private static final int SIGTERM = 128 + 15;
    private static final int POLICIES = 2;

    @TempDir
    private Path directory;

    private Path temporary;
    private Path out;

    @BeforeEach
    void makeNames() throws IOException {
        temporary = Files.createDirectory(directory.resolve("temporary"));
        out = directory.resolve("out");
    }

    @Test
    void aReplayThatWritesLeavesTheEarlierReport() throws Exception {
        assertThat(Console.run("replay", "--policy", "step", "--out", out.toString())
                        .exitCode())
                .isZero();
        List<String> before = namesIn(out);
        try (RunningCommand replay = start("replay", "--out", out.toString())) {
            while (namesIn(out).equals(before) && replay.isAlive()) {
                Thread.sleep(1);
            }

            assertEndsInSilence(replay);
        }
        assertThat(namesIn(out)).isEqualTo(before);
    }

    @Test
    void aGeneratorThatWritesLeavesNothing() throws Exception {
        Path file = Files.createDirectory(out).resolve("trace.csv");
        try (RunningCommand generate =
                start("generate", "--pattern", "flat", "--days", "3652", "--out", file.toString())) {
            while (namesIn(out).isEmpty() && generate.isAlive()) {
                Thread.sleep(1);
            }

            assertEndsInSilence(generate);
        }
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void aRehearsalThatStartsLeavesNothing() throws Exception {
        try (RunningCommand rehearsal = rehearse()) {
            while (namesIn(temporary).isEmpty() && rehearsal.isAlive()) {
                Thread.sleep(1);
            }

            assertEndsInSilence(rehearsal);
        }
        assertThat(temporary).isEmptyDirectory();
        assertThat(out).doesNotExist();
    }

    @Test
    void aRehearsalUnderWayLeavesNoFunction() throws Exception {
        try (RunningCommand rehearsal = rehearse()) {
            List<ProcessHandle> functions = awaitFunctions(rehearsal);

            assertEndsInSilence(rehearsal);

            assertThat(functions).noneMatch(ProcessHandle::isAlive);
        }
        assertThat(temporary).isEmptyDirectory();
        assertThat(out).doesNotExist();
    }

    /** Its temporary files stay: nobody is there to delete them. */
    @Test
    void aKilledRehearsalLeavesNoFunction() throws Exception {
        try (RunningCommand rehearsal = rehearse()) {
            List<ProcessHandle> functions = awaitFunctions(rehearsal);
            // The last one may have been started this very moment, and not be watched yet.
            Thread.sleep(1_000);

            rehearsal.kill();

            for (ProcessHandle function : functions) {
                function.onExit().get(20, TimeUnit.SECONDS);
            }
        }
    }

    private void assertEndsInSilence(RunningCommand command) throws InterruptedException {
        assertThat(command.isAlive()).as("it was still at work").isTrue();
        command.tellToEnd();
        assertThat(command.hasEnded()).isTrue();
        assertThat(command.exitCode()).isEqualTo(SIGTERM);
        assertThat(command.output().lines()).isEmpty();
    }

    private static List<ProcessHandle> awaitFunctions(RunningCommand rehearsal) throws InterruptedException {
        List<ProcessHandle> functions = rehearsal.functions();
        while (functions.size() < POLICIES && rehearsal.isAlive()) {
            Thread.sleep(10);
            functions = rehearsal.functions();
        }
        assertThat(functions).hasSize(POLICIES);
        return functions;
    }

    private RunningCommand rehearse() throws IOException {
        return start(
                "rehearse",
                "--policy",
                "step",
                "--policy",
                "lag-tracking",
                "--function",
                BuiltFunction.zip().toString(),
                "--speed",
                "60",
                "--out",
                out.toString());
    }

    private RunningCommand start(String... args) throws IOException {
        return RunningCommand.start(temporary, List.of(), List.of(args));
    }

    private static List<String> namesIn(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return new ArrayList<>(
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
