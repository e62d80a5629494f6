package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.scaling.ApplicationStatus;
import io.flinkscaling.standin.DemandAlarmsInAws;
import io.flinkscaling.standin.Fault;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ten faults of the original sample, karthitect/kda-flink-autoscaling, in its order; none of them is left. */
@QuarkusTest
@WithTestResource(StandInResource.class)
class OriginalFaultsTest extends EndpointScenario {

    /** There, they were records per minute, named per second. */
    @Test
    void fault1ThresholdsAreInUnitsOfCapacity() {
        patch(5);

        assertThat(aws.alarms().threshold(DemandAlarmsInAws.SCALE_OUT)).isEqualTo(5.0);
        assertThat(aws.alarms().threshold(DemandAlarmsInAws.SCALE_IN)).isEqualTo(4.0);
    }

    /** There, the stored capacity was of one digit. */
    @ParameterizedTest
    @ValueSource(ints = {10, 32})
    void fault2CapacitiesOfTwoDigitsAreReached(int capacity) {
        patch(capacity);
        aws.application().setStatus("RUNNING");

        assertAnswer(get(), 2, capacity, "InProgress");
        assertAnswer(pollUntilItEnds(), capacity, capacity, "Successful");
    }

    /** There, all but UPDATING and RUNNING crashed. */
    @ParameterizedTest
    @EnumSource(ApplicationStatus.class)
    void fault3EveryStatusAnswers(ApplicationStatus status) {
        aws.application().setStatus(status.name());

        assertThat(get().statusCode()).isEqualTo(200);
        assertThat(get().<String>path("scalingStatus")).isIn("InProgress", "Successful");
    }

    /** There, it was lost. */
    @Test
    @Warns("the operation ended FAILED, in full: not enough slots")
    void fault4TheFailureReasonReachesTheAnswer() {
        patch(5);
        aws.application().failUpdate("not enough slots");

        assertThat(get().<String>path("failureReason"))
                .isEqualTo("Scaling to 5 failed: the operation ended FAILED: not enough slots");
    }

    /** There, it was. */
    @Test
    @Warns({"what? (Service: KinesisAnalyticsV2", "application app does not exist"})
    void fault4AnErrorOfDescribeIsNoMissingApplication() {
        aws.faults().inject("DescribeApplication", Fault.error("InvalidArgumentException", "what?"));
        assertThat(get().statusCode()).isEqualTo(500);

        aws.faults().clear();
        aws.application().rename("another");
        assertRefused(get(), 404, "application app does not exist");
    }

    /** There, the next GET went back to what was stored once. */
    @Test
    void fault5AManualChangeSurvives() {
        patch(5);
        pollUntilItEnds();

        aws.application().changeByHand(8, 1);

        assertAnswer(get(), 8, 8, "Successful");
        assertAnswer(get(), 8, 8, "Successful");
        assertThat(aws.application().parallelism()).isEqualTo(8);
    }

    /** There, the alarm at the maximum was stale, and the one at 1 lost its action. */
    @ParameterizedTest
    @ValueSource(ints = {1, 32})
    void fault6AtBothEndsTheAlarmsKeepTheirActionsAndGetThresholds(int capacity) {
        patch(capacity);
        pollUntilItEnds();

        assertThat(aws.alarms().threshold(DemandAlarmsInAws.SCALE_OUT)).isEqualTo(capacity);
        assertThat(aws.alarms().threshold(DemandAlarmsInAws.SCALE_IN)).isEqualTo(capacity - 1);
        assertThat(aws.alarms().get(DemandAlarmsInAws.SCALE_OUT))
                .containsEntry("AlarmActions.member.1", DemandAlarmsInAws.POLICY_ACTION);
        assertThat(aws.alarms().get(DemandAlarmsInAws.SCALE_IN))
                .containsEntry("AlarmActions.member.1", DemandAlarmsInAws.POLICY_ACTION);
    }

    /** There, {@code >} of the template became {@code >=}. */
    @Test
    void fault7OperatorsStayAsTheyWere() {
        patch(5);

        assertThat(aws.alarms().get(DemandAlarmsInAws.SCALE_OUT))
                .containsEntry("ComparisonOperator", "GreaterThanThreshold");
        assertThat(aws.alarms().get(DemandAlarmsInAws.SCALE_IN))
                .containsEntry("ComparisonOperator", "LessThanOrEqualToThreshold");
    }

    /** There, target tracking did not work: its alarms are AAS's own, and here they are nobody's business. */
    @Test
    void fault8TheAlarmsOfTargetTrackingAreLeftAlone() {
        aws.alarms().delete(DemandAlarmsInAws.SCALE_OUT);
        aws.alarms().delete(DemandAlarmsInAws.SCALE_IN);
        Map<String, String> tracking =
                DemandAlarmsInAws.alarm("TargetTracking-app-AlarmHigh", "GreaterThanThreshold", "80.0");
        aws.alarms().put(tracking);

        patch(5);
        assertAnswer(pollUntilItEnds(), 5, 5, "Successful");

        assertThat(aws.alarms().get("TargetTracking-app-AlarmHigh")).containsAllEntriesOf(tracking);
        assertThat(aws.calls().of("PutMetricAlarm")).isEmpty();
    }

    /** There, policies were looked up by CloudFormation, which needed wide permissions. */
    @Test
    @Warns("the operation ended FAILED, in full: no")
    void fault9NothingElseOfAwsIsCalled() {
        patch(5);
        aws.application().failUpdate("no");
        get();
        patch(7);
        pollUntilItEnds();

        assertThat(aws.calls().operations())
                .containsOnly(
                        "GetParameter",
                        "PutParameter",
                        "DescribeApplication",
                        "UpdateApplication",
                        "DescribeApplicationOperation",
                        "DescribeAlarms",
                        "PutMetricAlarm");
    }

    /** There, it was not adjusted; that it is, when configured, shows KpuTest. */
    @Test
    void fault10TheParallelismPerKpuIsLeftAloneUnlessConfigured() {
        aws.application().changeByHand(4, 4);

        patch(8);
        pollUntilItEnds();

        assertThat(aws.application().parallelism()).isEqualTo(8);
        assertThat(aws.application().parallelismPerKpu()).isEqualTo(4);
    }
}
