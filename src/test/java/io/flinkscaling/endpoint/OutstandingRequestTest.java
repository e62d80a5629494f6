package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scaling request from the PATCH to its end, as Application Auto Scaling follows it. */
@QuarkusTest
@WithTestResource(StandInResource.class)
class OutstandingRequestTest extends EndpointScenario {

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 9, 10, 11, 31, 32})
    void anyCapacityOfTheRangeIsReached(int capacity) {
        assertAnswer(patch(capacity), 2, capacity, "InProgress");
        assertAnswer(get(), 2, capacity, "InProgress");

        aws.application().finishUpdate();

        assertAnswer(get(), capacity, capacity, "Successful");
        assertThat(aws.parameters().find(PARAMETER)).contains("{}");
    }

    @Test
    void theRequestIsStoredBeforeTheApplicationIsUpdated() {
        patch(5);

        assertThat(aws.calls().operations())
                .startsWith("GetParameter", "DescribeApplication", "PutParameter", "UpdateApplication");
        assertThat(aws.calls().of("PutParameter"))
                .containsExactly(
                        "PutParameter {\"desiredCapacity\":5,\"attempts\":1,\"attemptedVersion\":1}",
                        "PutParameter {\"desiredCapacity\":5,\"operationId\":\"operation-2\"}");
    }

    @Test
    void askingAgainUpdatesOnce() {
        patch(5);
        patch(5);
        aws.application().finishUpdate();
        patch(5);

        assertAnswer(get(), 5, 5, "Successful");
        assertThat(aws.calls().of("UpdateApplication")).containsExactly("UpdateApplication 5");
    }

    @Test
    void whatIsAskedWhileUpdatingIsAppliedByALaterGet() {
        patch(5);
        assertAnswer(patch(7), 2, 7, "Pending");
        assertAnswer(get(), 2, 7, "Pending");

        aws.application().finishUpdate();
        assertAnswer(get(), 5, 7, "InProgress");

        aws.application().finishUpdate();
        assertAnswer(get(), 7, 7, "Successful");
        assertThat(aws.application().updates()).containsExactly(5, 7);
    }

    @Test
    void whatSomebodyChangedByHandIsAdopted() {
        patch(5);
        assertAnswer(pollUntilItEnds(), 5, 5, "Successful");

        aws.application().changeByHand(8, 1);

        assertAnswer(get(), 8, 8, "Successful");
        assertAnswer(get(), 8, 8, "Successful");
        assertThat(aws.application().parallelism()).isEqualTo(8);
        assertThat(aws.application().updates()).containsExactly(5);
    }

    @Test
    @Warns("The application is READY after an update")
    void aStoppedApplicationIsUpdatedAtOnce() {
        aws.application().setStatus("READY");

        patch(5);

        assertAnswer(get(), 5, 5, "Successful");
        assertThat(aws.application().updates()).containsExactly(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "[]", "{\"desiredCapacity\":0}", "{\"desiredCapacity\":\"5\"}", " "})
    @Warns("The stored scaling request is unreadable and counts as none")
    void whatSomebodyWroteIntoTheParameterDoesNoHarm(String value) {
        aws.parameters().set(PARAMETER, value);

        assertAnswer(get(), 2, 2, "Successful");
        assertAnswer(patch(5), 2, 5, "InProgress");
    }
}
