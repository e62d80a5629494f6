package io.flinkscaling.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** A server that answers as it likes, or not. */
class InterruptibleHttpClientTest {

    private static final Duration READ = Duration.ofSeconds(2);
    private static final Duration MOMENT = Duration.ofMillis(300);
    /** What waits for the server waits for ever, as its answers have no end. */
    private static final Duration SOON = Duration.ofSeconds(5);

    /** So long that the connection is given up: the rest of less is waited for, some seconds, to keep it alive. */
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n";

    private final InterruptibleHttpClient client = new InterruptibleHttpClient(
            UrlConnectionHttpClient.builder().socketTimeout(READ).build());
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void anAnswerIsWhatTheServerSays() throws IOException {
        serve("HTTP/1.1 418 Teapot\r\nContent-Length: 5\r\nA: b\r\n\r\nshort", Duration.ZERO);

        HttpExecuteResponse response = request().call();

        assertThat(response.httpResponse().statusCode()).isEqualTo(418);
        assertThat(response.httpResponse().firstMatchingHeader("A")).contains("b");
        assertThat(response.responseBody().orElseThrow().readAllBytes())
                .asString()
                .isEqualTo("short");
    }

    /** An answer that comes byte by byte, its head or its body, each in good time for the read's time-out. */
    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\nA: ", HEAD})
    void anInterruptEndsACallAtOnce(String begin) throws Exception {
        CompletableFuture<Void> closed = serve(begin, Duration.ofMillis(20));
        ExecutableHttpRequest request = request();
        Thread caller = Thread.currentThread();
        Instant[] interrupted = new Instant[1];
        after(MOMENT, () -> {
            interrupted[0] = Instant.now();
            caller.interrupt();
        });

        assertThatExceptionOfType(InterruptedIOException.class).isThrownBy(request::call);

        assertThat(Thread.interrupted()).as("still interrupted").isTrue();
        assertThat(Duration.between(interrupted[0], Instant.now())).isLessThan(SOON);
        assertThat(closed).as("the connection is not left open").succeedsWithin(SOON);
    }

    /** The SDK aborts a call under a lock that the caller waits for. */
    @Test
    void anAbortDoesNotWaitForTheServer() throws Exception {
        CompletableFuture<Void> closed = serve(HEAD, Duration.ofMillis(20));
        ExecutableHttpRequest request = request();
        CompletableFuture<Duration> abort = new CompletableFuture<>();
        after(MOMENT, () -> {
            Instant begin = Instant.now();
            request.abort();
            abort.complete(Duration.between(begin, Instant.now()));
        });

        assertThatExceptionOfType(IOException.class).isThrownBy(request::call);

        assertThat(abort.join()).isLessThan(SOON);
        assertThat(closed).succeedsWithin(SOON);
    }

    @Test
    void aServerThatIsSilentIsWaitedForAsLongAsTheReadMayTake() {
        serve("", Duration.ofSeconds(10));

        assertThatExceptionOfType(SocketTimeoutException.class)
                .isThrownBy(() -> request().call());
    }

    private ExecutableHttpRequest request() {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .protocol("http")
                .host("localhost")
                .port(server.getLocalPort())
                .build();
        return client.prepareRequest(
                HttpExecuteRequest.builder().request(request).build());
    }

    /** Answers one connection, then a byte after each pause; completes when it is closed. */
    private CompletableFuture<Void> serve(String begin, Duration pause) {
        return CompletableFuture.runAsync(
                () -> {
                    try (Socket connection = server.accept();
                            OutputStream out = connection.getOutputStream()) {
                        out.write(begin.getBytes(StandardCharsets.US_ASCII));
                        while (!pause.isZero()) {
                            Thread.sleep(pause.toMillis());
                            out.write('x');
                        }
                    } catch (SocketException e) {
                        // Closed by the client, which is what is waited for.
                        return;
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                InterruptibleHttpClientTest::onItsOwnThread);
    }

    private static void after(Duration pause, Runnable action) {
        CompletableFuture.runAsync(
                action,
                CompletableFuture.delayedExecutor(
                        pause.toMillis(), TimeUnit.MILLISECONDS, InterruptibleHttpClientTest::onItsOwnThread));
    }

    /** The common pool of a machine with two cores has one thread, which a server would keep to itself. */
    private static void onItsOwnThread(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    }
}
