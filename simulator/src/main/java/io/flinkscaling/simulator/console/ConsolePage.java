package io.flinkscaling.simulator.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import io.flinkscaling.simulator.rehearsal.LocalDeployment;
import io.flinkscaling.simulator.rehearsal.fault.Fault;
import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.wire.LoopbackServers;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The page of the local cloud: {@code /console}, what it shows, and what its buttons do. */
final class ConsolePage {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE = "console.html";
    private static final String EXAMPLE = "{\"recordsPerSecond\": 1000} or {\"fault\": \"throttling\"}";
    private static final int MOST_RECORDS_PER_SECOND = 1_000_000_000;
    private static final int MOST_BYTES = 4096;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;

    private final LocalDeployment deployment;
    private final CloudRun run;
    private final byte[] page;

    ConsolePage(LocalDeployment deployment, CloudRun run) throws IOException {
        this.deployment = deployment;
        this.run = run;
        try (InputStream source = ConsolePage.class.getResourceAsStream(PAGE)) {
            if (source == null) {
                throw new FileNotFoundException("the page " + PAGE + " is not on the class path");
            }
            page = new String(source.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("<!-- faults -->", FaultButtons.html(deployment.hasFunction()))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String action =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            switch (action) {
                case "GET /console" -> send(exchange, OK, "text/html; charset=utf-8", page);
                case "GET /console/state" -> send(exchange, OK, state());
                case "POST /console/traffic", "POST /console/fault" -> act(exchange, action);
                default ->
                    send(
                            exchange,
                            NOT_FOUND,
                            message(action + " is not served; allowed: GET /console, GET /console/state,"
                                    + " POST /console/traffic, POST /console/fault"));
            }
        }
    }

    private String state() {
        deployment.models().lock();
        try {
            return ConsoleState.of(deployment, run).toString();
        } finally {
            deployment.models().unlock();
        }
    }

    private void act(HttpExchange exchange, String action) throws IOException {
        Optional<byte[]> body = LoopbackServers.body(exchange, MOST_BYTES);
        if (!isFromThisPage(exchange)) {
            send(exchange, FORBIDDEN, message("the request comes from another page; allowed: the one of /console"));
            return;
        }
        if (body.isEmpty()) {
            send(exchange, TOO_LARGE, message("the body is too long; allowed: " + MOST_BYTES + " bytes"));
            return;
        }
        try {
            JsonNode input = JSON.readTree(body.get());
            if (action.endsWith("traffic")) {
                double recordsPerSecond = recordsPerSecond(input.path("recordsPerSecond"));
                withModels(() -> run.setRecordsPerSecond(recordsPerSecond));
            } else {
                Fault fault = Fault.named(input.path("fault").asText());
                withModels(() -> deployment.inject(fault));
            }
        } catch (InputException e) {
            send(exchange, BAD_REQUEST, message(e.getMessage()));
            return;
        } catch (IOException e) {
            send(exchange, BAD_REQUEST, message("the body is not JSON; allowed: an object such as " + EXAMPLE));
            return;
        }
        send(exchange, OK, state());
    }

    private void withModels(Runnable change) {
        deployment.models().lock();
        try {
            change.run();
        } finally {
            deployment.models().unlock();
        }
    }

    /** A page of some other origin, open in the same browser, must not press our buttons. */
    private static boolean isFromThisPage(HttpExchange exchange) {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        int port = exchange.getLocalAddress().getPort();
        return origin == null || origin.equals("http://127.0.0.1:" + port) || origin.equals("http://localhost:" + port);
    }

    private static double recordsPerSecond(JsonNode value) {
        if (!value.isNumber() || !(value.asDouble() >= 0 && value.asDouble() <= MOST_RECORDS_PER_SECOND)) {
            throw new InputException("recordsPerSecond is " + (value.isMissingNode() ? "missing" : value)
                    + "; allowed: a number from 0 to " + MOST_RECORDS_PER_SECOND);
        }
        return value.asDouble();
    }

    private static String message(String text) {
        return JSON.createObjectNode().put("message", text).toString();
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        send(exchange, status, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String contentType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        LoopbackServers.send(exchange, status, body);
    }
}
