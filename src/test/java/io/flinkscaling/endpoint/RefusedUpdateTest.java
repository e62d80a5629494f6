package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.standin.Fault;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service refuses an update: for now, and it is asked again by a later call; or for good, and AAS is told why. */
@QuarkusTest
@WithTestResource(StandInResource.class)
class RefusedUpdateTest extends EndpointScenario {

    @ParameterizedTest
    @ValueSource(strings = {"ResourceInUseException", "ConcurrentModificationException"})
    void forNow(String error) {
        aws.faults().inject("UpdateApplication", Fault.error(error, "not now"));
        assertAnswer(patch(5), 2, 5, "Pending");
        assertAnswer(get(), 2, 5, "Pending");
        assertThat(aws.application().updates()).isEmpty();

        aws.faults().clear();

        assertAnswer(get(), 2, 5, "InProgress");
        assertAnswer(pollUntilItEnds(), 5, 5, "Successful");
        assertThat(aws.application().updates()).containsExactly(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LimitExceededException",
                "InvalidApplicationConfigurationException",
                "InvalidArgumentException",
                "InvalidRequestException",
                "CodeValidationException",
                "UnsupportedOperationException"
            })
    void forGood(String error) {
        aws.faults().inject("UpdateApplication", Fault.error(error, "never"));

        assertAnswer(patch(5), 2, 2, "Failed");
        assertThat(get().<String>path("failureReason")).isEqualTo("Scaling to 5 failed: " + error + ": never");
        assertAnswer(get(), 2, 2, "Failed");
        assertThat(aws.calls().of("UpdateApplication")).as("asked once").hasSize(1);
    }

    @Test
    void forGoodUntilItIsAskedForAgain() {
        aws.faults().inject("UpdateApplication", Fault.error("LimitExceededException", "never"));
        patch(5);
        aws.faults().clear();

        assertAnswer(patch(5), 2, 5, "InProgress");
        assertThat(pollUntilItEnds().asString()).doesNotContain("failureReason");
        assertThat(aws.application().updates()).containsExactly(5);
    }

    @Test
    void withMoreWordsThanCanBeStored() {
        aws.faults().inject("UpdateApplication", Fault.error("LimitExceededException", "x".repeat(5_000)));

        assertAnswer(patch(5), 2, 2, "Failed");
        assertThat(get().<String>path("failureReason"))
                .as("shortened, not lost")
                .startsWith("Scaling to 5 failed: Limit");
    }
}
