package io.flinkscaling.simulator.cloud;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import io.flinkscaling.simulator.model.flink.ManagedFlink;
import io.flinkscaling.simulator.wire.Answer;
import io.flinkscaling.simulator.wire.Call;
import io.flinkscaling.simulator.wire.JsonProtocol;
import io.flinkscaling.simulator.wire.LoopbackServers;
import io.flinkscaling.simulator.wire.QueryProtocol;
import io.flinkscaling.simulator.wire.ReceivedCall;
import io.flinkscaling.simulator.wire.ServiceError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/**
 * The three services on one port of this machine. A call is carried out while it holds the lock that whoever moves the
 * models' time holds too.
 */
public final class LocalCloud implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LocalCloud.class.getName());

    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE = 413;
    private static final int FAILURE = 500;
    private static final int MOST_BYTES = 1 << 16;
    private static final int MOST_MINUTES_HUNG = 5;

    private static final String NO_REQUEST = "{}";

    private final Lock models;
    private final Interference interference;
    private final CallListener listener;
    private final JsonProtocol json;
    private final QueryProtocol query;
    private final CborProtocol cbor;
    private final ExecutorService threads = LoopbackServers.threads("local-cloud");
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer server;

    /**
     * What is served.
     *
     * @param applicationName what the application is called
     * @param flink the application
     * @param alarms all alarms that there are
     */
    public record Services(String applicationName, ManagedFlink flink, List<Alarm> alarms) {}

    private LocalCloud(
            HttpServer server, Services services, Lock models, Interference interference, CallListener listener) {
        this.server = server;
        this.models = models;
        this.interference = interference;
        this.listener = listener;
        AlarmService alarms = new AlarmService(services.alarms());
        json = new JsonProtocol(Map.of(
                "KinesisAnalytics_20180523",
                new FlinkService(services.applicationName(), services.flink()),
                "GraniteServiceVersion20100801",
                alarms,
                "AmazonSSM",
                new ParameterService(requestParameter(services.applicationName()), NO_REQUEST)));
        query = new QueryProtocol(new AlarmQueries(alarms));
        cbor = new CborProtocol(alarms);
        server.setExecutor(threads);
        LoopbackServers.handle(server, "/", this::handle);
    }

    /**
     * Starts a server that has been made, and may have been given handlers of other paths.
     *
     * @param models held while a call is carried out
     * @param interference asked what goes wrong with a call
     * @param listener told of each call
     */
    public static LocalCloud start(
            HttpServer server, Services services, Lock models, Interference interference, CallListener listener) {
        LocalCloud cloud = new LocalCloud(server, services, models, interference, listener);
        server.start();
        return cloud;
    }

    /** Returns what {@code AWS_ENDPOINT_URL} is to be for a server. */
    public static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Returns the name of the SSM parameter that keeps the outstanding request of an application. */
    public static String requestParameter(String applicationName) {
        return "/scaling/" + applicationName;
    }

    /** Returns what {@code AWS_ENDPOINT_URL} is to be. */
    public String url() {
        return url(server);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            ReceivedCall invocation;
            Call call;
            try {
                requireNoBrowser(exchange);
                invocation = read(exchange, body(exchange));
                call = invocation.call();
            } catch (ServiceError e) {
                send(exchange, json.refuse(e));
                return;
            } catch (IllegalArgumentException e) {
                send(exchange, json.refuse(new ServiceError("SerializationException", "The request cannot be read.")));
                return;
            } catch (RuntimeException e) {
                send(exchange, json.refuse(failure(e)));
                return;
            }
            Optional<Answer> answer = serve(invocation, call);
            if (answer.isPresent()) {
                send(exchange, answer.get());
            }
        }
    }

    /** A page open in a browser must not call: no client of AWS sends an origin. */
    private static void requireNoBrowser(HttpExchange exchange) {
        if (exchange.getRequestHeaders().containsKey("Origin")) {
            throw new ServiceError("AccessDeniedException", "Calls from a browser's page are refused.", FORBIDDEN);
        }
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        return LoopbackServers.body(exchange, MOST_BYTES)
                .orElseThrow(() -> new ServiceError(
                        "RequestEntityTooLargeException",
                        "The request is too long; allowed: " + MOST_BYTES + " bytes.",
                        TOO_LARGE));
    }

    private ReceivedCall read(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getPath();
        if (CborProtocol.isSpokenAt(path)) {
            return cbor.read(path, body);
        }
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        String text = new String(body, StandardCharsets.UTF_8);
        return target == null ? query.read(text) : json.read(target, text);
    }

    /** What became of a call, and what to answer; empty if the connection is to close without an answer. */
    private record Served(CallOutcome outcome, Optional<Answer> answer) {}

    private Optional<Answer> serve(ReceivedCall invocation, Call call) {
        Interference.Fate fate;
        Served served;
        models.lock();
        try {
            fate = interference.fateOf(call);
            served = carryOut(invocation, fate);
            listener.onCall(call, served.outcome());
        } finally {
            models.unlock();
        }
        if (fate instanceof Interference.Hung) {
            awaitClose();
        }
        return served.answer();
    }

    private static Served carryOut(ReceivedCall invocation, Interference.Fate fate) {
        if (fate instanceof Interference.Served) {
            return run(invocation);
        }
        if (fate instanceof Interference.Refused refused) {
            return refuse(invocation, refused.error());
        }
        if (fate instanceof Interference.AnswerLost) {
            Served served = run(invocation);
            return served.outcome() instanceof CallOutcome.Answered ? unanswered(true) : served;
        }
        boolean isCarriedOut = false;
        if (fate instanceof Interference.CallerGone gone) {
            isCarriedOut = gone.isAfterEffect() && run(invocation).outcome() instanceof CallOutcome.Answered;
            gone.then().run();
        }
        return unanswered(isCarriedOut);
    }

    private static Served unanswered(boolean isCarriedOut) {
        return new Served(new CallOutcome.Unanswered(isCarriedOut), Optional.empty());
    }

    private static Served run(ReceivedCall invocation) {
        try {
            return new Served(new CallOutcome.Answered(), Optional.of(invocation.run()));
        } catch (ServiceError e) {
            return refuse(invocation, e);
        } catch (RuntimeException e) {
            return refuse(invocation, failure(e));
        }
    }

    /** Services refuse by ServiceError alone what a client did wrong, so anything else is the simulator's own mistake. */
    private static ServiceError failure(RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "the local cloud has failed to carry out a call", e);
        return new ServiceError("InternalFailure", "The simulator has failed: " + e, FAILURE);
    }

    private static Served refuse(ReceivedCall invocation, ServiceError error) {
        return new Served(new CallOutcome.Refused(error.status(), error.code()), Optional.of(invocation.refuse(error)));
    }

    /** No client waits longer; a thread that waited for ever would be one more with each hung connection. */
    private void awaitClose() {
        try {
            closed.await(MOST_MINUTES_HUNG, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.getResponseHeaders().set("x-amzn-RequestId", "local");
        // The SDK's client waits for a millisecond whether a connection that was kept has been closed meanwhile.
        exchange.getResponseHeaders().set("Connection", "close");
        if (answer.contentType().equals(CborProtocol.CONTENT_TYPE)) {
            exchange.getResponseHeaders().set("smithy-protocol", "rpc-v2-cbor");
        }
        LoopbackServers.send(exchange, answer.status(), answer.body());
    }
}
