package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a client sends is answered by the contract, and is never an error of ours. The seeds are fixed. */
@QuarkusTest
@WithTestResource(StandInResource.class)
class FuzzTest extends EndpointScenario {

    private static final int BODIES = 7_000;
    private static final int PATHS = 4_000;
    private static final int EVENTS = 4_000;
    private static final Set<Integer> CLIENT_MISTAKES = Set.of(400, 404);

    /** All that have a body in their answer. */
    private static final List<String> METHODS =
            List.of("GET", "GET", "PATCH", "PATCH", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get", "NOPE");

    private static final List<String> MEDIA_TYPES = List.of(
            "application/json",
            "application/json; charset=utf-8",
            "application/json; charset=nonsense",
            "application/problem+json",
            "text/plain",
            "*/*",
            "nonsense",
            "///",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            ";",
            "");

    private final ObjectMapper json = new ObjectMapper();
    private LogRecorder log;

    @BeforeEach
    void openLog() {
        log = LogRecorder.open();
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void anyBody() throws IOException {
        OddBodies bodies = new OddBodies(new Random(1));
        for (int i = 0; i < BODIES; i++) {
            byte[] body = bodies.next();
            assertOfContract(RawHttp.patch(PATH, body), "body " + i);
        }
        assertNoError();
    }

    @Test
    void anyPath() throws IOException {
        OddPaths paths = new OddPaths(new Random(2));
        for (int i = 0; i < PATHS; i++) {
            String path = paths.next();
            assertOfContract(RawHttp.get(path), path);
        }
        assertNoError();
    }

    /** The path is decoded, as an HTTP API does, and method and media type are any. */
    @Test
    void anyEvent() throws IOException {
        Random random = new Random(3);
        OddPaths paths = new OddPaths(random);
        for (int i = 0; i < EVENTS; i++) {
            String path = random.nextInt(4) == 0 ? PATH : paths.decoded();
            ObjectNode event = RawEvents.request(oneOf(METHODS, random), path);
            RawEvents.withQuery(event, "q", paths.decoded());
            if (random.nextBoolean()) {
                RawEvents.withBody(event, oneOf(MEDIA_TYPES, random), "{\"desiredCapacity\": 2}");
            }
            JsonNode answer = RawEvents.answer(event);
            assertOfContract(
                    answer.path("statusCode").asInt(), answer.path("body").asText(), event.toString());
        }
        assertNoError();
    }

    private static String oneOf(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private void assertOfContract(RawHttp.Answer answer, String input) throws IOException {
        assertOfContract(answer.statusCode(), answer.body(), input);
    }

    private void assertOfContract(int statusCode, String text, String input) throws IOException {
        JsonNode body = json.readTree(text);
        assertThat(body.isObject()).as(input).isTrue();
        if (statusCode != 200) {
            assertThat(statusCode).as(input).isIn(CLIENT_MISTAKES);
            assertThat(body.size()).as(input).isEqualTo(1);
            assertThat(body.path("message").asText()).as(input).isNotBlank().doesNotContain("Exception");
        }
    }

    private void assertNoError() {
        assertThat(log.atLeast(Level.SEVERE)).isEmpty();
    }
}
