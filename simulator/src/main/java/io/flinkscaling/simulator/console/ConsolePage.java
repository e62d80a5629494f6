package io.flinkscaling.simulator.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import io.flinkscaling.simulator.InputException;
import io.flinkscaling.simulator.rehearsal.Fault;
import io.flinkscaling.simulator.rehearsal.Stage;
import io.flinkscaling.simulator.wire.LoopbackServers;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The page of the local cloud: {@code /console}, what it shows, and what its buttons do. */
final class ConsolePage {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE = "console.html";
    private static final double GREATEST_RECORDS_PER_SECOND = 1e9;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final Stage stage;
    private final CloudRun run;
    private final byte[] page;

    ConsolePage(Stage stage, CloudRun run) throws IOException {
        this.stage = stage;
        this.run = run;
        try (InputStream source = ConsolePage.class.getResourceAsStream(PAGE)) {
            if (source == null) {
                throw new FileNotFoundException("the page " + PAGE + " is not on the class path");
            }
            String faults = Arrays.stream(Fault.values())
                    .map(fault ->
                            "<button data-fault=\"" + fault.optionName() + "\">" + fault.optionName() + "</button>")
                    .collect(Collectors.joining("\n"));
            page = new String(source.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("<!-- faults -->", faults)
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
                default -> send(exchange, NOT_FOUND, "{\"message\":\"no such path; allowed: /console\"}");
            }
        }
    }

    private String state() {
        stage.models().lock();
        try {
            return ConsoleState.of(stage, run).toString();
        } finally {
            stage.models().unlock();
        }
    }

    private void act(HttpExchange exchange, String action) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (!isFromThisPage(exchange)) {
            send(exchange, FORBIDDEN, message("the request comes from another page; allowed: the one of /console"));
            return;
        }
        stage.models().lock();
        try {
            JsonNode input = JSON.readTree(body);
            if (action.endsWith("traffic")) {
                run.setRecordsPerSecond(recordsPerSecond(input));
            } else {
                stage.inject(Fault.named(input.path("fault").asText()));
            }
        } catch (InputException | JsonProcessingException e) {
            send(exchange, BAD_REQUEST, message(e.getMessage()));
            return;
        } finally {
            stage.models().unlock();
        }
        send(exchange, OK, state());
    }

    /** A page of some other origin, open in the same browser, must not press our buttons. */
    private static boolean isFromThisPage(HttpExchange exchange) {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        int port = exchange.getLocalAddress().getPort();
        return origin == null || origin.equals("http://127.0.0.1:" + port) || origin.equals("http://localhost:" + port);
    }

    private static double recordsPerSecond(JsonNode input) {
        double value = input.path("recordsPerSecond").asDouble(Double.NaN);
        if (!(value >= 0 && value <= GREATEST_RECORDS_PER_SECOND)) {
            throw new InputException("recordsPerSecond is " + input.path("recordsPerSecond") + "; allowed: 0 to "
                    + GREATEST_RECORDS_PER_SECOND);
        }
        return value;
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
