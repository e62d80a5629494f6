package io.flinkscaling.endpoint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The function's own handler on events as API Gateway sends them: those of an HTTP API (payload 2.0), or of a REST API
 * (payload 1.0) when built with {@code -Dgateway=rest}. Behind it is the application in memory of dev mode.
 *
 * <p>Source of the events: API Gateway developer guides, "Lambda proxy integration" of each kind.
 */
@QuarkusTest
@TestProfile(RawEventTest.InMemory.class)
class RawEventTest {

    /** Where Quarkus' stand-in for the Lambda runtime takes an event as it is. */
    private static final String POST_EVENT = "/_lambda_";

    private static final String GATEWAY = "gateway";

    @Test
    void aGetIsAnswered() throws IOException {
        assertIsTheApplication(answer("get"));
    }

    /** The path of the only stage that needs no name does not begin with one. */
    @Test
    @EnabledIfSystemProperty(named = GATEWAY, matches = "http")
    void alsoOnTheDefaultStage() throws IOException {
        assertIsTheApplication(answer("get-default-stage"));
    }

    @Test
    void aPatchIsTaken() throws IOException {
        assertThat(bodyOf(answer("patch")).getDouble("desiredCapacity")).isEqualTo(6.0);
    }

    @Test
    void alsoWhenItsBodyIsBase64Encoded() throws IOException {
        assertThat(bodyOf(answer("patch-base64")).getDouble("desiredCapacity")).isEqualTo(7.0);
    }

    @Test
    void anErrorIsAnAnswerToo() throws IOException {
        JsonPath answer = answer("get-not-served");

        assertThat(answer.getInt("statusCode")).isEqualTo(404);
        assertThat(JsonPath.from(answer.getString("body")).getString("message"))
                .isEqualTo("scalableTargetDimensionId another is not served here");
    }

    private static void assertIsTheApplication(JsonPath answer) {
        JsonPath body = bodyOf(answer);
        assertThat(body.getString("scalableTargetDimensionId")).isEqualTo("my-application");
        assertThat(body.getString("version")).isEqualTo("KDAScaling");
    }

    private static JsonPath bodyOf(JsonPath answer) {
        assertThat(answer.getInt("statusCode")).isEqualTo(200);
        assertThat(contentType(answer)).startsWith("application/json");
        assertThat(answer.getBoolean("isBase64Encoded")).isFalse();
        return JsonPath.from(answer.getString("body"));
    }

    private static String contentType(JsonPath answer) {
        String header = answer.getString("headers.'Content-Type'");
        return header == null ? answer.getString("multiValueHeaders.'Content-Type'[0]") : header;
    }

    private static JsonPath answer(String event) throws IOException {
        String resource = "/events/" + System.getProperty(GATEWAY) + "/" + event + ".json";
        try (InputStream json = RawEventTest.class.getResourceAsStream(resource)) {
            return given().contentType("application/json")
                    .body(json.readAllBytes())
                    .post(POST_EVENT)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        }
    }

    /** The profile of dev mode, without its HTTP server. */
    public static final class InMemory implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.lambda.mock-event-server.test-port", "0");
        }

        @Override
        public String getConfigProfile() {
            return "dev";
        }
    }
}
