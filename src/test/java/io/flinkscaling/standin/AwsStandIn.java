package io.flinkscaling.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.flinkscaling.simulator.wire.Answer;
import io.flinkscaling.simulator.wire.AwsProtocol;
import io.flinkscaling.simulator.wire.AwsServer;
import io.flinkscaling.simulator.wire.JsonProtocol;
import io.flinkscaling.simulator.wire.LoopbackServers;
import io.flinkscaling.simulator.wire.QueryProtocol;
import io.flinkscaling.simulator.wire.ReceivedCall;
import io.flinkscaling.simulator.wire.ServiceError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** The three services on one port of this machine. */
public final class AwsStandIn implements AutoCloseable {

    static {
        // Otherwise each answer waits for the acknowledgement of the one before.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final int TRICKLE_PIECES = 2;
    private static final Duration TRICKLE_PAUSE = Duration.ofMillis(4_500);

    private final StandInApplication application = new StandInApplication();
    private final StandInAlarms alarms = new StandInAlarms();
    private final StandInParameters parameters = new StandInParameters();
    private final FaultPlan faults = new FaultPlan();
    private final MeetingPoint meetingPoint = new MeetingPoint();
    private final CallLog calls = new CallLog();
    private final ExecutorService threads = Executors.newCachedThreadPool(AwsStandIn::daemon);
    private final HttpServer server;

    private AwsStandIn(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        List<AwsProtocol> protocols = List.of(
                new JsonProtocol(Map.of(
                        "KinesisAnalytics_20180523",
                        new FlinkApi(application),
                        "AmazonSSM",
                        new ParameterApi(parameters))),
                new QueryProtocol(new AlarmApi(alarms)));
        server.createContext("/", new AwsServer(protocols, this::serve));
        server.start();
    }

    /** Starts on a free port, without TLS. */
    public static AwsStandIn start() throws IOException {
        return new AwsStandIn(LoopbackServers.create(0));
    }

    /** Starts on a free port, with TLS. */
    public static AwsStandIn start(SSLContext tls) throws IOException {
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return new AwsStandIn(server);
    }

    /** Returns what {@code AWS_ENDPOINT_URL} is to be. */
    public String url() {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return scheme + "://localhost:" + server.getAddress().getPort();
    }

    /** Returns to the beginning: a running application, no alarms, no parameters, no faults, no calls. */
    public void reset() {
        faults.clear();
        meetingPoint.cancel();
        application.reset();
        alarms.clear();
        parameters.clear();
        calls.clear();
    }

    public StandInApplication application() {
        return application;
    }

    public StandInAlarms alarms() {
        return alarms;
    }

    public StandInParameters parameters() {
        return parameters;
    }

    public FaultPlan faults() {
        return faults;
    }

    public MeetingPoint meetingPoint() {
        return meetingPoint;
    }

    public CallLog calls() {
        return calls;
    }

    @Override
    public void close() {
        faults.clear();
        server.stop(0);
        threads.shutdownNow();
    }

    private Optional<Answer> serve(ReceivedCall received, HttpExchange exchange) throws IOException {
        calls.add(received.call());
        String operation = received.call().operation();
        Optional<Fault> fault = faults.next(operation);
        if (fault.filter(Fault::isTrickle).isPresent()) {
            trickle(exchange, run(received));
            return Optional.empty();
        }
        Optional<Answer> answer = fault.isPresent() ? answer(received, fault.get()) : Optional.of(run(received));
        if (answer.isPresent()) {
            meetingPoint.pass(operation);
        }
        return answer;
    }

    /** Returns what to answer, or nothing: then the connection closes without an answer. */
    private Optional<Answer> answer(ReceivedCall received, Fault fault) {
        if (fault.isAfterEffect()) {
            run(received);
        }
        if (fault.kind() == Fault.Kind.HANG) {
            hang();
        }
        return fault.kind() == Fault.Kind.ERROR ? Optional.of(received.refuse(fault.error())) : Optional.empty();
    }

    private static Answer run(ReceivedCall received) {
        try {
            return received.run();
        } catch (ServiceError e) {
            return received.refuse(e);
        }
    }

    private void hang() {
        try {
            faults.hang();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void trickle(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body();
        AwsServer.setHeaders(exchange, answer);
        exchange.sendResponseHeaders(answer.status(), body.length);
        for (int piece = 0; piece < TRICKLE_PIECES && faults.stayFor(TRICKLE_PAUSE); piece++) {
            int from = body.length * piece / TRICKLE_PIECES;
            exchange.getResponseBody().write(body, from, body.length * (piece + 1) / TRICKLE_PIECES - from);
            exchange.getResponseBody().flush();
        }
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "aws-stand-in");
        thread.setDaemon(true);
        return thread;
    }
}
