package io.flinkscaling.simulator.wire;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lets in what asks for this machine by its own name. A page of another site can have its own name lead here, and what it
 * asks for is of its own origin then, so it could read all answers. Nor may a page show the answers in a frame.
 */
final class LoopbackFilter extends Filter {

    private static final Pattern THIS_MACHINE = Pattern.compile("(?i)(127\\.0\\.0\\.1|localhost)(:\\d{1,5})?");
    private static final int MOST_BYTES = 4096;
    private static final int FORBIDDEN = 403;
    private static final byte[] REFUSAL = ("{\"__type\":\"AccessDeniedException\",\"message\":"
                    + "\"the request is for another host; allowed: 127.0.0.1 and localhost\"}")
            .getBytes(StandardCharsets.UTF_8);

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("X-Frame-Options", "DENY");
        headers.set("Content-Security-Policy", "frame-ancestors 'none'");
        if (isForThisMachine(exchange.getRequestHeaders())) {
            chain.doFilter(exchange);
            return;
        }
        try (exchange) {
            LoopbackServers.body(exchange, MOST_BYTES);
            headers.set("Content-Type", "application/json");
            LoopbackServers.send(exchange, FORBIDDEN, REFUSAL);
        }
    }

    private static boolean isForThisMachine(Headers headers) {
        List<String> hosts = headers.getOrDefault("Host", List.of());
        return hosts.size() == 1 && THIS_MACHINE.matcher(hosts.get(0)).matches();
    }

    @Override
    public String description() {
        return "lets in what asks for this machine by its own name";
    }
}
