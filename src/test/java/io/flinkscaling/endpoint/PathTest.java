package io.flinkscaling.endpoint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths: the one application is served, also behind a stage's name, and nothing else. */
@QuarkusTest
@WithTestResource(StandInResource.class)
class PathTest extends EndpointScenario {

    @ParameterizedTest
    @ValueSource(strings = {"", "/prod", "/v1.2-beta", "/$default", "/service/prod", "/a/b/c"})
    void theStageIsTakenOff(String stage) {
        assertAnswer(given().urlEncodingEnabled(false).get(stage + PATH), 2, 2, "Successful");
        assertAnswer(
                given().urlEncodingEnabled(false)
                        .contentType("application/json")
                        .body("{\"desiredCapacity\":2}")
                        .patch(stage + PATH),
                2,
                2,
                "Successful");
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "App", "app.", "a", "_", "-", "app2"})
    void anotherApplicationIsNotServed(String id) {
        assertRefused(
                given().get("/scalableTargetDimensions/" + id),
                404,
                "scalableTargetDimensionId " + id + " is not served here");
    }

    @Test
    void theLongestIdIsAnId() {
        String id = "x".repeat(128);
        assertRefused(
                given().get("/scalableTargetDimensions/" + id),
                404,
                "scalableTargetDimensionId " + id + " is not served here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a%20b",
                "%C3%A4pp",
                "app%0A",
                "app%2Fapp",
                "a:b",
                "app*",
                "%3Cscript%3E",
                "app%00",
                "app;a=b",
                "app%3Fx",
                "app%23x"
            })
    void whatIsNoIdIsRefused(String id) {
        assertRefused(given().urlEncodingEnabled(false).get("/scalableTargetDimensions/" + id), 400, NO_ID);
    }

    @Test
    void aTooLongIdIsRefused() {
        assertRefused(given().get("/scalableTargetDimensions/" + "x".repeat(129)), 400, NO_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nope", "/scalableTargetDimensions", "/scalableTargetDimensions/", PATH + "/x"})
    void anotherPathIsNoPath(String path) {
        assertRefused(
                given().get(path), 404, "no such path; allowed: /scalableTargetDimensions/{scalableTargetDimensionId}");
    }

    /** An HTTP API decodes the path; a REST API does not, but is not trusted to refuse what is no escape. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "%",
                "%zz",
                "app%",
                "app%4",
                "a|b",
                "a[b",
                "a\\b",
                "a\"b",
                "a^b",
                "a`b",
                "{id}",
                "<script>",
                "ä",
                "a\u0000b",
                "a\r\nb",
                "\ud83d\ude00",
                "\ud800",
                "app?x",
                "app#x",
                "app;x",
                "app%3Fx",
                " app",
                "app "
            })
    void aDecodedPathThatIsNoIdIsRefused(String id) {
        assertRefusedQuietly(RawEvents.request("GET", "/scalableTargetDimensions/" + id), 400, NO_ID);
    }

    /** JAX-RS decodes a path twice from which the stage was taken off: what is no escape the second time is refused too. */
    @ParameterizedTest
    @ValueSource(strings = {"a b", "%", "%zz", "a|b", "a[b", "app?x", "app#x", "app;x", "app%3Fx", "%2561"})
    void alsoBehindAStage(String id) {
        assertIsNoneOfOurs("/prod/scalableTargetDimensions/" + id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//", "///", "/ ", "/?", "/%", "//scalableTargetDimensions/app", "/scalableTargetDimensions/?app"
            })
    void aDecodedPathThatIsNoneOfOursIsNoPath(String path) {
        assertIsNoneOfOurs(path);
    }

    private static void assertIsNoneOfOurs(String path) {
        try (LogRecorder log = LogRecorder.open()) {
            JsonNode answer = RawEvents.answer(RawEvents.request("GET", path));

            assertThat(answer.path("statusCode").asInt()).isIn(400, 404);
            assertThat(answer.path("body").asText()).startsWith("{\"message\":\"");
            assertThat(log.atLeast(Level.WARNING)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "%", "a|b", "[]", "?", "#", "a%20b", "ä"})
    void aQueryIsIgnored(String value) {
        JsonNode answer = RawEvents.answer(RawEvents.withQuery(RawEvents.request("GET", PATH), "q", value));

        assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(200);
    }

    @Test
    void aClientsMistakeInTheIdIsNotLogged() {
        assertRefusedQuietly(
                RawEvents.request("GET", "/scalableTargetDimensions/apq"),
                404,
                "scalableTargetDimensionId apq is not served here");
    }

    private static void assertRefusedQuietly(ObjectNode event, int code, String message) {
        try (LogRecorder log = LogRecorder.open()) {
            JsonNode answer = RawEvents.answer(event);

            assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(code);
            assertThat(answer.path("body").asText()).isEqualTo("{\"message\":\"" + message + "\"}");
            assertThat(log.atLeast(Level.WARNING)).isEmpty();
        }
    }

    private static final String NO_ID =
            "scalableTargetDimensionId is not valid; allowed: 1 to 128 of the characters A-Z a-z 0-9 _ . -";
}
