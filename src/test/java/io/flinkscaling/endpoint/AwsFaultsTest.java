package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.flinkscaling.standin.DemandAlarmsInAws;
import io.flinkscaling.standin.Fault;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * AWS does not answer as it should, at any point of a PATCH, before or after the call has taken effect: AAS is answered by
 * the contract, nothing of the inside is told, and a request that was stored is carried out, once, when AAS polls on.
 */
@QuarkusTest
@BehindOneGateway
@WithTestResource(StandInResource.class)
class AwsFaultsTest extends EndpointScenario {

    private static final List<String> OPERATIONS =
            List.of("GetParameter", "DescribeApplication", "PutParameter", "UpdateApplication");
    private static final String TOO_MANY = "asks to be called less often";
    private static final String INTERNAL = "internal error; the cause is in the function's log";

    private static final String CARRIED_ON =
            "The request failed; an outstanding scaling request is carried on by the next call: software.amazon.awssdk.";

    static Stream<Arguments> faults() {
        return OPERATIONS.stream()
                .flatMap(operation -> Stream.of(
                        arguments(operation, Fault.throttling(), 429, TOO_MANY),
                        arguments(operation, Fault.serverError(500), 500, INTERNAL),
                        arguments(operation, Fault.serverError(503), 500, INTERNAL),
                        arguments(
                                operation,
                                Fault.error("AccessDeniedException", "arn:aws:iam::1:role/r"),
                                500,
                                INTERNAL),
                        arguments(operation, Fault.connectionLost(), 500, INTERNAL)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    @Warns({TOO_MANY, CARRIED_ON})
    void aPatchIsAnsweredByTheContractAndCarriedOut(String operation, Fault fault, int code, String message) {
        aws.faults().inject(operation, fault);

        assertTold(patch(5), code, message);

        aws.faults().clear();
        if (aws.parameters().find(PARAMETER).isEmpty()) {
            assertAnswer(get(), 2, 2, "Successful");
            patch(5);
        }
        assertEndsAtFive();
    }

    @ParameterizedTest
    @MethodSource("faults")
    @Warns({TOO_MANY, CARRIED_ON})
    void aGetIsAnsweredByTheContractAndTheRequestIsCarriedOut(String operation, Fault fault, int code, String message) {
        aws.application().setStatus("MAINTENANCE");
        patch(5);
        aws.application().setStatus("RUNNING");
        aws.faults().inject(operation, fault);

        assertTold(get(), code, message);

        aws.faults().clear();
        assertEndsAtFive();
    }

    static Stream<Arguments> lostAnswers() {
        return Stream.of("PutParameter", "UpdateApplication")
                .flatMap(operation -> Stream.of(
                        arguments(operation, Fault.connectionLost().afterEffect()),
                        arguments(operation, Fault.serverError(500).afterEffect()),
                        arguments(operation, Fault.throttling().afterEffect())));
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    @Warns({TOO_MANY, CARRIED_ON})
    void aCallWhoseAnswerIsLostForEverHasTakenEffectOnce(String operation, Fault fault) {
        aws.faults().inject(operation, fault);

        assertThat(patch(5).statusCode()).isIn(200, 429, 500);

        aws.faults().clear();
        assertEndsAtFive();
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void aCallWhoseAnswerIsLostOnceHasTakenEffectOnce(String operation, Fault fault) {
        aws.faults().inject(operation, fault, 1);

        assertThat(patch(5).statusCode()).isEqualTo(200);

        assertEndsAtFive();
    }

    static Stream<Fault> passingFaults() {
        return Stream.of(Fault.throttling(), Fault.serverError(500), Fault.serverError(503), Fault.connectionLost());
    }

    @ParameterizedTest
    @MethodSource("passingFaults")
    void aFaultThatPassesAtOnceIsNotNoticed(Fault fault) {
        OPERATIONS.forEach(operation -> aws.faults().inject(operation, fault, 1));

        assertAnswer(patch(5), 2, 5, "InProgress");
        assertEndsAtFive();
    }

    @Test
    @Warns({CARRIED_ON, "the operation ended FAILED, in full: not enough slots"})
    void theOutcomeOfAnOperationThatCannotBeAskedForIsAskedForLater() {
        patch(5);
        aws.application().failUpdate("not enough slots");
        aws.faults().inject("DescribeApplicationOperation", Fault.serverError(500));
        assertTold(get(), 500, INTERNAL);

        aws.faults().clear();

        assertAnswer(get(), 2, 2, "Failed");
    }

    @Test
    @Warns(CARRIED_ON)
    void anEndThatCannotBeStoredIsStoredLater() {
        patch(5);
        aws.application().finishUpdate();
        aws.faults().inject("PutParameter", Fault.error("AccessDeniedException", "no"));
        assertTold(get(), 500, INTERNAL);

        aws.faults().clear();
        assertEndsAtFive();
    }

    private static void assertTold(Response answer, int code, String message) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(code);
        assertThat(answer.<String>path("message")).endsWith(message);
        assertThat(answer.asString())
                .doesNotContain(
                        "arn:", "Exception", "software.amazon", "io.flinkscaling", "secret", "Request ID", "\tat");
    }

    private void assertEndsAtFive() {
        assertAnswer(pollUntilItEnds(), 5, 5, "Successful");
        assertThat(aws.application().updates()).containsExactly(5);
        assertThat(aws.alarms().threshold(DemandAlarmsInAws.SCALE_OUT)).isEqualTo(5);
        assertThat(aws.parameters().find(PARAMETER)).contains("{}");
    }
}
