package io.flinkscaling.endpoint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the framework refuses by itself is refused in the contract's form as well. */
@QuarkusTest
@WithTestResource(StandInResource.class)
class MethodAndMediaTypeTest extends EndpointScenario {

    private static final String BODY = "{\"desiredCapacity\":2}";

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"POST", "PUT", "DELETE", "OPTIONS"})
    void otherMethodsAreRefused(Method method) {
        assertRefused(
                given().contentType("application/json").body(BODY).request(method, PATH),
                400,
                "the method is not allowed; allowed: GET, PATCH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "get", "Patch", "NOPE"})
    void alsoForWhatIsNotServed(String method) {
        JsonNode answer = RawEvents.answer(RawEvents.request(method, "/scalableTargetDimensions/other"));

        assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
        assertThat(answer.path("body").asText())
                .isEqualTo("{\"message\":\"the method is not allowed; allowed: GET, PATCH\"}");
    }

    /** HTTP has no body for it. */
    @ParameterizedTest
    @ValueSource(strings = {PATH, "/scalableTargetDimensions/other"})
    void aHeadIsRefused(String path) {
        assertThat(given().head(path).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void otherMediaTypesAreRefused(String mediaType) {
        assertRefused(
                given().contentType(mediaType).body(BODY).patch(PATH),
                400,
                "the media type of the body is not supported; allowed: application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "///", "application/json; charset=nonsense"})
    void anUnreadableMediaTypeIsNoFaultOfOurs(String mediaType) {
        assertThat(RawHttp.patch(mediaType, BODY).statusCode()).isIn(200, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "application/json;charset=UTF-8"})
    void jsonIsAccepted(String mediaType) {
        assertAnswer(given().contentType(mediaType).body(BODY).patch(PATH), 2, 2, "Successful");
    }

    @Test
    void aMissingMediaTypeIsAccepted() {
        assertThat(RawHttp.patch(null, BODY).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "application/*", "text/html, application/json;q=0.5"})
    void whoeverTakesJsonGetsIt(String accept) {
        assertAnswer(given().accept(accept).get(PATH), 2, 2, "Successful");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml"})
    void whoeverTakesNoJsonIsRefused(String accept) {
        assertRefused(
                given().accept(accept).get(PATH),
                400,
                "the accepted media type is not available; allowed: application/json");
    }
}
