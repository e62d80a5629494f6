package io.flinkscaling.simulator.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command line in a process of its own, which can be told to end. Closing ends it. */
final class RunningCommand implements AutoCloseable {

    private static final int SECONDS_TO_END = 8;

    private final Process process;
    private final BufferedReader output;

    private RunningCommand(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /**
     * Starts a command.
     *
     * @param temporary where its temporary files are
     * @param jvmOptions of the process
     */
    static RunningCommand start(Path temporary, List<String> jvmOptions, List<String> args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // What the virtual machine itself leaves when it is killed does not count.
        command.add("-XX:-UsePerfData");
        command.add("-Djava.io.tmpdir=" + temporary);
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(args);
        return new RunningCommand(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Returns what it prints, standard and error output alike. */
    BufferedReader output() {
        return output;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Returns the functions that it runs. */
    List<ProcessHandle> functions() {
        return process.descendants()
                .filter(child -> child.info()
                        .command()
                        .filter(command -> command.endsWith("/java") || command.endsWith("/bootstrap"))
                        .isPresent())
                .toList();
    }

    void tellToEnd() {
        process.toHandle().destroy();
    }

    void kill() {
        process.toHandle().destroyForcibly();
    }

    /** Waits for its end, for no longer than it would be given after a signal. */
    boolean hasEnded() throws InterruptedException {
        return process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
    }

    int exitCode() {
        return process.exitValue();
    }

    @Override
    public void close() throws IOException {
        tellToEnd();
        try {
            if (!hasEnded()) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
        output.close();
    }
}
