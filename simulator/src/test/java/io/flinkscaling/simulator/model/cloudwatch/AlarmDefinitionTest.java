package io.flinkscaling.simulator.model.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.policy.ComparisonOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlarmDefinitionTest {

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_441})
    void looksAtNoMoreThanADay(int evaluationPeriods) {
        assertThatThrownBy(() -> definition(10, evaluationPeriods, 1))
                .hasMessage("evaluationPeriods of alarm high is " + evaluationPeriods
                        + "; allowed: 1 to 1440, one day of minutes");
    }

    @ParameterizedTest
    @CsvSource({"3, 0", "3, 4", "1, 2"})
    void needsAtLeastOneAndAtMostAllOfTheDatapoints(int evaluationPeriods, int datapointsToAlarm) {
        assertThatThrownBy(() -> definition(10, evaluationPeriods, datapointsToAlarm))
                .hasMessage("datapointsToAlarm of alarm high is " + datapointsToAlarm
                        + "; allowed: 1 to evaluationPeriods, which is " + evaluationPeriods);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void hasAFiniteThreshold(double threshold) {
        assertThatThrownBy(() -> definition(threshold, 1, 1))
                .hasMessage("threshold of alarm high is " + threshold + "; allowed: a finite number");
    }

    @Test
    void aWholeDayIsAllowed() {
        assertThatCode(() -> definition(10, 1_440, 1_440)).doesNotThrowAnyException();
    }

    @Test
    void unlessSaidOtherwiseAllDatapointsMustBreachAndMissingOnesAreMissing() {
        assertThat(AlarmDefinition.allOf("low", ComparisonOperator.LESS_THAN_THRESHOLD, 9, 15))
                .isEqualTo(new AlarmDefinition(
                        "low", ComparisonOperator.LESS_THAN_THRESHOLD, 9, 15, 15, MissingData.MISSING));
    }

    private static AlarmDefinition definition(double threshold, int evaluationPeriods, int datapointsToAlarm) {
        return new AlarmDefinition(
                "high",
                ComparisonOperator.GREATER_THAN_THRESHOLD,
                threshold,
                evaluationPeriods,
                datapointsToAlarm,
                MissingData.MISSING);
    }
}
