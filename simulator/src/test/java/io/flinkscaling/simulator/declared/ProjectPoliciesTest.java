package io.flinkscaling.simulator.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinkscaling.policy.Breach;
import io.flinkscaling.policy.Direction;
import io.flinkscaling.policy.MetricAggregation;
import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.scaling.CapacityUnit;
import io.flinkscaling.scaling.DemandAlarms.AlarmRole;
import io.flinkscaling.simulator.declared.metric.Minutes;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.loop.ScalingSetup.FollowedThreshold;
import io.flinkscaling.simulator.loop.ScalingSetup.StepPolicy;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.MissingData;
import io.flinkscaling.simulator.model.cloudwatch.OneMinute;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The policies that the project's own template declares, and what its parameters change. */
class ProjectPoliciesTest {

    private final ScalingSetup step = Setups.ofProject(Map.of()).setup("step");

    @Test
    void stepScalesOutAtOnceAndInByTheGreatestDemandOfAnHour() {
        StepPolicy out = step.stepPolicies().get(0);
        StepPolicy in = step.stepPolicies().get(1);

        assertThat(out.alarm().evaluationPeriods()).isEqualTo(3);
        assertThat(out.alarm().datapointsToAlarm()).isEqualTo(1);
        assertThat(out.policy().cooldown()).isZero();
        assertThat(in.alarm().evaluationPeriods()).isEqualTo(60);
        assertThat(in.alarm().datapointsToAlarm()).isEqualTo(60);
        assertThat(in.policy().cooldown()).isEqualTo(Duration.ofSeconds(1_800));
        assertThat(in.policy().metricAggregation()).isEqualTo(MetricAggregation.MAXIMUM);
    }

    @ParameterizedTest(name = "{0} units beyond the threshold add {1}, and remove {2}")
    @CsvSource({
        "0.1, 1, 1",
        "1, 2, 2",
        "7.5, 8, 8",
        "13.5, 14, 14",
        "15, 16, 15",
        "18.9, 19, 17",
        "19, 20, 17",
        "45, 20, 46",
        "500, 20, 81"
    })
    void stepsFollowDemandInProportion(double distance, int added, int removed) {
        assertThat(step.stepPolicies().get(0).policy().desiredCapacity(100, 100 + distance, 100, Breach.ABOVE))
                .isEqualTo(100 + added);
        assertThat(step.stepPolicies().get(1).policy().desiredCapacity(200, 100 - distance, 100, Breach.BELOW))
                .isEqualTo(200 - removed);
    }

    @Test
    void theThresholdsAndConstantsOfBothAlarmsFollowTheCapacity() {
        assertThat(step.stepPolicies())
                .extracting(StepPolicy::following)
                .containsExactly(
                        Optional.of(new FollowedThreshold(AlarmRole.SCALE_OUT, 1)),
                        Optional.of(new FollowedThreshold(AlarmRole.SCALE_IN, 1)));
        assertThat(step.stepPolicies())
                .extracting(policy -> policy.metric().capacity())
                .containsOnly(OptionalDouble.of(32));
        assertThat(step.range()).isEqualTo(new CapacityRange(1, 32));
    }

    /** Trigger late, aim low: out when 95 % of the throughput are used, to where 75 % of it are. */
    @ParameterizedTest(name = "{0} records a second at capacity {1}: {2} units wanted")
    @CsvSource({"3800, 4, 0", "3801, 4, 5.068", "4000, 4, 5.333", "6000, 4, 8", "950, 1, 0", "951, 1, 1.268", "1, 32, 0"
    })
    void theScaleOutAlarmWantsMoreOnlyWhenTheThroughputIsUsedUp(double recordsPerSecond, int capacity, double wanted) {
        assertThat(new OneMinute(60 * recordsPerSecond, 0, capacity)
                        .of(step.stepPolicies().get(0).metric()))
                .isEqualTo(wanted, within(1e-3));
    }

    /** In only when it is worth a restart: 40 % of the capacity has to go, and 70 % of what stays is used at most. */
    @ParameterizedTest(name = "{0} records a second at capacity {1}: {2} units wanted, {3} to go at least")
    @CsvSource({
        "4199, 10, 5.999, 4",
        "4201, 10, 10, 4",
        "2800, 10, 4, 4",
        "2099, 5, 2.999, 2",
        "2101, 5, 5, 2",
        "700, 2, 1, 1",
        "701, 2, 2, 1",
        "1, 1, 1, 1"
    })
    void theScaleInAlarmWantsLessOnlyWhenThatIsWorthARestart(
            double recordsPerSecond, int capacity, double wanted, int less) {
        double datapoint = new OneMinute(60 * recordsPerSecond, 0, capacity)
                .of(step.stepPolicies().get(1).metric());

        assertThat(datapoint).isEqualTo(wanted, within(2e-3));
        assertThat(datapoint <= capacity - 1).isEqualTo(wanted <= capacity - less);
    }

    /** Zero and no datapoint look the same where a missing value counts as zero. */
    @ParameterizedTest
    @CsvSource({"0, 0", "0, NaN", "NaN, 0", "NaN, 60000", "NaN, NaN"})
    void withoutTrafficThereIsNoDemand(double incomingRecords, double lagMillis) {
        OneMinute minute = new OneMinute(incomingRecords, lagMillis, 1);

        assertThat(minute.of(step.stepPolicies().get(0).metric())).isNaN();
        assertThat(minute.of(step.stepPolicies().get(1).metric())).isNaN();
    }

    /**
     * A lag that is too large is a datapoint against a scale-in, and so is traffic that needs the capacity. With an unknown lag
     * there is no other one.
     */
    @ParameterizedTest(name = "with {0} records and a lag of {1} ms the scale-in alarm sees {2}")
    @CsvSource({
        "42000, 0, 1",
        "42000, 1, 1",
        "42000, 60000, 1",
        "42000, 60001, 1000000",
        "60000, 900000, 1000000",
        "NaN, 900000, 1000000",
        "0, 900000, 1000000",
        "42000, -1, NaN",
        "42000, NaN, NaN",
        "60000, 0, 2",
        "60000, -1, 2",
        "60000, NaN, 2"
    })
    void theScaleInAlarmSeesDemandOnlyWhileTheLagIsKnownAndSmall(
            double incomingRecords, double lagMillis, double datapoint) {
        for (String policy : List.of("step", "lag-tracking", "utilization-tracking")) {
            List<StepPolicy> steps = Setups.ofProject(Map.of()).setup(policy).stepPolicies();

            assertThat(new OneMinute(incomingRecords, lagMillis, 2)
                            .of(steps.get(steps.size() - 1).metric()))
                    .as(policy)
                    .isEqualTo(datapoint, within(1e-12));
        }
    }

    /** Under "missing", CloudWatch raises an alarm on one old breaching datapoint when only missing ones follow. */
    @Test
    void whatTheScaleInAlarmDoesNotSeeCountsAgainstAScaleIn() {
        assertThat(step.stepPolicies().get(1).alarm().missingData()).isEqualTo(MissingData.NOT_BREACHING);
    }

    @ParameterizedTest(name = "ScaleInMaxLagSeconds={0}, CatchUpSeconds={1}, lag {2} ms: {3}")
    @CsvSource({
        "600, 300, 600000, 2",
        "600, 300, 600001, 1000000",
        "600, 0, 600000, 1",
        "0, 300, 600000, 2",
        "0, 300, NaN, 1",
        "0, 300, -1, 1",
        "0, 0, NaN, 1"
    })
    void theGateOnScaleInCanBeMovedAndSwitchedOff(String maxLag, String catchUp, double lagMillis, double demand) {
        ScalingSetup setup = Setups.ofProject(Map.of("ScaleInMaxLagSeconds", maxLag, "CatchUpSeconds", catchUp))
                .setup("step");

        assertThat(new OneMinute(42_000, lagMillis, 4)
                        .of(setup.stepPolicies().get(1).metric()))
                .isEqualTo(demand, within(1e-12));
    }

    @ParameterizedTest(name = "{0}={1}: from 10 units, {2} wanted")
    @CsvSource({
        "ScaleInHeadroom, 0.5, 10",
        "ScaleInHeadroom, 0.6, 5.58",
        "ScaleInShare, 0.6, 10",
        "ScaleInShare, 0.5, 4.79"
    })
    void parametersChangeWhatAScaleInIsWorth(String parameter, String value, double wanted) {
        MetricExpression metric = Setups.ofProject(Map.of(parameter, value))
                .setup("step")
                .stepPolicies()
                .get(1)
                .metric();

        assertThat(new OneMinute(60 * 3_350, 0, 10).of(metric)).isEqualTo(wanted, within(1e-2));
    }

    @Test
    void parametersChangeWindowsCooldownsAndRange() {
        ScalingSetup setup = Setups.ofProject(Map.of(
                        "ScaleInMinutes", "30",
                        "ScaleOutCooldownSeconds", "60",
                        "MinCapacity", "2",
                        "MaxCapacity", "12"))
                .setup("step");

        assertThat(setup.stepPolicies().get(1).alarm().evaluationPeriods()).isEqualTo(30);
        assertThat(setup.stepPolicies().get(0).policy().cooldown()).isEqualTo(Duration.ofSeconds(60));
        assertThat(setup.range()).isEqualTo(new CapacityRange(2, 12));
        assertThat(setup.endpoint().range()).isEqualTo(new CapacityRange(2, 12));
    }

    @Test
    void theUnitMayBeAKpu() {
        ScalingSetup setup = Setups.ofProject(Map.of("CapacityUnit", "kpu", "ParallelismPerKPU", "4"))
                .setup("step");

        assertThat(setup.endpoint().unit()).isEqualTo(CapacityUnit.KPU);
        assertThat(setup.endpoint().parallelismPerKpu()).hasValue(4);
    }

    @ParameterizedTest
    @CsvSource({"Flink,", "KinesisIteratorAge,", "KinesisEnhancedFanOut, flink-consumer"})
    void lagTrackingScalesOutOnAnyOfTheLagMetricsAndInOnDemand(String lagMetric, String consumer) {
        ScalingSetup setup = Setups.ofProject(
                        consumer == null
                                ? Map.of("LagMetric", lagMetric)
                                : Map.of("LagMetric", lagMetric, "ConsumerName", consumer))
                .setup("lag-tracking");

        assertThat(setup.trackingPolicies().get(0).policy().targetValue()).isEqualTo(60_000);
        assertThat(setup.trackingPolicies().get(0).policy().disableScaleIn()).isTrue();
        assertThat(setup.trackingPolicies().get(0).metric().metrics())
                .containsExactly(lagMetric.equals("Flink") ? PublishedMetric.FLINK_LAG : PublishedMetric.KINESIS_LAG);
        assertThat(setup.stepPolicies())
                .extracting(StepPolicy::following)
                .containsExactly(Optional.of(new FollowedThreshold(AlarmRole.SCALE_IN, 1)));
    }

    /** A lag of 90 s, growing, then known again after a restart, then falling. */
    @Test
    void lagTrackingDoublesWhileTheLagIsAboveTheTargetAndDoesNotFall() {
        MetricExpression behind = Setups.ofProject(Map.of())
                .setup("lag-tracking")
                .trackingPolicies()
                .get(0)
                .metric();

        assertThat(Minutes.of("0 50000 61000 90000 90000 - 120000 100000 70000 -1")
                        .evaluate(behind))
                .isEqualTo("0 0 120000 120000 120000 - 120000 0 0 0");
    }

    @Test
    void utilizationTrackingTracksDemandPerCapacity() {
        ScalingSetup setup = Setups.ofProject(Map.of()).setup("utilization-tracking");

        assertThat(setup.stepPolicies())
                .extracting(StepPolicy::following)
                .containsExactly(Optional.of(new FollowedThreshold(AlarmRole.SCALE_IN, 1)));
        assertThat(setup.trackingPolicies().get(0).policy().targetValue()).isEqualTo(75);
        assertThat(setup.trackingPolicies().get(0).policy().disableScaleIn()).isTrue();
        assertThat(setup.trackingPolicies().get(0).policy().cooldown(Direction.SCALE_OUT))
                .isEqualTo(Duration.ofSeconds(300));
    }

    @ParameterizedTest(name = "{0} records, lag {1} ms, capacity {2}: {3} %")
    @CsvSource({
        "60000, 0, 4, 25",
        "60000, NaN, 4, 25",
        "60000, -1, 4, 25",
        "60000, 1200000, 1, 400",
        "45000, 0, 1, 75",
        "51000, 0, 1, 75",
        "57000, 0, 1, 75",
        "57060, 0, 1, 95.1",
        "60000, 0, NaN, NaN",
        "NaN, 0, 4, NaN",
        "0, 0, 4, NaN",
        "NaN, NaN, NaN, NaN"
    })
    void utilizationIsDemandPerCapacityAndAtMostTheTargetUntilItIsTimeToScaleOut(
            double incomingRecords, double lagMillis, double capacity, double percent) {
        assertThat(new OneMinute(incomingRecords, lagMillis, capacity).of(utilization()))
                .isEqualTo(percent, within(1e-9));
    }

    private static MetricExpression utilization() {
        return Setups.ofProject(Map.of())
                .setup("utilization-tracking")
                .trackingPolicies()
                .get(0)
                .metric();
    }

    @Test
    void schedulesAreThoseOfTheParameters() {
        ScalingSetup setup = Setups.ofProject(Map.of(
                        "ScheduleOutCron", "cron(30 7 ? * MON-FRI *)",
                        "ScheduleOutMinCapacity", "8",
                        "ScheduleInCron", "cron(0 20 ? * MON-FRI *)",
                        "ScheduleInMinCapacity", "1",
                        "ScheduleTimeZone", "Europe/Berlin"))
                .setup("step");

        assertThat(setup.scheduledActions()).hasSize(2);
        assertThat(setup.scheduledActions().get(0).minCapacity()).hasValue(8);
        assertThat(setup.scheduledActions().get(0).maxCapacity()).isEmpty();
    }
}
