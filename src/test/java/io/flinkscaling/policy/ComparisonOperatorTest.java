package io.flinkscaling.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Source: CloudWatch API reference, {@code PutMetricAlarm}, {@code ComparisonOperator}. */
class ComparisonOperatorTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    OPERATOR,                           NAME,                          BREACH, 9,     10,    11
                    GREATER_THAN_OR_EQUAL_TO_THRESHOLD, GreaterThanOrEqualToThreshold, ABOVE,  false, true,  true
                    GREATER_THAN_THRESHOLD,             GreaterThanThreshold,          ABOVE,  false, false, true
                    LESS_THAN_THRESHOLD,                LessThanThreshold,             BELOW,  true,  false, false
                    LESS_THAN_OR_EQUAL_TO_THRESHOLD,    LessThanOrEqualToThreshold,    BELOW,  true,  true,  false
                    """)
    void aThresholdOf10(
            ComparisonOperator operator, String awsName, Breach breach, boolean nine, boolean ten, boolean eleven) {
        assertThat(operator.awsName()).isEqualTo(awsName);
        assertThat(operator.breach()).isEqualTo(breach);
        assertThat(operator.breaches(9, 10)).isEqualTo(nine);
        assertThat(operator.breaches(10, 10)).isEqualTo(ten);
        assertThat(operator.breaches(11, 10)).isEqualTo(eleven);
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownValueBreachesNothing(ComparisonOperator operator) {
        assertThat(operator.breaches(Double.NaN, 10)).isFalse();
    }
}
