package io.flinkscaling.simulator.lambda;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.flinkscaling.simulator.wire.LoopbackServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The Lambda Runtime API of one execution environment, from the start of one function process to its end. A process that
 * is started anew gets a new one.
 *
 * <p>Source: AWS Lambda developer guide, "Using the Lambda runtime API for custom runtimes", version 2018-06-01.
 */
public final class LambdaRuntimeApi implements AutoCloseable {

    private static final String ROOT = "/2018-06-01/runtime/";
    private static final String INVOCATION = ROOT + "invocation/";
    private static final String NEXT = INVOCATION + "next";
    private static final String INIT_ERROR = ROOT + "init/error";
    private static final String HEADER = "Lambda-Runtime-";
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final String functionArn;
    private final HttpServer server;
    private final ExecutorService threads = LoopbackServers.threads("lambda-runtime-api");
    private final BlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
    private final CompletableFuture<Long> firstPoll = new CompletableFuture<>();
    private final CompletableFuture<Outcome> ended = new CompletableFuture<>();
    private volatile Optional<Pending> current = Optional.empty();

    /** An event on its way; completed with what became of it. */
    private record Pending(String requestId, byte[] event, long deadlineMillis, CompletableFuture<Outcome> outcome) {}

    /** What has come back, before it is known how long it took. */
    private record Outcome(Kind kind, byte[] payload) {
        private enum Kind {
            ANSWERED,
            ERROR,
            CRASHED
        }
    }

    private LambdaRuntimeApi(String functionArn) throws IOException {
        this.functionArn = functionArn;
        server = LoopbackServers.create(0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * Starts on a free port.
     *
     * @param functionArn what the function is told that it was invoked by
     */
    public static LambdaRuntimeApi start(String functionArn) throws IOException {
        return new LambdaRuntimeApi(functionArn);
    }

    /** Returns what {@code AWS_LAMBDA_RUNTIME_API} is to be, such as {@code 127.0.0.1:9001}. */
    public String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * Returns when the function first asked for an event, which ends its initialization, by {@link System#nanoTime}. Never
     * completed if it does not; completed exceptionally if it reports that it cannot, or ends.
     */
    public CompletableFuture<Long> firstPoll() {
        return firstPoll.copy();
    }

    /**
     * Invokes the function, one event after the other as Lambda does. May be called before the function is there; then
     * its initialization counts.
     *
     * @param timeout after which the function is to be ended; whatever it answers later is refused
     */
    public InvocationResult invoke(byte[] event, Duration timeout) throws InterruptedException {
        return invoke(UUID.randomUUID().toString(), event, timeout);
    }

    /**
     * Invokes the function as {@link #invoke(byte[], Duration)} does.
     *
     * @param requestId Lambda's id of the invocation, a UUID
     */
    public synchronized InvocationResult invoke(String requestId, byte[] event, Duration timeout)
            throws InterruptedException {
        long begin = System.nanoTime();
        Pending pending = new Pending(
                requestId, event, System.currentTimeMillis() + timeout.toMillis(), new CompletableFuture<>());
        current = Optional.of(pending);
        if (ended.isDone()) {
            return result(ended.join(), 0);
        }
        queue.add(pending);
        try {
            Outcome outcome = pending.outcome().get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            return result(outcome, System.nanoTime() - begin);
        } catch (TimeoutException e) {
            queue.remove(pending);
            return new InvocationResult.TimedOut(System.nanoTime() - begin);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            current = Optional.empty();
        }
    }

    /** Tells that the function's process has ended: this and every later invocation has crashed. */
    public void processEnded() {
        end(new Outcome(Outcome.Kind.CRASHED, new byte[0]), "the process has ended");
    }

    @Override
    public void close() {
        processEnded();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals(NEXT)) {
                next(exchange);
            } else if (path.equals(INIT_ERROR)) {
                byte[] error = exchange.getRequestBody().readAllBytes();
                end(new Outcome(Outcome.Kind.ERROR, error), new String(error, StandardCharsets.UTF_8));
                LoopbackServers.send(exchange, ACCEPTED, new byte[0]);
            } else if (path.startsWith(INVOCATION) && path.endsWith("/response")) {
                take(exchange, "/response", Outcome.Kind.ANSWERED);
            } else if (path.startsWith(INVOCATION) && path.endsWith("/error")) {
                take(exchange, "/error", Outcome.Kind.ERROR);
            } else {
                LoopbackServers.send(exchange, NOT_FOUND, new byte[0]);
            }
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        firstPoll.complete(System.nanoTime());
        Pending pending;
        try {
            pending = queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set(HEADER + "Aws-Request-Id", pending.requestId());
        headers.set(HEADER + "Deadline-Ms", Long.toString(pending.deadlineMillis()));
        headers.set(HEADER + "Invoked-Function-Arn", functionArn);
        headers.set(HEADER + "Trace-Id", "Root=1-00000000-000000000000000000000000;Sampled=0");
        LoopbackServers.send(exchange, OK, pending.event());
    }

    private void take(HttpExchange exchange, String suffix, Outcome.Kind kind) throws IOException {
        byte[] payload = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        String requestId = path.substring(INVOCATION.length(), path.length() - suffix.length());
        Optional<Pending> answered =
                current.filter(pending -> pending.requestId().equals(requestId));
        if (answered.isEmpty()) {
            byte[] refusal = "{\"errorType\":\"InvalidRequestID\",\"errorMessage\":\"Invalid request ID\"}"
                    .getBytes(StandardCharsets.UTF_8);
            LoopbackServers.send(exchange, BAD_REQUEST, refusal);
            return;
        }
        answered.get().outcome().complete(new Outcome(kind, payload));
        LoopbackServers.send(exchange, ACCEPTED, new byte[0]);
    }

    private void end(Outcome outcome, String reason) {
        firstPoll.completeExceptionally(new IllegalStateException(reason));
        ended.complete(outcome);
        current.ifPresent(pending -> pending.outcome().complete(outcome));
    }

    private static InvocationResult result(Outcome outcome, long nanos) {
        return switch (outcome.kind()) {
            case ANSWERED -> new InvocationResult.Answered(outcome.payload(), nanos);
            case ERROR ->
                new InvocationResult.FunctionError(new String(outcome.payload(), StandardCharsets.UTF_8), nanos);
            case CRASHED -> new InvocationResult.Crashed(nanos);
        };
    }
}
