package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.standin.Fault;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** UpdateApplication takes effect, its answer never arrives, and the update fails: the application restarts once. */
@QuarkusTest
@WithTestResource(StandInResource.class)
class LostUpdateTest extends EndpointScenario {

    private static final int ONCE = 1;
    private static final int EACH_ATTEMPT_OF_THE_SDK = 3;

    static Stream<Arguments> lostAnswers() {
        return Stream.of(
                Arguments.of(Fault.connectionLost(), ONCE),
                Arguments.of(Fault.connectionLost(), EACH_ATTEMPT_OF_THE_SDK),
                Arguments.of(Fault.serverError(500), ONCE),
                Arguments.of(Fault.serverError(500), EACH_ATTEMPT_OF_THE_SDK),
                Arguments.of(Fault.throttling(), ONCE));
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    @Warns({
        "The request failed; an outstanding scaling request",
        "the operation ended FAILED, in full: not enough slots"
    })
    void itsFailureIsTold(Fault fault, int times) {
        aws.faults().inject("UpdateApplication", fault.afterEffect(), times);

        patch(5);
        aws.faults().clear();
        aws.application().failUpdate("not enough slots");

        assertFailed(2);
        assertThat(aws.application().updates()).containsExactly(5);
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    @Warns({
        "The request failed; an outstanding scaling request",
        "the operation ended FAILED, in full: not enough slots",
        "The application is READY after an update"
    })
    void itsFailureIsToldAlsoWhenItHasStoppedTheApplication(Fault fault, int times) {
        aws.faults().inject("UpdateApplication", fault.afterEffect(), times);

        patch(5);
        aws.faults().clear();
        aws.application().failUpdateAndStop("not enough slots");

        assertFailed(5);
        assertThat(aws.application().updates()).containsExactly(5);
    }

    /** Nor does the role let the function look, as that of a stack of before would not. */
    @Test
    @Warns({
        "The request failed; an outstanding scaling request",
        "The outcome of the update of version",
        "The application is READY after an update"
    })
    void ifItCannotBeLookedUpThreeAreMadeAndNoMore() {
        aws.faults().inject("UpdateApplication", Fault.serverError(500).afterEffect());
        aws.faults().inject("ListApplicationOperations", Fault.error("AccessDeniedException", "no"));

        patch(5);
        for (int poll = 0; poll < 50; poll++) {
            aws.application().failUpdate("not enough slots");
            get();
        }

        assertThat(aws.application().updates()).containsExactly(5, 5, 5);
        assertAnswer(get(), 2, 2, "Failed");
        assertThat(get().<String>path("failureReason"))
                .isEqualTo("Scaling to 5 failed: it was asked for 3 times, and what became of it is not known");
    }

    @Test
    @Warns("The request failed; an outstanding scaling request is carried on by the next call")
    void itsSuccessIsToldWhateverItsAnswer() {
        aws.faults().inject("UpdateApplication", Fault.serverError(500).afterEffect());
        patch(5);
        aws.faults().clear();

        assertAnswer(pollUntilItEnds(), 5, 5, "Successful");
        assertThat(aws.application().updates()).containsExactly(5);
    }

    private void assertFailed(int capacity) {
        assertAnswer(get(), capacity, capacity, "Failed");
        assertThat(get().<String>path("failureReason"))
                .isEqualTo("Scaling to 5 failed: the operation ended FAILED: not enough slots");
    }
}
