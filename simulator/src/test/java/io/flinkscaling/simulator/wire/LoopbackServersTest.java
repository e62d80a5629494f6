package io.flinkscaling.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
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

    @Test
    void thousandsOfConnectionsAreNotTaken() throws Exception {
        CountDownLatch handled = new CountDownLatch(512);
        CountDownLatch refused = new CountDownLatch(1);
        LoopbackServers.handle(server, "/wait", exchange -> {
            try (exchange) {
                handled.countDown();
                refused.await();
                LoopbackServers.send(exchange, 200, new byte[0]);
            } catch (InterruptedException e) {
                // The test has failed.
            }
        });
        List<Socket> taken = new ArrayList<>();
        try {
            for (int i = 0; i < 512; i++) {
                taken.add(request("/wait", "Host: localhost\r\nConnection: close\r\n"));
            }
            assertThat(handled.await(30, TimeUnit.SECONDS)).isTrue();

            assertThat(isAnotherOneRefused()).isTrue();

            refused.countDown();
            assertThat(taken).allMatch(socket -> answer(socket).startsWith("HTTP/1.1 200 "));
        } finally {
            for (Socket socket : taken) {
                socket.close();
            }
        }
    }

    private boolean isAnotherOneRefused() throws IOException {
        try (Socket socket = request("/wait", "Host: localhost\r\n")) {
            return isClosedByServer(socket);
        } catch (SocketException e) {
            return true;
        }
    }

    private static boolean isClosedByServer(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private String answerTo(String headers) throws IOException {
        try (Socket socket = request("/console/state", headers + "Connection: close\r\n")) {
            return answer(socket);
        }
    }

    private Socket request(String path, String headers) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(20_000);
        String request = "GET " + path + " HTTP/1.1\r\n" + headers + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String answer(Socket socket) {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
