package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a PATCH may carry. What is refused has changed nothing, and AWS was not asked. */
@QuarkusTest
@WithTestResource(StandInResource.class)
class BodyTest extends EndpointScenario {

    private static final String NO_OBJECT = "the body is not a JSON object; allowed: {\"desiredCapacity\": <number>}";

    @Test
    void anEmptyBodyIsRefused() {
        assertRefusedUnasked("", "the body is empty; allowed: {\"desiredCapacity\": <number>}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "nonsense",
                " ",
                "[]",
                "[{\"desiredCapacity\": 5}]",
                "5",
                "null",
                "\"desiredCapacity\"",
                "{desiredCapacity: 5}",
                "{'desiredCapacity': 5}",
                "{\"desiredCapacity\": 5",
                "{\"desiredCapacity\": NaN}",
                "{\"desiredCapacity\": Infinity}",
                "{\"desiredCapacity\": -Infinity}",
                "{\"desiredCapacity\": 05}",
                "{\"desiredCapacity\": +5}",
                "{\"desiredCapacity\": 5,}",
                "{\"desiredCapacity\": 5} 5",
                "{\"desiredCapacity\": 5}{\"desiredCapacity\": 6}"
            })
    void whatIsNoJsonObjectIsRefused(String body) {
        assertRefusedUnasked(body, NO_OBJECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"desiredCapacity\": null}", "{\"DesiredCapacity\": 5}", "{\"other\": 5}"})
    void aMissingCapacityIsRefused(String body) {
        assertRefusedUnasked(body, "desiredCapacity is missing; allowed: a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"5\"", "\"five\"", "true", "[5]", "{\"value\": 5}"})
    void whatIsNoNumberIsRefused(String value) {
        assertRefusedUnasked(
                "{\"desiredCapacity\": " + value + "}", "desiredCapacity is not a number; allowed: a number");
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 1.5",
        "0, 0.0",
        "-1, -1.0",
        "33, 33.0",
        "0.9999999999999999, 0.9999999999999999",
        "1e400, Infinity",
        "-1e400, -Infinity",
        "1e308, 1.0E308",
        "4294967297, 4.294967297E9",
        "1e-400, 0.0"
    })
    void whatIsOutsideTheRangeOrNotWholeIsRefused(String number, String printed) {
        assertRefusedUnasked(
                "{\"desiredCapacity\": " + number + "}",
                "desiredCapacity is " + printed + "; allowed: a whole number from 1 to 32");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5.0", "5.000", "5e0", "50e-1", "0.5e1", "5.0E+0"})
    void aWholeNumberMayBeWrittenInAnyWay(String number) {
        assertAnswer(patch("{\"desiredCapacity\": " + number + "}"), 2, 5, "InProgress");
    }

    @Test
    void otherFieldsAreIgnored() {
        assertAnswer(
                patch("{\"version\": \"x\", \"desiredCapacity\": 5, \"more\": {\"desiredCapacity\": 7}}"),
                2,
                5,
                "InProgress");
    }

    @Test
    void aByteOrderMarkIsNoMatter() {
        assertAnswer(patch("\uFEFF{\"desiredCapacity\": 5}"), 2, 5, "InProgress");
    }

    @Test
    void aFieldGivenTwiceIsRefused() {
        assertRefusedUnasked("{\"desiredCapacity\": 5, \"desiredCapacity\": 6}", NO_OBJECT);
    }

    @Test
    void aBodyOfTheGreatestSizeIsRead() {
        String body = "{\"desiredCapacity\": 5}";
        assertAnswer(patch(body + " ".repeat(8 * 1024 - body.length())), 2, 5, "InProgress");
    }

    @Test
    void aTooLargeBodyIsRefused() {
        assertRefusedUnasked(" ".repeat(8 * 1024 + 1), "the body has 8193 bytes; allowed: up to 8192");
    }

    @Test
    void aBodyOfFiveMegabytesIsRefused() {
        assertRefusedRaw("[".repeat(5_000_000), "the body has 5000000 bytes; allowed: up to 8192");
    }

    @Test
    void deepNestingIsRefused() {
        assertRefusedUnasked(
                "{\"desiredCapacity\":".repeat(400) + "1" + "}".repeat(400),
                "desiredCapacity is not a number; allowed: a number");
        assertRefusedRaw("[".repeat(8000), NO_OBJECT);
    }

    @Test
    void invalidUtf8IsRefused() {
        byte[] body = "{\"desiredCapacity?\": 5}".getBytes(StandardCharsets.US_ASCII);
        body[17] = (byte) 0xFF;

        assertThat(RawHttp.patch(PATH, body).statusCode()).isEqualTo(400);
    }

    /** REST-assured would lay out nested JSON before it sends it, which takes more memory than there is. */
    private static void assertRefusedRaw(String body, String message) {
        RawHttp.Answer response = RawHttp.patch(PATH, body.getBytes(StandardCharsets.US_ASCII));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(message.replace("\"", "\\\""));
    }

    private void assertRefusedUnasked(String body, String message) {
        assertRefused(patch(body), 400, message);
        assertThat(aws.calls().operations()).isEmpty();
    }
}
