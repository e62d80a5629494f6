package io.flinkscaling.simulator.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** HTTP servers that nobody reaches but this machine. */
public final class LoopbackServers {

    private static final int NO_BODY = -1;

    static {
        // The server sends head and body apart: without this each body waits for the acknowledgement of its head, 40
        // ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private LoopbackServers() {}

    /**
     * Makes a server that is yet to be given its threads and started.
     *
     * @param port 0 for any free one
     * @throws IOException if the port is taken
     */
    public static HttpServer create(int port) throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    }

    /** Answers an exchange, whose headers have been set. */
    public static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? NO_BODY : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
