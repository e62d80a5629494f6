package io.flinkscaling.simulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkscaling.simulator.rehearsal.FaultRates;
import io.flinkscaling.simulator.rehearsal.Stage;
import io.flinkscaling.simulator.replay.LagSource;
import io.flinkscaling.simulator.replay.Runs;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsolePageTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double TIMES_REAL_TIME = 600;

    @TempDir
    private Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private Stage stage;
    private CloudConsole console;
    private Thread time;

    @BeforeEach
    void start() throws IOException {
        Stage.Setting setting =
                new Stage.Setting("my-application", 0, Optional.empty(), directory.resolve("function.log"), true);
        stage = new Stage(setting, FaultRates.NONE, 1, 0, call -> {});
        console = new CloudConsole(
                stage,
                Runs.setup("step", Map.of()),
                Runs.settings(2, 0, Duration.ofSeconds(30), 0, LagSource.MODELLED, 1),
                1_500,
                TIMES_REAL_TIME);
        time = new Thread(this::letTimePass);
        time.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        time.interrupt();
        time.join();
        stage.close();
    }

    @Test
    void showsTheApplicationScalingWithTheTrafficOfItsButtons() throws Exception {
        try (Browser browser = Browser.open(console.url() + "/console", directory.resolve("profile"))) {
            browser.await("document.getElementById('status').textContent", "RUNNING");
            browser.await("document.getElementById('traffic').textContent", "1,500");
            browser.await("document.getElementById('parallelism').textContent", "2");

            browser.evaluate("document.querySelector('[data-factor=\"4\"]').click()");

            browser.await("document.getElementById('traffic').textContent", "6,000");
            browser.await("document.getElementById('parallelism').textContent", "[89]|1[0-9]");
            browser.await("document.querySelectorAll('#activities tr').length", "[1-9].*");
            browser.await("document.querySelectorAll('#chart path').length", "3");

            browser.evaluate("document.querySelector('[data-fault=\"alarms-deleted\"]').click()");

            browser.await("document.querySelectorAll('#alarms .deleted').length", "2");
            assertThat(browser.evaluate("document.getElementById('problem').textContent"))
                    .isEmpty();
            browser.screenshot(Path.of("target", "console.png"));
        }
    }

    @Test
    void answersItsStateAsJson() throws Exception {
        JsonNode state = JSON.readTree(get("/console/state").body());

        assertThat(state.at("/application/name").asText()).isEqualTo("my-application");
        assertThat(state.path("alarms")).hasSize(2);
        assertThat(get("/console").body()).contains("data-fault=\"crash\"");
        assertThat(get("/console/other").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesWhatIsNotAllowed() throws Exception {
        assertThat(post("/console/traffic", "{\"recordsPerSecond\":-1}").body())
                .isEqualTo("{\"message\":\"recordsPerSecond is -1; allowed: 0 to 1.0E9\"}");
        assertThat(post("/console/fault", "{\"fault\":\"x\"}").statusCode()).isEqualTo(400);
        assertThat(post("/console/fault", "no json").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesTheButtonsOfAnotherPage() throws Exception {
        HttpRequest foreign = HttpRequest.newBuilder(URI.create(console.url() + "/console/traffic"))
                .header("Origin", "https://example.com")
                .POST(BodyPublishers.ofString("{\"recordsPerSecond\":1}"))
                .build();

        assertThat(http.send(foreign, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(console.url() + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(console.url() + path))
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private void letTimePass() {
        try {
            console.run(Duration.ofMinutes(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
