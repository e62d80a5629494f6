package io.flinkscaling.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkscaling.endpoint.Warns;
import io.flinkscaling.scaling.ScalingRequest;
import io.flinkscaling.scaling.ScalingRequest.Accepted;
import io.flinkscaling.scaling.ScalingRequest.Attempted;
import io.flinkscaling.scaling.ScalingRequest.Failed;
import io.flinkscaling.scaling.ScalingRequest.Unaccepted;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestCodecTest {

    /** Source: AWS Systems Manager quotas, size of a standard parameter's value. */
    private static final int STANDARD_PARAMETER_BYTES = 4 * 1024;

    private final RequestCodec codec = new RequestCodec(new ObjectMapper());

    @Test
    void isReadableInTheConsole() {
        assertThat(codec.encode(new Unaccepted(6))).isEqualTo("{\"desiredCapacity\":6}");
        assertThat(codec.encode(new Attempted(6, 1, 17, false)))
                .isEqualTo("{\"desiredCapacity\":6,\"attempts\":1,\"attemptedVersion\":17}");
        assertThat(codec.encode(new Attempted(6, 2, 17, true)))
                .isEqualTo("{\"desiredCapacity\":6,\"attempts\":2,\"attemptedVersion\":17,\"refused\":true}");
        assertThat(codec.encode(new Accepted(6, "op"))).isEqualTo("{\"desiredCapacity\":6,\"operationId\":\"op\"}");
        assertThat(codec.encode(new Failed(6, "no", false)))
                .isEqualTo("{\"desiredCapacity\":6,\"failureReason\":\"no\"}");
        assertThat(codec.encode(new Failed(6, "no", true)))
                .isEqualTo("{\"desiredCapacity\":6,\"failureReason\":\"no\",\"stopped\":true}");
    }

    @Test
    void theTextForNoRequestIsNone() {
        assertThat(codec.decode(RequestCodec.NONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "none",
                "null",
                "6",
                "[]",
                "[6]",
                "\"6\"",
                "{",
                "{\"desiredCapacity\"}",
                "{\"desiredCapacity\":null}",
                "{\"desiredCapacity\":\"6\"}",
                "{\"desiredCapacity\":6.5}",
                "{\"desiredCapacity\":0}",
                "{\"desiredCapacity\":-1}",
                "{\"desiredCapacity\":4294967298}",
                "{\"desiredCapacity\":6",
                "{\"operationId\":\"op\"}"
            })
    @Warns("The stored scaling request is unreadable and counts as none")
    void whatSomebodyMadeUnreadableCountsAsNone(String text) {
        assertThat(codec.decode(text)).isEmpty();
    }

    @Test
    void whatSomebodyAddedIsIgnored() {
        assertThat(codec.decode(" {\"desiredCapacity\": 6, \"note\": [1]} ")).contains(new Unaccepted(6));
        assertThat(codec.decode("{\"desiredCapacity\":6,\"operationId\":null}")).contains(new Unaccepted(6));
    }

    /** Written by a function that did not know of attempts, or of a version that nobody can have attempted. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"desiredCapacity\":6,\"attempts\":1}",
                "{\"desiredCapacity\":6,\"attemptedVersion\":17}",
                "{\"desiredCapacity\":6,\"attempts\":0,\"attemptedVersion\":17}",
                "{\"desiredCapacity\":6,\"attempts\":\"1\",\"attemptedVersion\":17}",
                "{\"desiredCapacity\":6,\"attempts\":1,\"attemptedVersion\":0}"
            })
    void anAttemptThatIsNotWholeIsNone(String text) {
        assertThat(codec.decode(text)).contains(new Unaccepted(6));
    }

    @Test
    void whatAnOlderFunctionHasStoredIsRead() {
        assertThat(codec.decode("{\"desiredCapacity\":6}")).contains(new Unaccepted(6));
        assertThat(codec.decode("{\"desiredCapacity\":6,\"operationId\":\"op\"}"))
                .contains(new Accepted(6, "op"));
        assertThat(codec.decode("{\"desiredCapacity\":6,\"failureReason\":\"no\"}"))
                .contains(new Failed(6, "no", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ä", "€", "😀", "\"", "\\", "\n", "\u0001", "\u2028"})
    void theLongestReasonFitsIntoAParameter(String character) {
        String text = codec.encode(new Failed(Integer.MAX_VALUE, character.repeat(10_000), true));

        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(STANDARD_PARAMETER_BYTES);
        assertThat(codec.decode(text)).get().isInstanceOf(Failed.class);
    }

    /** Source: SSM API reference, PutParameter: values wrapped in double brackets are refused. */
    @ParameterizedTest
    @ValueSource(strings = {"{{ssm:name}}", "{{{x}}}", "\\{{", "{", "}}"})
    void noReasonLooksLikeAReferenceToAParameter(String reason) {
        String text = codec.encode(new Failed(6, reason, false));

        assertThat(text).doesNotContain("{{");
        assertThat(codec.decode(text)).contains(new Failed(6, reason, false));
    }

    @Test
    void aReasonIsNotCutThroughACharacter() {
        ScalingRequest read = codec.decode(codec.encode(new Failed(6, "a" + "😀".repeat(10_000), false)))
                .orElseThrow();

        String reason = ((Failed) read).reason();
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(reason)).isTrue();
        assertThat(reason).startsWith("a😀");
    }
}
