package io.flinkscaling.simulator.rehearsal.outcome;

import static io.flinkscaling.simulator.report.Rehearsals.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.model.autoscaling.Activity;
import io.flinkscaling.simulator.model.autoscaling.ActivityStatus;
import io.flinkscaling.simulator.rehearsal.FunctionCall;
import io.flinkscaling.simulator.rehearsal.fault.Fault;
import io.flinkscaling.simulator.report.Rehearsals;
import io.flinkscaling.simulator.report.Reports;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Scaled to 4 from second 60 to 120, and to 6 from second 120 on. */
class FaultOutcomesTest {

    private static final List<Activity> TWO_REQUESTS =
            List.of(request(60, 120, ActivityStatus.FAILED, 4), request(120, 180, ActivityStatus.SUCCESSFUL, 6));

    @Test
    void aFaultOfTheAnswerThatEndedARequestCountsForIt() {
        assertThat(outcomes(call(60, "PATCH 4", 200), call(120, "GET", 200, Fault.HUNG_CONNECTION)))
                .containsExactly("hung-connection 4 Failed");
    }

    @Test
    void aFaultOfTheNextDecisionInThatInstantDoesNot() {
        assertThat(outcomes(call(60, "PATCH 4", 200), call(120, "GET", 200), call(120, "GET", 429, Fault.THROTTLING)))
                .containsExactly("throttling  decision put off");
    }

    @Test
    void aFaultOfTheRequestThatBeginsInThatInstantCountsForTheNewOne() {
        assertThat(outcomes(
                        call(60, "PATCH 4", 200),
                        call(120, "GET", 200),
                        call(120, "GET", 200),
                        call(120, "PATCH 6", 500, Fault.CRASH)))
                .containsExactly("crash 6 Successful");
    }

    @Test
    void aDecisionThatGotItsAnswerAllTheSameWasNotPutOff() {
        assertThat(outcomes(call(30, "GET", 200, Fault.HUNG_CONNECTION)))
                .containsExactly("hung-connection  none under way");
    }

    @Test
    void theTemplatesCheckIsNoDecision() {
        assertThat(outcomes(call(30, FunctionCall.CHECK, 500, Fault.SSM_DOWN)))
                .containsExactly("ssm-down  none under way");
    }

    @Test
    void theFaultThatMadeARequestFailIsNamedToTheOthers() {
        assertThat(outcomes(
                        call(60, "PATCH 4", 500, Fault.CRASH),
                        call(61, "PATCH 4", 200, Fault.UPDATE_FAILS),
                        call(120, "GET", 200)))
                .containsExactly("crash 4 Failed by update-fails", "update-fails 4 Failed");
    }

    private static List<String> outcomes(FunctionCall... calls) {
        return FaultOutcomes.of(List.of(Rehearsals.policy(TWO_REQUESTS, calls))).stream()
                .map(outcome -> outcome.fault().optionName() + " " + outcome.request() + " " + outcome.outcome())
                .toList();
    }

    private static Activity request(int start, int end, ActivityStatus status, int toCapacity) {
        return new Activity(
                Reports.START.plusSeconds(start),
                Optional.of(Reports.START.plusSeconds(end)),
                status,
                3,
                toCapacity,
                "monitor alarm",
                "Setting desired capacity.",
                "message",
                Optional.empty());
    }
}
