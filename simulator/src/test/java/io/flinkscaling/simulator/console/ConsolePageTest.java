package io.flinkscaling.simulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkscaling.simulator.loop.LagSource;
import io.flinkscaling.simulator.rehearsal.Incident;
import io.flinkscaling.simulator.rehearsal.LocalDeployment;
import io.flinkscaling.simulator.rehearsal.fault.Fault;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsolePageTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double TIMES_REAL_TIME = 600;

    @TempDir
    private Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private CloudConsole console;
    private Thread time;

    @BeforeEach
    void start() throws IOException {
        LocalDeployment.Setting setting = new LocalDeployment.Setting(
                "my-application", 0, Optional.empty(), directory.resolve("function.log"), true);
        console = CloudConsole.start(
                setting,
                Runs.setup("step", Map.of()),
                Runs.settings(2, 0, Duration.ofSeconds(30), 0, LagSource.MODELLED, 1),
                new CloudConsole.Traffic(1_500, TIMES_REAL_TIME),
                call -> {});
        time = new Thread(this::letTimePass);
        time.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        time.interrupt();
        time.join();
        console.close();
    }

    @Test
    void showsTheApplicationScalingWithTheTrafficOfItsButtons() throws Exception {
        try (Browser browser = Browser.open(console.url() + "/console")) {
            browser.awaitText("status", "RUNNING");
            browser.awaitText("traffic", "1,500");
            browser.awaitText("parallelism", "2");

            browser.click("[data-factor=\"4\"]");

            browser.awaitText("traffic", "6,000");
            browser.awaitText("parallelism", "[7-9]|1[0-9]");
            browser.awaitText("activities", ".*Successful.*");
            browser.await("document.querySelectorAll('#chart .line').length", "3");

            browser.click("[data-fault=\"alarms-deleted\"]");

            browser.await("document.querySelectorAll('#alarms .deleted').length", "2");
            browser.awaitText("incidents", ".*alarms-deletedboth demand alarms.*");
            assertThat(browser.text("connection") + browser.text("trafficProblem") + browser.text("faultProblem"))
                    .isEmpty();
            browser.screenshot(Path.of("target", "console.png"));
        }
    }

    @Test
    void showsWhichFaultWaitsAndThatItHasStruck() throws Exception {
        try (Browser browser = Browser.open(console.url() + "/console")) {
            browser.awaitText("waiting", "No fault is waiting\\.");
            browser.awaitText("faults", "(?s).*by your own client.*without a function nothing else makes any.*");
            browser.await("document.querySelector('[data-fault=\"crash\"]').disabled", "true");
            browser.await("document.querySelector('[data-fault=\"crash\"]').title", "there is no function.*");

            browser.click("[data-fault=\"throttling\"]");

            browser.awaitText("waiting", "Waiting to strike: throttling");
            browser.await("document.querySelector('[data-fault=\"throttling\"]').ariaPressed", "true");

            describeApplication();

            browser.awaitText("waiting", "No fault is waiting\\.");
            browser.awaitText("incidents", ".*throttlingDescribeApplication of another client400 ThrottlingException");
        }
    }

    @Test
    void showsLargeNumbersShortAndWhatIsNoFailureAsNone() throws Exception {
        try (Browser browser = Browser.open(console.url() + "/console")) {
            browser.awaitText("traffic", "1,500");
            browser.awaitText("alarms", ".*≤ 1 in 60 of 60 minutes");

            post("/console/traffic", "{\"recordsPerSecond\":333333333.3333}");

            browser.awaitText("traffic", "333\\.3\u00a0M");
            browser.awaitText("backlog", ".*\u00a0[BT]");
            browser.awaitText(
                    "activities", ".*\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dnot scaled.*AlreadyAtMaxCapacity.*");
            browser.await("document.querySelectorAll('#activities .Failed').length", "0");
            browser.await(
                    "[...document.querySelectorAll('.tile b')].filter(tile => tile.scrollWidth > tile.clientWidth).length",
                    "0");
            browser.await(
                    "Math.min(...[...document.querySelectorAll('#chart text')].map(text => text.getBBox().x)) >= 0",
                    "true");

            browser.click("[data-factor=\"0.5\"]");

            browser.await("document.getElementById('records').value", "166666666\\.67");
        }
    }

    @Test
    void keepsShowingWhyATrafficIsRefused() throws Exception {
        try (Browser browser = Browser.open(console.url() + "/console")) {
            browser.awaitText("traffic", "1,500");

            browser.evaluate("document.getElementById('records').value = -5");
            browser.click("#set button");

            browser.awaitText("trafficProblem", "recordsPerSecond is -5; allowed: a number from 0 to 1000000000");
            String shownAt = browser.text("time");
            browser.await("document.getElementById('time').textContent !== '" + shownAt + "'", "true");
            assertThat(browser.text("trafficProblem")).startsWith("recordsPerSecond is -5");
            assertThat(browser.text("traffic")).isEqualTo("1,500");
        }
    }

    @Test
    void answersItsStateAsJson() throws Exception {
        JsonNode state = state();

        assertThat(state.at("/application/name").asText()).isEqualTo("my-application");
        assertThat(state.at("/speed/wanted").asDouble()).isEqualTo(TIMES_REAL_TIME);
        assertThat(state.path("alarms")).hasSize(2);
        assertThat(get("/console").body()).contains("data-fault=\"crash\"");
        assertThat(get("/console/other").statusCode()).isEqualTo(404);
    }

    @Test
    void aFaultTakesThePlaceOfOneThatStillWaits() throws Exception {
        inject("server-error");
        inject("throttling");
        inject("throttling");
        inject("update-fails");

        assertThat(waiting()).containsExactly("throttling", "update-fails");

        inject("alarms-deleted");

        assertThat(waiting()).containsExactly("throttling", "update-fails");
        assertThat(describeApplication().statusCode()).isEqualTo(400);
        assertThat(describeApplication().statusCode()).isEqualTo(200);
        assertThat(waiting()).containsExactly("update-fails");
        assertThat(state().path("incidents").findValuesAsText("fault")).containsExactly("throttling", "alarms-deleted");
    }

    @Test
    void tellsWhichRequestAFailedUpdateBefell() throws Exception {
        inject("update-fails");
        post("/console/traffic", "{\"recordsPerSecond\":6000}");

        JsonNode incidents = state().path("incidents");
        for (int i = 0; i < 200 && incidents.isEmpty(); i++) {
            Thread.sleep(50);
            incidents = state().path("incidents");
        }

        assertThat(incidents.at("/0/fault").asText()).isEqualTo("update-fails");
        assertThat(incidents.at("/0/affected").asText()).startsWith("PATCH ");
        assertThat(incidents.at("/0/outcome").asText()).isEqualTo("200");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void tellsOfOneAlarmWhereThePolicyHasNoMore() throws Exception {
        LocalDeployment.Setting setting = new LocalDeployment.Setting(
                "my-application", 0, Optional.empty(), directory.resolve("function.log"), true);
        try (CloudConsole tracking = CloudConsole.start(
                setting,
                Runs.setup("lag-tracking", Map.of()),
                Runs.settings(2, 0, Duration.ofSeconds(30), 0, LagSource.MODELLED, 1),
                new CloudConsole.Traffic(1_500, TIMES_REAL_TIME),
                call -> {})) {
            tracking.deployment().inject(Fault.ALARMS_DELETED);

            assertThat(tracking.deployment().incidents())
                    .extracting(Incident::affected)
                    .containsExactly("the demand alarm");
        }
    }

    @Test
    void refusesAFaultThatCanBefallNothing() throws Exception {
        inject("alarms-deleted");

        assertThat(post("/console/fault", "{\"fault\":\"alarms-deleted\"}").body())
                .isEqualTo("{\"message\":\"fault alarms-deleted cannot happen: the alarms are deleted already\"}");
        assertThat(post("/console/fault", "{\"fault\":\"time-out\"}").body())
                .contains("fault time-out cannot happen: there is no function whose process could end");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            traffic | {"recordsPerSecond":-1}   | recordsPerSecond is -1; allowed: a number from 0 to 1000000000
            traffic | {"recordsPerSecond":"1"}  | recordsPerSecond is \\"1\\"; allowed: a number from 0 to 1000000000
            traffic | {"recordsPerSecond":1e99} | recordsPerSecond is 1.0E99; allowed: a number from 0 to 1000000000
            traffic | {}                        | recordsPerSecond is missing; allowed: a number from 0 to 1000000000
            traffic | []                        | recordsPerSecond is missing; allowed: a number from 0 to 1000000000
            fault   | {"fault":"x"}             | fault \\"x\\" is unknown; allowed: throttling, server-error,
            fault   | no json                   | the body is not JSON; allowed: an object such as
            fault   | [[[[[                     | the body is not JSON; allowed: an object such as
            """)
    void refusesWhatIsNotAllowed(String path, String body, String message) throws Exception {
        HttpResponse<String> response = post("/console/" + path, body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).startsWith("{\"message\":\"" + message);
    }

    @Test
    void refusesABodyThatIsTooLong() throws Exception {
        HttpResponse<String> response = post("/console/fault", "[".repeat(3_000_000));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).isEqualTo("{\"message\":\"the body is too long; allowed: 4096 bytes\"}");
    }

    @Test
    void refusesTheButtonsOfAnotherPage() throws Exception {
        HttpRequest foreign = HttpRequest.newBuilder(URI.create(console.url() + "/console/traffic"))
                .header("Origin", "https://example.com")
                .POST(BodyPublishers.ofString("{\"recordsPerSecond\":1}"))
                .build();

        assertThat(http.send(foreign, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    private JsonNode state() throws Exception {
        return JSON.readTree(get("/console/state").body());
    }

    private List<String> waiting() throws Exception {
        List<String> waiting = new ArrayList<>();
        for (JsonNode fault : state().path("faults")) {
            if (fault.path("isWaiting").asBoolean()) {
                waiting.add(fault.path("name").asText());
            }
        }
        return waiting;
    }

    private void inject(String fault) throws Exception {
        HttpResponse<String> response = post("/console/fault", "{\"fault\":\"" + fault + "\"}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    /** As a client of AWS would. */
    private HttpResponse<String> describeApplication() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(console.url()))
                .header("X-Amz-Target", "KinesisAnalytics_20180523.DescribeApplication")
                .POST(BodyPublishers.ofString("{\"ApplicationName\":\"my-application\"}"))
                .build();
        return http.send(request, BodyHandlers.ofString());
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
