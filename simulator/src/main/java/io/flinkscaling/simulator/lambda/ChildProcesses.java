package io.flinkscaling.simulator.lambda;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** The processes that this program has started, none of which outlives it. */
final class ChildProcesses {

    private final Watchdog watchdog = Watchdog.start();
    private final Set<Process> running = new HashSet<>();

    /** From when on none is started any more, which nobody would end. */
    private boolean isEnding;

    ChildProcesses() {
        isEnding = ShutdownHook.add("end-processes", this::endAll).isEmpty();
    }

    /**
     * Starts a process.
     *
     * @throws IOException if it cannot be started, or this program has been told to end
     */
    synchronized Process start(ProcessBuilder builder) throws IOException {
        if (isEnding) {
            throw new IOException("this program is ending");
        }
        Process process = builder.start();
        running.add(process);
        watchdog.watch(process);
        process.onExit().thenRun(() -> remove(process));
        return process;
    }

    /** Ends a process at once, and whatever it has started. */
    static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private synchronized void remove(Process process) {
        running.remove(process);
        watchdog.forget(process);
    }

    /** Ends all of them; none is started from now on. */
    synchronized void endAll() {
        isEnding = true;
        running.forEach(ChildProcesses::kill);
    }
}
