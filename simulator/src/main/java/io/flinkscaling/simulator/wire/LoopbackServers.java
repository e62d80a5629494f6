package io.flinkscaling.simulator.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** HTTP servers that nobody reaches but this machine. */
public final class LoopbackServers {

    private static final int NO_BODY = -1;

    /**
     * Of one server, each with a thread: a client that opens thousands takes the memory of so many at most. A connection that is
     * cut without an answer, as faults do, counts until the end: the server of the JDK does not take it off.
     */
    private static final int MOST_CONNECTIONS = 512;

    /** How long a client may take to send a request. An answer may take as long as it likes: a function waits for its next event. */
    private static final int MOST_SECONDS_TO_SEND = 10;

    static {
        System.setProperty("jdk.httpserver.maxConnections", Integer.toString(MOST_CONNECTIONS));
        System.setProperty("sun.net.httpserver.maxReqTime", Integer.toString(MOST_SECONDS_TO_SEND));
        // The server sends head and body apart: without this each body waits for the acknowledgement of its head, 40
        // ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private LoopbackServers() {}

    /**
     * Makes a server that is yet to be given its threads and handlers, and to be started.
     *
     * @param port 0 for any free one
     * @throws IOException if the port is taken
     */
    public static HttpServer create(int port) throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    }

    /** Has requests whose path begins in some way handled, but those that ask for another host than this machine. */
    public static void handle(HttpServer server, String path, HttpHandler handler) {
        server.createContext(path, handler).getFilters().add(new LoopbackFilter());
    }

    /** Makes the threads of a server, no more than it has connections. They do not keep this program from ending. */
    public static ExecutorService threads(String name) {
        return Executors.newCachedThreadPool(task -> daemon(task, name));
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        // Its group, which is Maven's where Maven runs this, would only print what ended it.
        thread.setUncaughtExceptionHandler(Thread.getDefaultUncaughtExceptionHandler());
        return thread;
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
