package io.flinkscaling.simulator.lambda;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process of a function, with the Runtime API that it polls: what Lambda calls an execution environment. */
public final class FunctionProcess implements AutoCloseable {

    private static final String FUNCTION_ARN = "arn:aws:lambda:us-east-1:123456789012:function:flink-scaling";
    private static final int SECONDS_TO_STOP = 5;
    private static final int KILOBYTES_FIELD = 1;
    private static final ChildProcesses CHILDREN = new ChildProcesses();

    private final LambdaRuntimeApi api;
    private final Process process;
    private final long startedNanos;

    private FunctionProcess(LambdaRuntimeApi api, Process process, long startedNanos) {
        this.api = api;
        this.process = process;
        this.startedNanos = startedNanos;
        process.onExit().thenRun(api::processEnded);
    }

    /**
     * Starts a process that polls a Runtime API of its own.
     *
     * @param command what to start
     * @param directory where to start it
     * @param environment all variables that it gets, but AWS_LAMBDA_RUNTIME_API: nothing of this process' own
     * @param log takes its output, after what is there already
     * @throws IOException if it cannot be started, or this program has been told to end
     */
    public static FunctionProcess start(List<String> command, Path directory, Map<String, String> environment, File log)
            throws IOException {
        LambdaRuntimeApi api = LambdaRuntimeApi.start(FUNCTION_ARN);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
        try {
            long startedNanos = System.nanoTime();
            return new FunctionProcess(api, CHILDREN.start(builder), startedNanos);
        } catch (IOException e) {
            api.close();
            throw e;
        }
    }

    /** Returns what invokes the function. */
    public LambdaRuntimeApi api() {
        return api;
    }

    /** Returns when the process was started, by {@link System#nanoTime}. */
    public long startedNanos() {
        return startedNanos;
    }

    /** Tells whether the process runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Returns the most memory that the process has had resident so far, in kilobytes; of its children, too, if it has any.
     *
     * @throws IOException if the process has ended, or the system has no {@code /proc}
     */
    public long peakResidentKilobytes() throws IOException {
        return kilobytes("VmHWM");
    }

    /** Returns the memory that the process has resident now, in kilobytes; see {@link #peakResidentKilobytes}. */
    public long residentKilobytes() throws IOException {
        return kilobytes("VmRSS");
    }

    /** Ends the process at once, and whatever it has started, as a crash of the sandbox does. */
    public void kill() {
        ChildProcesses.kill(process);
        process.onExit().join();
        api.close();
    }

    /** Asks the process to end, and ends it if it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    private long kilobytes(String field) throws IOException {
        long sum = kilobytes(process.pid(), field);
        for (ProcessHandle child : process.descendants().toList()) {
            sum += kilobytes(child.pid(), field);
        }
        return sum;
    }

    private static long kilobytes(long pid, String field) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(field + ":"))
                .map(line -> Long.parseLong(line.split("\\s+")[KILOBYTES_FIELD]))
                .findFirst()
                .orElseThrow(() -> new IOException(status + " has no " + field));
    }
}
