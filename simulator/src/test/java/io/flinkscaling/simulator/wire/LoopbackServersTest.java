package io.flinkscaling.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and for how long. */
@Timeout(60)
class LoopbackServersTest {

    private final ExecutorService threads = LoopbackServers.threads("test");
    private HttpServer server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        server = LoopbackServers.create(0);
        server.setExecutor(threads);
        LoopbackServers.handle(server, "/", exchange -> {
            try (exchange) {
                LoopbackServers.body(exchange, 1 << 20);
                LoopbackServers.send(exchange, 200, "secret".getBytes(StandardCharsets.UTF_8));
            }
        });
        server.start();
        port = server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1:4566", "localhost", "localhost:4566", "LocalHost"})
    void whoAsksForThisMachineIsLetIn(String host) throws IOException {
        assertThat(answerTo("Host: " + host + "\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .endsWith("secret");
    }

    /** As a page does whose name has been made to lead here meanwhile. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: example.com\r\n",
                "Host: example.com:4566\r\n",
                "Host: localhost.example.com\r\n",
                "Host: 127.0.0.1.example.com\r\n",
                "Host: example.com@localhost\r\n",
                "Host: localhost:port\r\n",
                "Host: 0.0.0.0\r\n",
                "Host: 127.0.0.2\r\n",
                "Host: \r\n",
                "",
                "Host: localhost\r\nHost: example.com\r\n"
            })
    void whoAsksForAnotherHostIsRefused(String header) throws IOException {
        assertThat(answerTo(header))
                .startsWith("HTTP/1.1 403 ")
                .contains("the request is for another host; allowed: 127.0.0.1 and localhost")
                .doesNotContain("secret");
    }

    @Test
    void noPageMayShowAnAnswerInAFrame() throws IOException {
        for (String host : List.of("localhost", "example.com")) {
            assertThat(answerTo("Host: " + host + "\r\n"))
                    .containsIgnoringCase("X-Frame-Options: DENY\r\n")
                    .containsIgnoringCase("Content-Security-Policy: frame-ancestors 'none'\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST / HTTP/1.1\r\nHost: local",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nand now"
            })
    void aRequestThatDoesNotComeToAnEndIsGivenUp(String begin) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));

            assertThat(isClosedByServer(socket)).isTrue();
        }
    }

    /** The requests stay unfinished for as long as it takes to open the connections, far below what a client is given. */
    @Test
    void thousandsOfConnectionsAreNotTaken() throws IOException {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 560; i++) {
                Socket socket = new Socket("127.0.0.1", port);
                sockets.add(socket);
                socket.setSoTimeout(20_000);
                socket.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
            }

            assertThat(sockets.subList(512, 560)).allMatch(LoopbackServersTest::isClosedByServer);
            Socket lastTaken = sockets.get(511);
            lastTaken
                    .getOutputStream()
                    .write("Host: localhost\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(lastTaken.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200 ");
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private static boolean isClosedByServer(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private String answerTo(String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            String request = "GET /console/state HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
