package io.flinkscaling.simulator.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkscaling.policy.AdjustmentType;
import io.flinkscaling.policy.ComparisonOperator;
import io.flinkscaling.policy.MetricAggregation;
import io.flinkscaling.policy.StepScalingPolicy;
import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.scaling.DemandAlarms.AlarmRole;
import io.flinkscaling.simulator.loop.ApplicationFacts;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.loop.ScalingSetup.FollowedThreshold;
import io.flinkscaling.simulator.loop.ScalingSetup.StepPolicy;
import io.flinkscaling.simulator.model.autoscaling.Schedule;
import io.flinkscaling.simulator.model.autoscaling.SuspendedState;
import io.flinkscaling.simulator.model.cloudwatch.MissingData;
import io.flinkscaling.simulator.text.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that are not this project's. */
class OtherTemplatesTest {

    private static final String MINIMAL = TestTemplates.read("minimal.yaml");

    @Test
    void isOnePolicyThatIsCalledLikeItsFile() {
        assertThat(Setups.of(MINIMAL).catalog().declaredNames()).containsExactly("test");
    }

    /** What {@code aws cloudformation get-template} prints: YAML is a text in it, JSON is not. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isReadOutOfWhatIsDeployed(boolean isYaml, @TempDir Path directory) throws IOException {
        String body = isYaml
                ? new ObjectMapper().writeValueAsString(MINIMAL)
                : TestTemplates.read("/io/flinkscaling/simulator/cli/cdk-step-scaling.template.json");
        Path file = Files.writeString(
                directory.resolve("test.json"),
                "{\"TemplateBody\": " + body + ", \"StagesAvailable\": [\"Original\", \"Processed\"]}");

        PolicyCatalog catalog = new PolicyCatalog(TemplateFile.read(file), Map.of());
        ApplicationFacts application = catalog.application(OptionalDouble.of(1_000), OptionalInt.empty());

        assertThat(catalog.setup("test", application)
                        .stepPolicies()
                        .get(0)
                        .alarm()
                        .threshold())
                .isEqualTo(isYaml ? 90_000 : 70);
    }

    @Test
    void anAlarmOnOneMetricIsReadWithAllThatItSays() {
        StepPolicy out = Setups.of(MINIMAL).setup("test").stepPolicies().get(0);

        assertThat(out.alarm().name()).isEqualTo("High");
        assertThat(out.alarm().operator()).isEqualTo(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD);
        assertThat(out.alarm().threshold()).isEqualTo(90_000);
        assertThat(out.alarm().evaluationPeriods()).isEqualTo(3);
        assertThat(out.alarm().datapointsToAlarm()).isEqualTo(2);
        assertThat(out.alarm().missingData()).isEqualTo(MissingData.NOT_BREACHING);
    }

    @Test
    void aPolicyThatLeavesThingsOutHasAwssDefaults() {
        StepScalingPolicy policy =
                Setups.of(MINIMAL).setup("test").stepPolicies().get(0).policy();

        assertThat(policy.cooldown()).isEqualTo(StepScalingPolicy.DEFAULT_COOLDOWN);
        assertThat(policy.metricAggregation()).isEqualTo(MetricAggregation.AVERAGE);
    }

    @Test
    void percentagesAreReadWithTheirMinimum() {
        StepScalingPolicy policy = Setups.of(MINIMAL.replace(
                        "AdjustmentType: ChangeInCapacity",
                        "AdjustmentType: PercentChangeInCapacity\n        MinAdjustmentMagnitude: 2"))
                .setup("test")
                .stepPolicies()
                .get(0)
                .policy();

        assertThat(policy.adjustmentType()).isEqualTo(AdjustmentType.PERCENT_CHANGE_IN_CAPACITY);
        assertThat(policy.minAdjustmentMagnitude()).isEqualTo(2);
    }

    @Test
    void aThresholdThatNoKnownFunctionRePutsStays() {
        assertThat(Setups.of(MINIMAL).setup("test").stepPolicies())
                .extracting(StepPolicy::following)
                .containsExactly(Optional.empty());
    }

    @Test
    void whatIsSuspendedIsSuspended() {
        ScalingSetup setup = Setups.of(MINIMAL.replace(
                        "MaxCapacity: 10", "MaxCapacity: 10\n      SuspendedState: {DynamicScalingInSuspended: true}"))
                .setup("test");

        assertThat(setup.suspended()).isEqualTo(new SuspendedState(true, false, false));
    }

    @Test
    void anEndpointOfWhichNothingIsKnownTakesWhatSchedulesMaySet() {
        ScalingSetup setup = Setups.of(MINIMAL.replace("MaxCapacity: 10", """
                        MaxCapacity: 10
                              ScheduledActions:
                                - ScheduledActionName: peak
                                  Schedule: rate(1 day)
                                  ScalableTargetAction: {MaxCapacity: 20}
                        """.stripTrailing()))
                .setup("test");

        assertThat(setup.range()).isEqualTo(new CapacityRange(1, 10));
        assertThat(setup.endpoint().range()).isEqualTo(new CapacityRange(1, 20));
    }

    @Test
    void aScheduleRunsFromItsStartToItsEnd() {
        Schedule schedule = Setups.of(MINIMAL.replace("MaxCapacity: 10", """
                        MaxCapacity: 10
                              ScheduledActions:
                                - ScheduledActionName: peak
                                  Schedule: rate(1 day)
                                  StartTime: '2026-03-01T06:00:00Z'
                                  EndTime: '2026-03-02T12:00:00'
                                  ScalableTargetAction: {MaxCapacity: 20}
                        """.stripTrailing()))
                .setup("test")
                .scheduledActions()
                .get(0)
                .schedule();

        long first = schedule.nextAfter(0);
        long second = schedule.nextAfter(first);
        assertThat(Instant.ofEpochMilli(first)).isEqualTo("2026-03-01T06:00:00Z");
        assertThat(Instant.ofEpochMilli(second)).isEqualTo("2026-03-02T06:00:00Z");
        assertThat(schedule.nextAfter(second)).isEqualTo(Schedule.NEVER);
    }

    /** Source: Application Auto Scaling user guide, "Schedule recurring scaling actions using cron expressions". */
    @Test
    void aCronSchedulesFirstTimeIsItsStart() {
        Schedule schedule = Setups.of(MINIMAL.replace("MaxCapacity: 10", """
                        MaxCapacity: 10
                              ScheduledActions:
                                - ScheduledActionName: peak
                                  Schedule: cron(30 7 * * ? *)
                                  StartTime: '2026-03-01T06:00:00Z'
                                  ScalableTargetAction: {MaxCapacity: 20}
                        """.stripTrailing()))
                .setup("test")
                .scheduledActions()
                .get(0)
                .schedule();

        long first = schedule.nextAfter(0);
        assertThat(Instant.ofEpochMilli(first)).isEqualTo("2026-03-01T06:00:00Z");
        assertThat(Instant.ofEpochMilli(schedule.nextAfter(first))).isEqualTo("2026-03-01T07:30:00Z");
    }

    @Test
    void whatOneUnitProcessesHasToBeSaid() {
        PolicyCatalog catalog = Setups.of(MINIMAL).catalog();

        assertThatThrownBy(() -> catalog.application(OptionalDouble.empty(), OptionalInt.empty()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(
                        "template test.yaml does not say what one unit of capacity processes; allowed: option"
                                + " --records-per-second-per-unit");
    }

    /** Its function re-puts the thresholds in records, the capacity times MaxThroughputPerKPU. */
    @Test
    void theOriginalSamplesThresholdsFollowTheCapacity() {
        PolicyCatalog catalog =
                Setups.of(TestTemplates.read("sample-step.yaml")).catalog();
        ApplicationFacts application = catalog.application(OptionalDouble.empty(), OptionalInt.empty());

        assertThat(application.recordsPerSecondPerUnit()).isEqualTo(1_000);
        assertThat(catalog.setup("test", application).stepPolicies())
                .extracting(StepPolicy::following)
                .containsExactly(
                        Optional.of(new FollowedThreshold(AlarmRole.SCALE_OUT, 1_000)),
                        Optional.of(new FollowedThreshold(AlarmRole.SCALE_IN, 1_000)));
    }
}
