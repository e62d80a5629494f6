package io.flinkscaling.simulator.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinkscaling.policy.Breach;
import io.flinkscaling.policy.CapacityRange;
import io.flinkscaling.policy.Demand;
import io.flinkscaling.policy.Direction;
import io.flinkscaling.policy.MetricAggregation;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.MinuteMetrics;
import io.flinkscaling.simulator.replay.ScalingSetup;
import io.flinkscaling.simulator.replay.ScalingSetup.Following;
import io.flinkscaling.simulator.replay.ScalingSetup.StepPolicy;
import io.flinkscaling.target.AlarmRole;
import io.flinkscaling.target.CapacityUnit;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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

        assertThat(out.alarm().evaluationPeriods()).isEqualTo(1);
        assertThat(out.policy().cooldown()).isEqualTo(Duration.ofSeconds(120));
        assertThat(in.alarm().evaluationPeriods()).isEqualTo(60);
        assertThat(in.alarm().datapointsToAlarm()).isEqualTo(60);
        assertThat(in.policy().cooldown()).isEqualTo(Duration.ofSeconds(1_800));
        assertThat(in.policy().metricAggregation()).isEqualTo(MetricAggregation.MAXIMUM);
    }

    @ParameterizedTest(name = "{0} units beyond the threshold change {1}")
    @CsvSource({"0.1, 1", "1, 2", "7.5, 8", "18.9, 19", "19, 20", "500, 20"})
    void stepsFollowDemandInProportion(double distance, int units) {
        assertThat(step.stepPolicies().get(0).policy().desiredCapacity(100, 100 + distance, 100, Breach.ABOVE))
                .isEqualTo(100 + units);
        assertThat(step.stepPolicies().get(1).policy().desiredCapacity(100, 100 - distance, 100, Breach.BELOW))
                .isEqualTo(100 - units);
    }

    @Test
    void theThresholdsOfBothAlarmsFollowTheCapacity() {
        assertThat(step.stepPolicies())
                .extracting(StepPolicy::following)
                .containsExactly(
                        Optional.of(new Following(AlarmRole.SCALE_OUT, 1)),
                        Optional.of(new Following(AlarmRole.SCALE_IN, 1)));
        assertThat(step.endpoint().scaleInMargin()).isEqualTo(0.1);
        assertThat(step.range()).isEqualTo(new CapacityRange(1, 32));
    }

    /** The formula of docs/model.md, "Demand". */
    @ParameterizedTest
    @CsvSource({"60000, 0", "60000, 90000", "123456, 5", "0, 1000", "60000, -1", "60000, NaN", "NaN, 5"})
    void theAlarmsReturnDemand(double incomingRecords, double lagMillis) {
        double expected =
                new Demand(1_000, 0.8, Optional.of(Duration.ofSeconds(300))).of(incomingRecords / 60, lagMillis);

        assertThat(step.stepPolicies().get(0).metric().evaluate(minute(incomingRecords, lagMillis, 1)))
                .isEqualTo(expected, within(1e-12));
        assertThat(step.stepPolicies().get(1).metric().evaluate(minute(incomingRecords, lagMillis, 1)))
                .isEqualTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "Headroom, 0.5, 2.4",
        "CatchUpSeconds, 60, 2.5",
        "CatchUpSeconds, 0, 1.25",
        "RecordsPerSecondPerUnit, 500, 3",
    })
    void parametersChangeDemand(String parameter, String value, double demand) {
        MetricExpression metric = Setups.ofProject(Map.of(parameter, value))
                .setup("step")
                .stepPolicies()
                .get(0)
                .metric();

        assertThat(metric.evaluate(minute(60_000, 60_000, 1))).isEqualTo(demand, within(1e-12));
    }

    @Test
    void parametersChangeWindowsCooldownsRangeAndMargin() {
        ScalingSetup setup = Setups.ofProject(Map.of(
                        "ScaleInMinutes", "30",
                        "ScaleInMargin", "0.2",
                        "ScaleOutCooldownSeconds", "60",
                        "MinCapacity", "2",
                        "MaxCapacity", "12"))
                .setup("step");

        assertThat(setup.stepPolicies().get(1).alarm().evaluationPeriods()).isEqualTo(30);
        assertThat(setup.stepPolicies().get(0).policy().cooldown()).isEqualTo(Duration.ofSeconds(60));
        assertThat(setup.range()).isEqualTo(new CapacityRange(2, 12));
        assertThat(setup.endpoint().range()).isEqualTo(new CapacityRange(2, 12));
        assertThat(setup.endpoint().scaleInMargin()).isEqualTo(0.2);
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
        assertThat(setup.trackingPolicies().get(0).metric().evaluate(minute(60_000, 123, 1)))
                .isEqualTo(123);
        assertThat(setup.stepPolicies())
                .extracting(StepPolicy::following)
                .containsExactly(Optional.of(new Following(AlarmRole.SCALE_IN, 1)));
    }

    @Test
    void utilizationTrackingTracksDemandPerCapacity() {
        ScalingSetup setup = Setups.ofProject(Map.of()).setup("utilization-tracking");

        assertThat(setup.stepPolicies()).isEmpty();
        assertThat(setup.trackingPolicies().get(0).policy().targetValue()).isEqualTo(80);
        assertThat(setup.trackingPolicies().get(0).policy().cooldown(Direction.SCALE_IN))
                .isEqualTo(Duration.ofSeconds(1_800));
        assertThat(setup.trackingPolicies().get(0).metric().evaluate(minute(60_000, 0, 4)))
                .isEqualTo(25);
        assertThat(setup.trackingPolicies().get(0).metric().evaluate(minute(60_000, 0, Double.NaN)))
                .isNaN();
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

    private static MinuteMetrics minute(double incomingRecords, double lagMillis, double capacity) {
        MinuteMetrics metrics = new MinuteMetrics();
        metrics.set(incomingRecords, lagMillis, capacity);
        return metrics;
    }
}
