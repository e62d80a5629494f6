package io.flinkscaling.simulator.model.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.flinkscaling.policy.ComparisonOperator;
import java.util.EnumSet;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * An alarm on the lag per unit of capacity, where the capacity is a constant of the expression. An expression is evaluated over
 * the whole range each minute, and so with the present constant.
 */
class PutCapacityTest {

    private static final AlarmDefinition ABOVE_TEN_FOR_THREE_MINUTES =
            AlarmDefinition.allOf("per-unit", ComparisonOperator.GREATER_THAN_THRESHOLD, 10, 3);

    private final WatchedLag perUnit = new WatchedLag(
            ABOVE_TEN_FOR_THREE_MINUTES,
            new MetricExpression(
                    (range, age) -> range.datapoint(PublishedMetric.FLINK_LAG, age) / range.capacity(),
                    EnumSet.of(PublishedMetric.FLINK_LAG),
                    false,
                    1,
                    OptionalDouble.of(2)),
            WatchedLag.AT_ONCE);

    @Test
    void beginsAsDeclared() {
        perUnit.publish(21, 21, 21);

        assertThat(perUnit.alarm.capacity()).hasValue(2);
        assertThat(perUnit.alarm.isInAlarm()).isTrue();
    }

    @Test
    void theNewConstantAppliesToOlderDatapointsTooAtTheNextEvaluation() {
        perUnit.publish(21, 21);
        perUnit.alarm.putCapacity(4);
        assertThat(perUnit.alarm.latest()).isEqualTo(10.5);

        perUnit.publish(41);
        assertThat(perUnit.alarm.state()).isEqualTo(AlarmState.OK);

        perUnit.alarm.putCapacity(2);
        perUnit.publish(21);
        assertThat(perUnit.alarm.state()).isEqualTo(AlarmState.ALARM);
    }

    @Test
    void anAlarmWithoutTheConstantTakesNone() {
        Alarm plain = new WatchedLag(ABOVE_TEN_FOR_THREE_MINUTES, WatchedLag.AT_ONCE).alarm;

        assertThat(plain.capacity()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> plain.putCapacity(4))
                .withMessage("alarm per-unit has no constant for the capacity");
    }
}
