package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.scaling.ScalableTarget;
import io.flinkscaling.scaling.ScalingStatus;
import io.flinkscaling.scaling.TargetState;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two PATCHes at once. Lambda runs an instance of the function for each, so that they meet only in AWS; the gateway's
 * mock has one instance, and lets them pass one by one.
 */
@QuarkusTest
@WithTestResource(StandInResource.class)
class OverlappingPatchesTest extends EndpointScenario {

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void ofTheSameCapacityUpdateOnce() {
        Stream<Response> answers = both(() -> patch(5), () -> patch(5));

        assertThat(answers).allSatisfy(answer -> assertAnswer(answer, 2, 5, "InProgress"));
        assertAnswer(pollUntilItEnds(), 5, 5, "Successful");
        assertThat(aws.application().updates()).containsExactly(5);
    }

    @Test
    void ofDifferentCapacitiesEndAtOneOfThem() {
        assertThat(both(() -> patch(5), () -> patch(7)))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));

        float desired = get().path("desiredCapacity");
        assertThat(desired).isIn(5f, 7f);
        assertAnswer(pollUntilItEnds(), desired, desired, "Successful");
    }

    /** The conditional token lets one of them in: the service refuses the other as a concurrent modification. */
    @ParameterizedTest
    @ValueSource(strings = {"GetParameter", "DescribeApplication", "PutParameter"})
    void ofTheSameCapacityThatMeetInAwsUpdateOnce(String meetAfter) {
        ScalableTarget one = FunctionInstance.start();
        ScalableTarget other = FunctionInstance.start();
        aws.meetingPoint().arrange(meetAfter, 2);

        List<TargetState> answers =
                both(() -> one.patch(5), () -> other.patch(5)).toList();

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.scalingStatus()).isIn(ScalingStatus.IN_PROGRESS, ScalingStatus.PENDING));
        assertThat(aws.application().updates()).containsExactly(5);
        assertAnswer(pollUntilItEnds(), 5, 5, "Successful");
        assertThat(aws.application().updates()).containsExactly(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GetParameter", "DescribeApplication", "PutParameter"})
    void ofDifferentCapacitiesThatMeetInAwsEndAtTheOneStoredLast(String meetAfter) {
        ScalableTarget one = FunctionInstance.start();
        ScalableTarget other = FunctionInstance.start();
        aws.meetingPoint().arrange(meetAfter, 2);

        both(() -> one.patch(5), () -> other.patch(7)).toList();

        assertThat(aws.application().updates()).as("at once").hasSize(1);
        float desired = get().path("desiredCapacity");
        assertAnswer(pollUntilItEnds(), desired, desired, "Successful");
        assertThat(aws.calls().of("PutParameter"))
                .as("the last one stored before it was accepted")
                .contains("PutParameter {\"desiredCapacity\":" + (int) desired
                        + ",\"attempts\":1,\"attemptedVersion\":1}");
    }

    private <T> Stream<T> both(Supplier<T> one, Supplier<T> other) {
        List<CompletableFuture<T>> answers =
                List.of(CompletableFuture.supplyAsync(one, threads), CompletableFuture.supplyAsync(other, threads));
        return answers.stream().map(CompletableFuture::join);
    }
}
