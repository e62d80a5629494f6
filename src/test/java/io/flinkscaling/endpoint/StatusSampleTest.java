package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every status that the service has answers; the whole table of them is StateTableTest. */
@QuarkusTest
@WithTestResource(StandInResource.class)
class StatusSampleTest extends EndpointScenario {

    @ParameterizedTest
    @CsvSource({
        "DELETING, InProgress, Failed",
        "STARTING, InProgress, Pending",
        "STOPPING, InProgress, Pending",
        "READY, Successful, InProgress",
        "RUNNING, Successful, InProgress",
        "UPDATING, InProgress, Pending",
        "AUTOSCALING, InProgress, Pending",
        "FORCE_STOPPING, InProgress, Pending",
        "ROLLING_BACK, InProgress, Pending",
        "MAINTENANCE, InProgress, Pending",
        "ROLLED_BACK, Successful, InProgress"
    })
    void answers(String status, String toGet, String toPatch) {
        aws.application().setStatus(status);

        assertThat(get().<String>path("scalingStatus")).isEqualTo(toGet);
        assertThat(patch(5).<String>path("scalingStatus")).isEqualTo(toPatch);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNHEARD_OF", "running"})
    void aStatusOfTheFutureIsATransition(String status) {
        aws.application().setStatus(status);

        assertAnswer(get(), 2, 2, "InProgress");
        assertAnswer(patch(5), 2, 5, "Pending");
        assertThat(aws.application().updates()).isEmpty();
    }
}
