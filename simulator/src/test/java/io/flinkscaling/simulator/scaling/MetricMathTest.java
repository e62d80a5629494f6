package io.flinkscaling.simulator.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.MinuteMetrics;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: CloudWatch user guide, "Using math expressions with CloudWatch metrics". */
class MetricMathTest {

    private static final Map<String, MetricExpression> METRICS = Map.of(
            "in", MinuteMetrics::incomingRecords,
            "lag", MinuteMetrics::millisBehindLatest,
            "gone", minute -> Double.NaN);

    /** 120 records, a lag of 5 ms, and a third metric without a datapoint. */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
            in                                    => 120
            in/60                                 => 2
            in / PERIOD(in)                       => 2
            1/60*60                               => 1
            1 + 2 * 3 - -4                        => 11
            2 ^ 3                                 => 8
            10 - 4 - 3                            => 3
            (in + lag) / 25                       => 5
            1.5e2                                 => 150
            gone + 1                              => NaN
            gone > 1                              => NaN
            FILL(gone, 0)                         => 0
            FILL(gone, lag)                       => 5
            FILL(lag, 0)                          => 5
            IF(lag > 4, in, 0)                    => 120
            IF(lag > 5, in, 7)                    => 7
            IF(lag >= 5 && in < 121, 1, 2)        => 1
            IF(lag != 5 || in == 120, 1, 2)       => 1
            IF(lag <= 4, 1)                       => NaN
            IF(gone, 1, 2)                        => NaN
            if(lag, 1, 2)                         => 1
            IF(FILL(gone, -1) > 0, 1, 0)          => 0
            in / 0                                => NaN
            in / (lag - 5)                        => NaN
            FILL(in / 0, 99)                      => 99
            IF(in / 0 > 5, 99, 0)                 => NaN
            FILL(10 ^ 400, 99)                    => 99
            FILL(1e300 * 1e300, 99)               => 99
            MAX([in, lag, gone])                  => 120
            MIN([in, lag, gone])                  => 5
            SUM([in, lag, gone])                  => 125
            AVG([in, lag, gone])                  => 62.5
            MAX([gone, gone])                     => NaN
            ABS(lag - 7) + CEIL(0.2) + FLOOR(1.8) => 4
            """)
    void isComputed(String expression, Double expected) {
        MinuteMetrics minute = new MinuteMetrics();
        minute.set(120, 5, 1);

        assertThat(MetricMath.compile(expression, METRICS).evaluate(minute)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            other + 1            | "other" is no metric; allowed: gone, in, lag
            IN                   | "IN" is no metric; allowed: gone, in, lag
            PI                   | "PI" is no metric; allowed: gone, in, lag
            PERIOD(60)           | "60" is no metric; allowed: gone, in, lag
            in +                 | ; allowed: + - * /
            in lag               | ; allowed: + - * /
            2 in                 | ; allowed: + - * /
            (in                  | ; allowed: + - * /
            ``                   | ; allowed: + - * /
            DIFF(in)             | Undefined function 'DIFF'; allowed: + - * /
            RATE(in)             | Undefined function 'RATE'; allowed: + - * /
            METRICS()            | Undefined function 'METRICS'; allowed: + - * /
            ANOMALY_DETECTION_BAND(in, 2) | Undefined function 'ANOMALY_DETECTION_BAND'
            IF(in)               | IF lacks a parameter
            IF(in, 1, 2, 3)      | IF has more than three parameters
            FILL(in)             | ; allowed: + - * /
            FILL(in, REPEAT)     | "REPEAT" is no metric; allowed: gone, in, lag
            MAX(in)              | MAX of one metric is one number for all time, which an alarm cannot use; allowed: an array
            "text"               | "text" is not understood; allowed: + - * /
            [in, lag]            | "ARRAY" is not understood
            in % 2               | ; allowed: + - * /
            """)
    void isRefusedWhereItIsNotUnderstood(String expression, String message) {
        assertThatThrownBy(() -> MetricMath.compile(expression, METRICS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
