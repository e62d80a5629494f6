package io.flinkscaling.simulator.declared.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.OneMinute;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How expressions are read, and which are refused. {@link MetricMathGuideTest} has what they compute. */
class MetricMathTest {

    private static final Map<String, MetricExpression> READABLE = Map.of(
            "in", MetricExpression.of(PublishedMetric.INCOMING_RECORDS),
            "lag", MetricExpression.of(PublishedMetric.FLINK_LAG),
            "gone", MetricExpression.of(PublishedMetric.CAPACITY),
            "double",
                    MetricMath.compile(
                            "2 * in",
                            Map.of("in", MetricExpression.of(PublishedMetric.INCOMING_RECORDS)),
                            Set.of("in")));

    private static final Set<String> METRICS = Set.of("in", "lag", "gone");

    /** 120 records, a lag of 5 ms, and a third metric without a datapoint. */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
            in                                    => 120
            in/60                                 => 2
            in / PERIOD(in)                       => 2
            in * 0 + 1/60*60                      => 1
            in * 0 + 1 + 2 * 3 - -4               => 11
            in * 0 + 2 ^ 3                        => 8
            in * 0 + 10 - 4 - 3                   => 3
            (in + lag) / 25                       => 5
            TIME_SERIES(1.5e2)                    => 150
            TIME_SERIES(3 > 2)                    => 1
            IF(lag >= 5 && in < 121, 1, 2)        => 1
            IF(lag != 5 || in == 120, 1, 2)       => 1
            IF(lag > 4 AND in > 121 OR in > 1, 1, 2) => 1
            IF(lag > 4 AND in > 121, 1, 2)        => 2
            IF(lag > 4 OR in > 1 AND in > 121, 1, 2) => 1
            -lag ^ 2                              => 25
            in * 0 + 2 ^ 3 ^ 2                    => 512
            in * 0 + 2 ^ -1                       => 0.5
            lag + 1 > 5 == 1                      => 1
            lag == 5 > 0                          => 0
            SUM(METRICS("a"))                     => 5
            FILL(in / 0, 99)                      => 99
            FILL(in * 10 ^ 400, 99)               => 99
            FILL(in * 1e300 * 1e300, 99)          => 99
            ABS(lag - 7) + CEIL(in * 0.01) + FLOOR(in * 0.01) => 5
            double + in                           => 360
            SUM(METRICS())                        => 125
            SUM(METRICS("double")) + 1            => REFUSED
            """)
    void isComputed(String expression, String expected) {
        if (expected.equals("REFUSED")) {
            assertThatThrownBy(() -> compile(expression))
                    .hasMessage(
                            "METRICS(\"double\") is empty; allowed: a text that ids of metrics contain, which are gone, in, lag");
            return;
        }
        assertThat(new OneMinute(120, 5, Double.NaN).of(compile(expression))).isEqualTo(Double.parseDouble(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            other + 1            | "other" is not a metric; allowed: double, gone, in, lag
            IN                   | "IN" is not a metric; allowed: double, gone, in, lag
            PI                   | "PI" is not a metric; allowed: double, gone, in, lag
            PERIOD(60)           | "60" is not a metric; allowed: gone, in, lag
            PERIOD(double)       | "double" is not a metric; allowed: gone, in, lag
            in +                 | ; allowed: + - * /
            in lag               | ; allowed: + - * /
            2 in                 | ; allowed: + - * /
            (in                  | ; allowed: + - * /
            ``                   | ; allowed: + - * /
            RUNNING_SUM(in)      | Undefined function 'RUNNING_SUM'; allowed: + - * /
            SORT(METRICS(), AVG, DESC) | Undefined function 'SORT'; allowed: + - * /
            ANOMALY_DETECTION_BAND(in, 2) | Undefined function 'ANOMALY_DETECTION_BAND'
            IF(in)               | IF lacks a parameter
            IF(in, 1, 2, 3)      | IF has more than three parameters
            IF([in, lag], 1, 2)  | IF of an array is not understood; allowed: a time series
            IF(in, [in, lag], 2) | a branch of an array is not understood; allowed: a time series
            [in, lag] > 1        | > of an array is not understood; allowed: metrics and numbers
            [in, lag] + [in, lag] | two arrays cannot be combined; allowed: an array with a metric or a number
            [in, 5]              | an array of a number is not understood; allowed: a time series
            FILL(in)             | ; allowed: + - * /
            FILL(5, 0)           | FILL of a number is not understood; allowed: a time series
            FILL(in, BACKWARDS)  | "BACKWARDS" is not a metric; allowed: double, gone, in, lag
            if(in, 1, 2)         | "if" is not understood; allowed: + - * /
            Sum([in, lag])       | "Sum" is not understood; allowed: + - * /
            in > 1 and lag > 1   | "and" is not understood; allowed: + - * /
            IF(1, 2, 3)          | IF of numbers alone is not understood; allowed: a time series
            IF(1/0, in, lag)     | IF of numbers alone is not understood; allowed: a time series
            SUM([])              | ; allowed:
            SUM([in, lag))       | ")" closes nothing that is open; allowed: "]"
            in + 1)              | ")" closes nothing that is open; allowed: no bracket here
            SUM(ARRAY(in, lag))  | Undefined function 'ARRAY'
            FILL(in, "REPEAT")   | "REPEAT" is not understood; allowed: + - * /
            PERIOD("in")         | "in" is not understood; allowed: + - * /
            SUM(METRICS("a]"))   | METRICS("a]") is empty; allowed: a text that ids of metrics contain
            MAX(in)              | MAX of one metric is one number for all time, which an alarm cannot use; allowed: an array
            TIME_SERIES(in)      | TIME_SERIES of a time series; allowed: a number
            DIFF(5)              | DIFF of a number is not understood; allowed: a time series
            HOUR(5)              | HOUR of a number is not understood; allowed: a time series
            METRICS(in)          | METRICS takes nothing, or one text in quotes
            5                    | it is one number for all time; allowed: a time series, such as TIME_SERIES of it
            PERIOD(in)           | it is one number for all time; allowed: a time series, such as TIME_SERIES of it
            [in, lag]            | it is an array; allowed: one time series, such as the SUM of it
            METRICS()            | it is an array; allowed: one time series, such as the SUM of it
            "text"               | "text" is not understood; allowed: + - * /
            in % 2               | ; allowed: + - * /
            """)
    void isRefusedWhereItIsNotUnderstood(String expression, String message) {
        assertThatThrownBy(() -> compile(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void itIsKnownWhatIsReadAndWhetherOtherMinutesAre() {
        assertThat(compile("IF(lag, in, gone)").metrics())
                .containsExactlyInAnyOrder(
                        PublishedMetric.INCOMING_RECORDS, PublishedMetric.FLINK_LAG, PublishedMetric.CAPACITY);
        assertThat(compile("double + PERIOD(lag)").metrics()).containsExactly(PublishedMetric.INCOMING_RECORDS);
        assertThat(compile("FILL(lag, 0)").spansMinutes()).isFalse();
        assertThat(compile("FILL(lag, REPEAT)").spansMinutes()).isTrue();
        assertThat(compile("in + RATE(lag)").spansMinutes()).isTrue();
    }

    private static MetricExpression compile(String expression) {
        return MetricMath.compile(expression, READABLE, METRICS);
    }
}
