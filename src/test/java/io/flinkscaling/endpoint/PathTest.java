package io.flinkscaling.endpoint;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths: the one application is served, also behind a stage's name, and nothing else. */
@QuarkusTest
@WithTestResource(StandInResource.class)
class PathTest extends EndpointScenario {

    @ParameterizedTest
    @ValueSource(strings = {"", "/prod", "/v1.2-beta", "/$default"})
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
    @ValueSource(strings = {"a%20b", "%C3%A4pp", "app%0A", "app%2Fapp", "a:b", "app*", "%3Cscript%3E", "app%00"})
    void whatIsNoIdIsRefused(String id) {
        assertRefused(given().urlEncodingEnabled(false).get("/scalableTargetDimensions/" + id), 400, NO_ID);
    }

    @Test
    void aTooLongIdIsRefused() {
        assertRefused(given().get("/scalableTargetDimensions/" + "x".repeat(129)), 400, NO_ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nope",
                "/scalableTargetDimensions",
                "/scalableTargetDimensions/",
                PATH + "/x",
                "/a/b" + PATH
            })
    void anotherPathIsNoPath(String path) {
        assertRefused(
                given().get(path), 404, "no such path; allowed: /scalableTargetDimensions/{scalableTargetDimensionId}");
    }

    private static final String NO_ID =
            "scalableTargetDimensionId is not valid; allowed: 1 to 128 of the characters A-Z a-z 0-9 _ . -";
}
