package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.standin.DemandAlarmsInAws;
import io.flinkscaling.standin.Fault;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** AWS never answers: the function does, before its gateway gives up after 29 s. These tests take their time. */
@QuarkusTest
@BehindOneGateway
@WithTestResource(StandInResource.class)
class TimeoutTest extends EndpointScenario {

    private static final Duration GATEWAY = Duration.ofSeconds(29);

    /** What AWS may take, and a second for the rest. */
    private static final Duration BUDGET = Duration.ofSeconds(26);

    @Test
    @Warns("ApiCallTimeoutException")
    void whenEveryCallHangs() {
        aws.faults().injectEverywhere(Fault.hang());

        assertRefused(within(GATEWAY, () -> patch(5)), 500, "internal error; the cause is in the function's log");

        aws.faults().clear();
        assertAnswer(get(), 2, 2, "Successful");
    }

    @Test
    @Warns("ApiCallTimeoutException")
    void whenTheUpdateTakesEffectAndNeverAnswers() {
        aws.faults().inject("UpdateApplication", Fault.hang().afterEffect());

        assertThat(within(GATEWAY, () -> patch(5)).statusCode()).isIn(200, 500);

        aws.faults().clear();
        assertAnswer(pollUntilItEnds(), 5, 5, "Successful");
        assertThat(aws.application().updates()).containsExactly(5);
    }

    /** It may take longer than the other calls, which are given up and made again after 5 s: only one arrives. */
    @Test
    @Warns("ApiCallTimeoutException")
    void anUpdateIsNotGivenUpAfterFiveSeconds() {
        aws.faults().inject("UpdateApplication", Fault.hang().afterEffect());

        within(GATEWAY, () -> patch(5));

        assertThat(aws.calls().of("UpdateApplication")).hasSize(1);
    }

    @Test
    @Warns("The alarm thresholds could not be set to the capacity; the next call tries again: ")
    void whenTheAlarmsHangTheCapacityIsToldAllTheSame() {
        aws.faults().inject("DescribeAlarms", Fault.hang());

        assertAnswer(within(GATEWAY, () -> patch(5)), 2, 5, "InProgress");

        aws.faults().clear();
        get();
        assertThat(aws.alarms().threshold(DemandAlarmsInAws.SCALE_OUT)).isEqualTo(5);
    }

    /** Each call ends within its own 10 s, each read within its 5 s: only together do they take too long. */
    @Test
    @Warns("ApiCallTimeoutException")
    void whenEachAnswerComesInPieces() {
        aws.faults().injectEverywhere(Fault.trickle());

        assertThat(within(BUDGET, () -> patch(5)).statusCode()).isIn(200, 500);

        aws.faults().clear();
        assertAnswer(pollUntilItEnds(), 5, 5, "Successful");
        assertThat(aws.application().updates()).containsExactly(5);
    }

    private static Response within(Duration limit, Supplier<Response> request) {
        Instant start = Instant.now();
        Response answer = request.get();
        assertThat(Duration.between(start, Instant.now())).isLessThan(limit);
        return answer;
    }
}
