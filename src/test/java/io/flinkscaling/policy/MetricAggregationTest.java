package io.flinkscaling.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Source: API reference, {@code StepScalingPolicyConfiguration}, {@code MetricAggregationType}. */
class MetricAggregationTest {

    private static final double[] DATAPOINTS = {3, -1, 7, 100};

    @ParameterizedTest(name = "{0} of the first {2}: {3}")
    @CsvSource({
        "AVERAGE, Average, 3, 3",
        "MINIMUM, Minimum, 3, -1",
        "MAXIMUM, Maximum, 3, 7",
        "AVERAGE, Average, 1, 3",
        "MINIMUM, Minimum, 1, 3",
        "MAXIMUM, Maximum, 1, 3",
        "AVERAGE, Average, 4, 27.25",
        "MINIMUM, Minimum, 4, -1",
        "MAXIMUM, Maximum, 4, 100"
    })
    void theFirstDatapointsBecomeOneValue(MetricAggregation aggregation, String awsName, int count, double expected) {
        assertThat(aggregation.awsName()).isEqualTo(awsName);
        assertThat(aggregation.aggregate(DATAPOINTS, count)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 5})
    void aCountThatTheDatapointsDoNotHaveIsRefused(int count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetricAggregation.AVERAGE.aggregate(DATAPOINTS, count))
                .withMessage("count is " + count + "; allowed: 1 to 4");
    }

    @Test
    void anUnknownDatapointMakesEveryAggregateUnknown() {
        for (MetricAggregation aggregation : MetricAggregation.values()) {
            assertThat(aggregation.aggregate(new double[] {1, Double.NaN, 2}, 3))
                    .as("%s", aggregation)
                    .isNaN();
        }
    }
}
