package io.flinkscaling.simulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.loop.LagSource;
import io.flinkscaling.simulator.rehearsal.LocalDeployment;
import io.flinkscaling.simulator.replay.Runs;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page of another site, open in the same browser, gets to see of the cloud: nothing. */
class ForeignPageTest {

    @TempDir
    private Path directory;

    private CloudConsole console;

    @BeforeEach
    void start() throws IOException {
        LocalDeployment.Setting setting = new LocalDeployment.Setting(
                "my-application", 0, Optional.empty(), directory.resolve("function.log"), true);
        console = CloudConsole.start(
                setting,
                Runs.setup("step", Map.of()),
                Runs.settings(2, 0, Duration.ofSeconds(30), 0, LagSource.MODELLED, 1),
                new CloudConsole.Traffic(1_500, 60),
                call -> {});
    }

    @AfterEach
    void stop() {
        console.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console", "/console/state", "/", "/none"})
    void aNameThatWasMadeToLeadHereShowsNothing(String path) throws IOException {
        assertThat(get(path, "evil.example")).startsWith("HTTP/1.1 403 ").doesNotContain("my-application");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console", "/console/state"})
    void thePageIsShownByItsOwnNamesAndInNoFrame(String path) throws IOException {
        int port = URI.create(console.url()).getPort();
        for (String host : new String[] {"127.0.0.1:" + port, "localhost:" + port}) {
            assertThat(get(path, host))
                    .startsWith("HTTP/1.1 200 ")
                    .containsIgnoringCase("X-Frame-Options: DENY\r\n")
                    .containsIgnoringCase("Content-Security-Policy: frame-ancestors 'none'\r\n");
        }
    }

    private String get(String path, String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", URI.create(console.url()).getPort())) {
            socket.setSoTimeout(20_000);
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
