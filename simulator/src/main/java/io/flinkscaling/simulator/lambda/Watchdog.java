package io.flinkscaling.simulator.lambda;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/**
 * Kills what this program would leave behind if it were killed itself: a shell that waits for the end of its input, which
 * the system closes however this program ends. A function does not see to that: where its Runtime API has gone, its other
 * threads keep it running.
 */
final class Watchdog {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            pids=
            while read -r change pid; do
              others=
              for each in $pids; do
                [ "$each" = "$pid" ] || others="$others $each"
              done
              case $change in
                watch) pids="$others $pid" ;;
                *) pids=$others ;;
              esac
            done
            [ -z "$pids" ] || kill -KILL $pids
            """;

    private final Optional<Writer> shell;

    private Watchdog(Optional<Writer> shell) {
        this.shell = shell;
    }

    /** Starts one; where there is no shell, it does nothing. */
    static Watchdog start() {
        try {
            Process process = new ProcessBuilder("/bin/sh", "-c", SCRIPT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Watchdog(Optional.of(process.outputWriter()));
        } catch (IOException e) {
            return new Watchdog(Optional.empty());
        }
    }

    /** Kills a process when this program is gone. */
    void watch(Process process) {
        tell("watch", process);
    }

    /** Leaves alone what has its number from now on: the process has ended. */
    void forget(Process process) {
        tell("forget", process);
    }

    private synchronized void tell(String change, Process process) {
        if (shell.isEmpty()) {
            return;
        }
        try {
            shell.get().write(change + " " + process.pid() + "\n");
            shell.get().flush();
        } catch (IOException e) {
            // Somebody has killed the shell: it would only have been of use if this program is killed as well.
            return;
        }
    }
}
