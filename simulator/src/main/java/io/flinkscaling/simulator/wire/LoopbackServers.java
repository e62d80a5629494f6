package io.flinkscaling.simulator.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

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

    /**
     * Reads the body of an exchange.
     *
     * @param most bytes that are allowed
     * @return empty if there are more; they are read all the same, as a client looks for the answer only after it has sent all
     */
    public static Optional<byte[]> body(HttpExchange exchange, int most) throws IOException {
        InputStream content = exchange.getRequestBody();
        byte[] body = content.readNBytes(most + 1);
        if (body.length <= most) {
            return Optional.of(body);
        }
        content.transferTo(OutputStream.nullOutputStream());
        return Optional.empty();
    }

    /** Answers an exchange, whose headers have been set. */
    public static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? NO_BODY : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
