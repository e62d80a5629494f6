package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The function's own handler on events as API Gateway sends them: those of an HTTP API (payload 2.0), and of a REST API
 * (payload 1.0).
 *
 * <p>Source of the events: API Gateway developer guides, "Lambda proxy integration" of each kind.
 */
@QuarkusTest
@WithTestResource(
        value = StandInResource.class,
        initArgs = @ResourceArg(name = "scaling.application-name", value = RawEventTest.APPLICATION))
class RawEventTest extends EndpointScenario {

    /** The one that the events ask for. */
    static final String APPLICATION = "my-application";

    @BeforeEach
    void nameTheApplication() {
        aws.application().rename(APPLICATION);
    }

    @Test
    void aGetIsAnswered() {
        assertIsTheApplication(answer("get"));
    }

    /** The path of the only stage that needs no name does not begin with one; a REST API has no such stage. */
    @Test
    void alsoOnTheDefaultStage() {
        assumeTrue(Gateway.current() == Gateway.HTTP);
        assertIsTheApplication(answer("get-default-stage"));
    }

    /** A custom domain may map several levels to an API. Source: API Gateway developer guide, "API mappings". */
    @ParameterizedTest
    @ValueSource(strings = {"/service", "/service/prod", "/orders/v1/items"})
    void alsoBehindABasePath(String basePath) {
        assertIsTheApplication(answer(RawEvents.request("GET", basePath + "/scalableTargetDimensions/" + APPLICATION)));
    }

    /** What it answers has to be what both gateways know; a REST API refuses an answer that has more. */
    @Test
    void anAnswerHasNothingThatOneOfTheGatewaysDoesNotKnow() {
        assertThat(RawEvents.answer(RawEvents.event("get")).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("statusCode", "headers", "body", "isBase64Encoded");
    }

    @Test
    void aPatchIsTaken() {
        assertThat(bodyOf(answer("patch")).getDouble("desiredCapacity")).isEqualTo(6.0);
    }

    @Test
    void alsoWhenItsBodyIsBase64Encoded() {
        assertThat(bodyOf(answer("patch-base64")).getDouble("desiredCapacity")).isEqualTo(7.0);
    }

    @Test
    void anErrorIsAnAnswerToo() {
        JsonPath answer = answer("get-not-served");

        assertThat(answer.getInt("statusCode")).isEqualTo(404);
        assertThat(JsonPath.from(answer.getString("body")).getString("message"))
                .isEqualTo("scalableTargetDimensionId another is not served here");
    }

    /** The path with its escapes decoded; see {@link OddPaths}. */
    @Test
    void aPathThatIsNoUriIsTheClientsMistake() {
        JsonPath answer = answer("get-decoded-path");

        assertThat(answer.getInt("statusCode")).isEqualTo(400);
        assertThat(contentType(answer)).startsWith("application/json");
        assertThat(JsonPath.from(answer.getString("body")).getString("message"))
                .startsWith("scalableTargetDimensionId is not valid");
    }

    /** The gateway encodes, no client: answered by Quarkus, before any code of ours. */
    @Test
    @Warns("Illegal base64 character")
    void aBodyThatIsNotTheBase64ItSaysIsAnErrorOfTheGateways() {
        assertIsInternalError(answer(RawEvents.event("patch-base64").put("body", "***")));
    }

    /** A client waits for the gateway's leave to send a body, which has long been given when the function runs. */
    @ParameterizedTest
    @CsvSource({
        "Expect, 100-continue",
        "expect, 100-Continue",
        "Connection, close",
        "Content-Length, x",
        "Transfer-Encoding, gzip",
        "Upgrade, h2c"
    })
    void whatAClientSettlesWithTheGatewayIsNoMatter(String header, String value) {
        JsonPath answer = answer(RawEvents.withHeader(RawEvents.event("patch"), header, value));

        assertThat(bodyOf(answer).getDouble("desiredCapacity")).isEqualTo(6.0);
        assertThat(answer.getMap("headers")).containsOnlyKeys("Content-Type", "content-length");
    }

    @Test
    @Warns("Missing HTTP method")
    void anEventWithoutAMethodIsAnErrorOfTheGateways() {
        assertIsInternalError(
                answer(RawEvents.event("get").putNull("requestContext").putNull("httpMethod")));
    }

    private static void assertIsInternalError(JsonPath answer) {
        assertThat(answer.getInt("statusCode")).isEqualTo(500);
        assertThat(JsonPath.from(answer.getString("body")).getMap(""))
                .isEqualTo(Map.of("message", "Internal Server Error"));
    }

    private static void assertIsTheApplication(JsonPath answer) {
        JsonPath body = bodyOf(answer);
        assertThat(body.getString("scalableTargetDimensionId")).isEqualTo(APPLICATION);
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

    private static JsonPath answer(String event) {
        return answer(RawEvents.event(event));
    }

    private static JsonPath answer(ObjectNode event) {
        return JsonPath.from(RawEvents.answer(event).toString());
    }
}
