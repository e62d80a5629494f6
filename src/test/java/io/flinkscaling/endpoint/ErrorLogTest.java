package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.standin.Fault;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/** What AWS refuses is in the operator's log: one line, as long as its cause is plain. */
@QuarkusTest
@WithTestResource(StandInResource.class)
class ErrorLogTest extends EndpointScenario {

    @Test
    void beingCalledTooOftenIsOneLine() {
        assertIsOneLine(Fault.throttling(), 429, "asks to be called less often");
    }

    @Test
    void anApplicationThatAwsDoesNotKnowIsOneLine() {
        assertIsOneLine(Fault.error("ResourceNotFoundException", "no"), 404, "application app does not exist");
    }

    private void assertIsOneLine(Fault fault, int code, String message) {
        aws.faults().inject("DescribeApplication", fault);
        try (LogRecorder log = LogRecorder.open()) {
            assertThat(get().statusCode()).isEqualTo(code);

            assertThat(log.atLeast(Level.WARNING)).singleElement().satisfies(entry -> {
                assertThat(entry.getLevel().getName()).isIn("WARN", "WARNING");
                assertThat(entry.getMessage()).endsWith(message).doesNotContain("\n");
                assertThat(entry.getThrown()).isNull();
                assertThat(entry.getMdc("requestId")).isNotBlank();
            });
        }
    }
}
