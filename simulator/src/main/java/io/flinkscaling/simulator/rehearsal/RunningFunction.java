package io.flinkscaling.simulator.rehearsal;

import io.flinkscaling.simulator.lambda.FunctionPackage;
import io.flinkscaling.simulator.lambda.FunctionProcess;
import io.flinkscaling.simulator.lambda.InvocationResult;
import io.flinkscaling.simulator.text.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A function with one execution environment: one invocation after the other, and
 * a new process after whatever has ended the last one.
 */
final class RunningFunction implements AutoCloseable {

    /** Lambda's own limit of the time in which a function is to be initialized is 10 s; the Java runtime gets another try. */
    private static final Duration INIT = Duration.ofSeconds(30);

    /** What the template gives the function: the gateway's own time-out. */
    static final Duration TIMEOUT = Duration.ofSeconds(29);

    static final int MEMORY_MEGABYTES = 512;

    private final FunctionPackage function;
    private final Map<String, String> environment;
    private final Path log;
    private final Duration timeout;
    private final ResidentMemory memory = new ResidentMemory();

    private volatile Optional<FunctionProcess> process = Optional.empty();
    private int starts;

    /**
     * Makes a function that starts with its first invocation.
     *
     * @param environment all variables that it gets
     * @param log takes its output
     * @param timeout after which an invocation is ended
     */
    RunningFunction(FunctionPackage function, Map<String, String> environment, Path log, Duration timeout) {
        this.function = function;
        this.environment = environment;
        this.log = log;
        this.timeout = timeout;
    }

    /**
     * Starts a process if there is none.
     *
     * @throws InputException if it does not begin to poll for events
     */
    private void start() throws InterruptedException {
        if (process.isPresent() && process.get().isAlive()) {
            return;
        }
        process.ifPresent(FunctionProcess::close);
        try {
            FunctionProcess started = FunctionProcess.start(
                    function.command(MEMORY_MEGABYTES), function.directory(), environment, log.toFile());
            process = Optional.of(started);
            starts++;
            started.api().firstPoll().get(INIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            throw didNotStart(e.getMessage());
        } catch (ExecutionException e) {
            throw didNotStart(e.getCause().getMessage());
        } catch (TimeoutException e) {
            throw didNotStart("it did not ask for an event within " + INIT.toSeconds() + " s");
        }
    }

    /**
     * Invokes the function, started anew if need be; one that takes too long is ended. One that does not start anew has
     * crashed: the gateway is told nothing else.
     *
     * @param requestId Lambda's id of the invocation, a UUID
     * @throws InputException if it does not start for the first time
     * @throws IllegalStateException if the thread is interrupted
     */
    InvocationResult invoke(String requestId, byte[] event) {
        long begin = System.nanoTime();
        try {
            start();
            InvocationResult result = process.orElseThrow().api().invoke(requestId, event, timeout);
            if (result instanceof InvocationResult.TimedOut) {
                kill();
            }
            memory.sample(process.orElseThrow());
            return result;
        } catch (InputException e) {
            if (starts <= 1) {
                throw e;
            }
            kill();
            return new InvocationResult.Crashed(System.nanoTime() - begin);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the function was running", e);
        }
    }

    /** Ends the process as a crash does. */
    void kill() {
        process.ifPresent(FunctionProcess::kill);
    }

    boolean isNative() {
        return function.isNative();
    }

    /** Returns how many processes there have been. */
    int starts() {
        return starts;
    }

    ResidentMemory memory() {
        return memory;
    }

    @Override
    public void close() {
        process.ifPresent(FunctionProcess::close);
    }

    private InputException didNotStart(String reason) {
        return new InputException(
                "the function did not start: " + reason.replace('\n', ' ') + "; its last words: " + lastLogged());
    }

    private String lastLogged() {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.isEmpty() ? "none" : lines.get(lines.size() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
