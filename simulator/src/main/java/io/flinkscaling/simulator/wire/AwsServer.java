package io.flinkscaling.simulator.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads each request as a call of AWS, in whichever protocol it arrives, and answers in that. What becomes of the call is up to a service. */
public final class AwsServer implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(AwsServer.class.getName());

    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE = 413;
    private static final int FAILURE = 500;
    private static final int MOST_BYTES = 1 << 16;
    private static final String CBOR = "application/cbor";

    private final List<AwsProtocol> protocols;
    private final Service service;

    /** Port: decides what becomes of calls. */
    @FunctionalInterface
    public interface Service {

        /**
         * Returns what to answer; empty if the connection is to close without an answer, or has been given one.
         *
         * @param exchange how the call arrived
         */
        Optional<Answer> serve(ReceivedCall call, HttpExchange exchange) throws IOException;
    }

    /**
     * Makes a handler of requests.
     *
     * @param protocols asked one after the other
     */
    public AwsServer(List<AwsProtocol> protocols, Service service) {
        this.protocols = List.copyOf(protocols);
        this.service = service;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            ReceivedCall call;
            try {
                requireNoBrowser(exchange);
                call = read(exchange);
            } catch (ServiceError e) {
                send(exchange, JsonProtocol.refuse(e));
                return;
            } catch (IllegalArgumentException e) {
                send(
                        exchange,
                        JsonProtocol.refuse(new ServiceError("SerializationException", "The request cannot be read.")));
                return;
            } catch (RuntimeException e) {
                send(exchange, JsonProtocol.refuse(failure(e)));
                return;
            }
            Optional<Answer> answer = service.serve(call, exchange);
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

    private ReceivedCall read(HttpExchange exchange) throws IOException {
        byte[] body = LoopbackServers.body(exchange, MOST_BYTES)
                .orElseThrow(() -> new ServiceError(
                        "RequestEntityTooLargeException",
                        "The request is too long; allowed: " + MOST_BYTES + " bytes.",
                        TOO_LARGE));
        for (AwsProtocol protocol : protocols) {
            Optional<ReceivedCall> call = protocol.read(exchange, body);
            if (call.isPresent()) {
                // What tells it from others of its kind is part of what has to be readable.
                call.get().call();
                return call.get();
            }
        }
        throw new ServiceError("UnknownOperationException", "The request is of no protocol that is served here.");
    }

    /** Returns the error of a mistake that is the server's own: services refuse by ServiceError alone what a client did wrong. */
    public static ServiceError failure(RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "the local cloud has failed to carry out a call", e);
        return new ServiceError("InternalFailure", "The simulator has failed: " + e, FAILURE);
    }

    /** Sets the headers of an answer, for who sends it by hand. */
    public static void setHeaders(HttpExchange exchange, Answer answer) {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.getResponseHeaders().set("x-amzn-RequestId", "local");
        if (answer.contentType().equals(CBOR)) {
            exchange.getResponseHeaders().set("smithy-protocol", "rpc-v2-cbor");
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        setHeaders(exchange, answer);
        LoopbackServers.send(exchange, answer.status(), answer.body());
    }
}
