package io.flinkscaling.simulator.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that write to the same directory at once: each has its turn, and the list tells what is there. */
@Timeout(60)
class OverlappingRunsTest {

    private static final int PROCESSES = 3;
    private static final int RUNS = 50;

    @TempDir
    private Path home;

    @Test
    void eachHasItsTurn() throws Exception {
        List<Process> processes = new ArrayList<>();
        try {
            for (int number = 0; number < PROCESSES; number++) {
                processes.add(start(number));
            }
            for (Process process : processes) {
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(output).isEmpty();
                assertThat(process.waitFor()).isZero();
            }
        } finally {
            processes.forEach(Process::destroyForcibly);
        }

        for (int run = 0; run < RUNS; run++) {
            Path directory = directory(home, run);
            Manifest manifest = Manifest.read(directory);
            List<String> expected = new ArrayList<>(manifest.names());
            expected.add(Manifest.NAME);
            assertThat(namesIn(directory)).containsExactlyInAnyOrderElementsOf(expected);
            for (String name : manifest.names()) {
                assertThat(manifest.hasWritten(directory, name)).as(name).isTrue();
            }
        }
    }

    /** As a run leaves it that was killed. */
    @Test
    void aLockThatNobodyHoldsHoldsNobodyUp() throws IOException {
        Files.createFile(home.resolve(DirectoryLock.NAME));

        write(home, "step");

        assertThat(home.resolve(DirectoryLock.NAME)).doesNotExist();
    }

    @Test
    void aFileOfTheLocksNameIsRefusedInOneLine() throws IOException {
        Path mine = Files.writeString(home.resolve(DirectoryLock.NAME), "mine");

        assertThatThrownBy(() -> new ReportWriter()
                        .write(Reports.report("week", false, "step"), new Destination(home, List.of())))
                .hasMessageContaining(".flink-scaling.lock is there, and is no run's; move or delete it,")
                .hasMessageNotContaining("\n");
        assertThat(mine).hasContent("mine");
        assertThat(namesIn(home)).containsExactly(DirectoryLock.NAME);
    }

    private Process start(int number) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OverlappingRunsTest.class.getName(),
                        home.toString(),
                        "policy-" + number)
                .redirectErrorStream(true)
                .start();
    }

    /** Writes to a directory after the other, each twice, as the other processes do. */
    public static void main(String[] args) throws IOException {
        for (int run = 0; run < RUNS; run++) {
            Path directory = directory(Path.of(args[0]), run);
            write(directory, args[1]);
            write(directory, args[1] + "-again");
        }
    }

    private static void write(Path directory, String policy) throws IOException {
        Destination destination = new Destination(directory, List.of());
        StagedFiles.check(destination, ReportFiles.ofReplay(List.of(policy)));
        try (StagedFiles files = StagedFiles.in(destination)) {
            for (String name : ReportFiles.ofReplay(List.of(policy))) {
                Files.writeString(files.file(name), policy);
            }
            files.publish();
        }
    }

    private static Path directory(Path home, int run) {
        return home.resolve("runs").resolve(Integer.toString(run));
    }

    private static List<String> namesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
