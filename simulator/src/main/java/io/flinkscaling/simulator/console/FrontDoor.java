package io.flinkscaling.simulator.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.flinkscaling.simulator.wire.LoopbackServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells who comes before the page is there to try again: the port is open while the function still starts, which needs it. */
final class FrontDoor implements HttpHandler {

    private static final int MOST_BYTES = 4096;
    private static final int UNAVAILABLE = 503;
    private static final byte[] MESSAGE = "{\"message\":\"the local cloud is still starting; try again in a second\"}"
            .getBytes(StandardCharsets.UTF_8);

    private volatile Optional<HttpHandler> page = Optional.empty();

    /** Lets all further requests in. */
    void open(HttpHandler newPage) {
        page = Optional.of(newPage);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (page.isPresent()) {
            page.get().handle(exchange);
            return;
        }
        try (exchange) {
            LoopbackServers.body(exchange, MOST_BYTES);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Retry-After", "1");
            LoopbackServers.send(exchange, UNAVAILABLE, MESSAGE);
        }
    }
}
