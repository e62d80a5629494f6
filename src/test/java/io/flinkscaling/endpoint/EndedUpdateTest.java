package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.standin.DemandAlarmsInAws;
import io.flinkscaling.standin.Fault;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An update that was taken and did not succeed: the application runs as before, and AAS is told why. */
@QuarkusTest
@WithTestResource(StandInResource.class)
class EndedUpdateTest extends EndpointScenario {

    @Test
    @Warns("the operation ended FAILED, in full: not enough slots")
    void byAFailureIsTold() {
        patch(5);
        aws.application().failUpdate("not enough slots");

        assertFailed("Scaling to 5 failed: the operation ended FAILED: not enough slots");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RUNNING", "ROLLED_BACK"})
    @Warns("the operation ended FAILED, in full: restarting in a loop")
    void byARollbackIsToldWhenItHasEnded(String status) {
        patch(5);
        aws.application().rollBack("restarting in a loop");
        assertAnswer(get(), 2, 5, "InProgress");

        aws.application().setStatus(status);

        assertFailed("Scaling to 5 failed: the operation ended FAILED: restarting in a loop");
    }

    @Test
    @Warns("The outcome of operation operation-2 cannot be asked for: ResourceNotFoundException")
    void andWasForgottenByTheServiceIsTold() {
        patch(5);
        aws.application().failUpdate("whatever");
        aws.application().forgetOperations();

        assertFailed("Scaling to 5 failed: the outcome of operation operation-2 is not known");
    }

    /** Without system rollback, the default, a failed update leaves the application stopped. */
    @Test
    @Warns({"the operation ended FAILED, in full: bad code", "The application is READY after an update"})
    void byAFailureThatStoppedTheApplicationIsTold() {
        patch(5);
        aws.application().failUpdateAndStop("bad code");

        assertAnswer(get(), 5, 5, "Failed");
        assertThat(get().<String>path("failureReason"))
                .isEqualTo("Scaling to 5 failed: the operation ended FAILED: bad code");
    }

    @Test
    @Warns("the operation ended FAILED, in full: role arn:aws:iam::123456789012:role/secret is missing")
    void isToldInOneLineOfLimitedLengthWithoutResourceNames() {
        patch(5);
        aws.application()
                .failUpdate("role arn:aws:iam::123456789012:role/secret is missing " + "x".repeat(9_000)
                        + "\n\tat com.acme.Job.main(Job.java:1)");

        assertThat(get().<String>path("failureReason"))
                .startsWith("Scaling to 5 failed: the operation ended FAILED: role arn:… is missing xxx")
                .hasSizeLessThan(600)
                .doesNotContain("123456789012", "com.acme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"InvalidArgumentException", "AccessDeniedException", "UnsupportedOperationException"})
    @Warns("The outcome of operation operation-2 cannot be asked for")
    void thatCannotBeAskedForDoesNotStopScaling(String error) {
        patch(5);
        aws.application().failUpdate("whatever");
        aws.faults().inject("DescribeApplicationOperation", Fault.error(error, "no"));

        assertFailed("Scaling to 5 failed: the outcome of operation operation-2 is not known");
    }

    @Test
    void isNotTakenForSuccessWhileTheParallelismIsAnotherOne() {
        patch(5);
        aws.application().setStatus("RUNNING");

        assertAnswer(get(), 2, 5, "InProgress");
    }

    /** Source: API reference, ParallelismConfigurationDescription: the service changes CurrentParallelism alone. */
    @Test
    void isOverWhenTheServiceHasScaledTheApplicationSince() {
        patch(5);
        aws.application().finishUpdate();
        aws.application().autoscale(7);

        assertAnswer(get(), 7, 7, "Successful");
        assertThat(aws.parameters().find(PARAMETER)).contains("{}");
        assertAnswer(patch(5), 7, 5, "InProgress");
        assertAnswer(pollUntilItEnds(), 5, 5, "Successful");
    }

    @Test
    @Warns("the operation ended FAILED, in full: no")
    void leavesTheAlarmsAtWhatIsThere() {
        patch(5);
        assertThat(aws.alarms().threshold(DemandAlarmsInAws.SCALE_OUT)).isEqualTo(5);
        aws.application().failUpdate("no");

        get();

        assertThat(aws.alarms().threshold(DemandAlarmsInAws.SCALE_OUT)).isEqualTo(2);
        assertThat(aws.alarms().threshold(DemandAlarmsInAws.SCALE_IN)).isEqualTo(1);
    }

    private void assertFailed(String reason) {
        assertAnswer(get(), 2, 2, "Failed");
        assertThat(get().<String>path("failureReason")).isEqualTo(reason);
        assertThat(aws.application().updates()).containsExactly(5);

        assertAnswer(patch(6), 2, 6, "InProgress");
        assertAnswer(pollUntilItEnds(), 6, 6, "Successful");
    }
}
