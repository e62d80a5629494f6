package io.flinkscaling.simulator.cloud;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import io.flinkscaling.simulator.model.flink.ManagedFlink;
import io.flinkscaling.simulator.wire.Answer;
import io.flinkscaling.simulator.wire.AwsProtocol;
import io.flinkscaling.simulator.wire.AwsServer;
import io.flinkscaling.simulator.wire.Call;
import io.flinkscaling.simulator.wire.JsonProtocol;
import io.flinkscaling.simulator.wire.LoopbackServers;
import io.flinkscaling.simulator.wire.QueryProtocol;
import io.flinkscaling.simulator.wire.ReceivedCall;
import io.flinkscaling.simulator.wire.ServiceError;
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

    private static final int MOST_MINUTES_HUNG = 5;

    private static final String NO_REQUEST = "{}";

    private final Lock models;
    private final Interference interference;
    private final CallListener listener;
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
        JsonProtocol json = new JsonProtocol(Map.of(
                "KinesisAnalytics_20180523",
                new FlinkService(services.applicationName(), services.flink()),
                "GraniteServiceVersion20100801",
                alarms,
                "AmazonSSM",
                new ParameterService(requestParameter(services.applicationName()), NO_REQUEST)));
        List<AwsProtocol> protocols =
                List.of(new CborProtocol(alarms), json, new QueryProtocol(new AlarmQueries(alarms)));
        server.setExecutor(threads);
        LoopbackServers.handle(server, "/", new AwsServer(protocols, this::serve));
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

    /** What became of a call, and what to answer; empty if the connection is to close without an answer. */
    private record Served(CallOutcome outcome, Optional<Answer> answer) {}

    private Optional<Answer> serve(ReceivedCall received, HttpExchange exchange) {
        // The SDK's client waits for a millisecond whether a connection that was kept has been closed meanwhile.
        exchange.getResponseHeaders().set("Connection", "close");
        Call call = received.call();
        Interference.Fate fate;
        Served served;
        models.lock();
        try {
            fate = interference.fateOf(call);
            served = carryOut(received, fate);
            listener.onCall(call, served.outcome());
        } finally {
            models.unlock();
        }
        if (fate instanceof Interference.Hung) {
            awaitClose();
        }
        return served.answer();
    }

    private static Served carryOut(ReceivedCall received, Interference.Fate fate) {
        if (fate instanceof Interference.Served) {
            return run(received);
        }
        if (fate instanceof Interference.Refused refused) {
            return refuse(received, refused.error());
        }
        if (fate instanceof Interference.AnswerLost) {
            Served served = run(received);
            return served.outcome() instanceof CallOutcome.Answered ? unanswered(true) : served;
        }
        boolean isCarriedOut = false;
        if (fate instanceof Interference.CallerGone gone) {
            isCarriedOut = gone.isAfterEffect() && run(received).outcome() instanceof CallOutcome.Answered;
            gone.then().run();
        }
        return unanswered(isCarriedOut);
    }

    private static Served unanswered(boolean isCarriedOut) {
        return new Served(new CallOutcome.Unanswered(isCarriedOut), Optional.empty());
    }

    private static Served run(ReceivedCall received) {
        try {
            return new Served(new CallOutcome.Answered(), Optional.of(received.run()));
        } catch (ServiceError e) {
            return refuse(received, e);
        } catch (RuntimeException e) {
            return refuse(received, AwsServer.failure(e));
        }
    }

    private static Served refuse(ReceivedCall received, ServiceError error) {
        return new Served(new CallOutcome.Refused(error.status(), error.code()), Optional.of(received.refuse(error)));
    }

    /** No client waits longer; a thread that waited for ever would be one more with each hung connection. */
    private void awaitClose() {
        try {
            closed.await(MOST_MINUTES_HUNG, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
