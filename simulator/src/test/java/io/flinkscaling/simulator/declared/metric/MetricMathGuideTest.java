package io.flinkscaling.simulator.declared.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The tables of the CloudWatch user guide, "Using math expressions with CloudWatch metrics", with - for a missing datapoint and
 * the oldest one left.
 */
class MetricMathGuideTest {

    /** Section "Comparison and logical operators". */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
            (m1 < m2)             => 0 0 1 0
            (m1 >= 30)            => 1 0 0 0
            (m1 > 15 AND m2 > 15) => 1 0 0 0
            """)
    void operators(String expression, String expected) {
        assertThat(Minutes.of("30 20 0 0", "20 - 20 -").evaluate(expression)).isEqualTo(expected);
    }

    /** Section "Using IF expressions", the three tables. */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
            IF(m1, m2, m3) => 30 0 20 - -
            IF(m1, 5, m3)  => 5 5 20 - -
            IF(m1, m2, 5)  => 30 0 5 5 -
            """)
    void choices(String expression, String expected) {
        Minutes minutes = Minutes.of("1 1 0 0 -", "30 - 0 0 30", "0 0 20 - 20");

        assertThat(minutes.evaluate(expression)).isEqualTo(expected);
    }

    /** Section "Using IF expressions": what stands beside the tables. */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
            IF(m1 > 1, m1)     => - - 2 3
            IF(m1 > 1, 10, 20) => 20 - 10 10
            IF(m1 > 1, m2, 20) => 20 - 0 7
            IF(1, m2)          => - 5 - 7
            IF(0, m2)          => - - - -
            IF(0, m2, m1)      => 1 - 2 3
            IF(-m1, 4, 5)      => 4 - 4 4
            """)
    void otherChoices(String expression, String expected) {
        assertThat(Minutes.of("1 - 2 3", "- 5 - 7").evaluate(expression)).isEqualTo(expected);
    }

    /** Section "Basic arithmetic functions": missing values are treated as 0; a division by zero drops the datapoint. */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
            m1 + m2         => 5 2 3 -
            m1 - m2         => -1 2 -3 -
            m1 * m2         => 6 0 0 -
            m1 / m2         => 0.7 - 0 -
            m2 / m1         => 1.5 0 - -
            m1 ^ m2         => 8 1 0 -
            -m1             => -2 -2 - -
            m1 + 1          => 3 3 - -
            1 - m1          => -1 -1 - -
            m1 / 0          => - - - -
            10 / (m1 - 2)   => - - - -
            (m1 - 2) / m1   => 0 0 - -
            m1 == m2        => 0 0 0 -
            m1 != 2         => 0 0 - -
            m1 > 1 || m2 > 9 => 1 1 0 -
            m1 > 1 OR m2 > 9 => 1 1 0 -
            m1 > 1 && m2 > 1 => 1 0 0 -
            m1 > 2 && m2 > 1 => 0 0 0 -
            m1 > 2 || m2 > 1 => 1 0 1 -
            """)
    void arithmetic(String expression, String expected) {
        assertThat(Minutes.of("2 2 - -", "3 - 3 -").evaluate(expression)).isEqualTo(expected);
    }

    /** Section "Functions supported for metric math": FILL, and that the newest minutes of a late metric are always filled. */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
            FILL(m1, 0)                => 0 1 0 0 4 0
            FILL(m1, m2)               => 9 1 9 - 4 9
            FILL(m1, REPEAT)           => - 1 1 1 4 4
            FILL(m1, LINEAR)           => - 1 2 3 4 -
            FILL(m1, REPEAT) + m1      => - 2 1 1 8 4
            SUM(FILL([m1, m2], 0))     => 9 10 9 0 13 9
            SUM(FILL(METRICS(), 1))    => 10 10 10 2 13 10
            """)
    void fillings(String expression, String expected) {
        assertThat(Minutes.of("- 1 - - 4 -", "9 9 9 - 9 9").evaluate(expression))
                .isEqualTo(expected);
    }

    /** The same section: arrays, scalars and neighbours. */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
            AVG([m1, m2])                       => 2 1.5 - 6
            SUM([m1, m2])                       => 4 3 - 12
            AVG([m1, m2, m1])                   => 1.7 2 - 6.7
            MAX([m1, m2])                       => 3 3 - 8
            MIN([m1, m2])                       => 1 3 - 4
            SUM(METRICS())                      => 4 3 - 12
            SUM(METRICS("2"))                   => 3 - - 4
            SUM([METRICS("1"), METRICS("2")])   => 4 3 - 12
            SUM(METRICS() / 100)                => 0.0 0.0 - 0.1
            SUM(12 / [m1, m2])                  => 16 4 - 4.5
            MIN(ABS(-[m1, m2]))                 => 1 3 - 4
            TIME_SERIES(7)                      => 7 7 7 7
            m1 / PERIOD(m1) * 60                => 1 3 - 8
            DIFF(m1)                            => - 2 - 5
            RATE(m1) * 60                       => - 2 - 2.5
            ABS(m1 - 4)                         => 3 1 - 4
            CEIL(m1 / 2)                        => 1 2 - 4
            FLOOR(m1 / 2)                       => 0 1 - 4
            LOG10(m1 * 0 + 100)                 => 2 2 - 2
            LOG(m1 * 0 + 1)                     => 0 0 - 0
            LOG(m1 * 0)                         => - - - -
            """)
    void functions(String expression, String expected) {
        assertThat(Minutes.of("1 3 - 8", "3 - - 4").evaluate(expression)).isEqualTo(expected);
    }

    /** Every section: the examples of the guide that make one series, or that are made one by a SUM. */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
            PERIOD(m1)/60 * m1                  => 4 -2 - 6
            5 * m1                              => 20 -10 - 30
            m1 - m2                             => 2 -2 -8 6
            SUM(100/[m1, m2])                   => 75 -50 12.5 16.7
            AVG([m1,m2]/m3)                     => 3 -1 1 -
            SUM(METRICS()*100)                  => 700 -100 1200 600
            -5*m1                               => -20 10 - -30
            SUM(-[m1, m2])                      => -6 2 -8 -6
            MIN(ABS([m1, m2]))                  => 2 2 8 6
            SUM(ABS(METRICS()))                 => 7 3 12 6
            SUM(CEIL(METRICS()))                => 7 -1 12 6
            SUM(FILL(METRICS(), 0))             => 7 -1 12 6
            SUM(FILL(METRICS(), m1))            => 7 -3 12 18
            SUM(FILL(METRICS(), LINEAR))        => 7 4 14 6
            SUM(RATE(METRICS()) * 60)           => - -6 6 4
            IF(m1 < 4, m1)                      => - -2 - -
            IF(m1 < 4, 10, 2)                   => 2 10 - 2
            IF(m1 > m2, 1, 0)                   => 1 0 0 1
            IF(DAY(m1)<6,m1)                    => 4 -2 0 6
            IF(MONTH(m1) == 4,m1)               => - - - -
            """)
    void examples(String expression, String expected) {
        assertThat(Minutes.of("4 -2 - 6", "2 - 8 -", "1 1 4 -").evaluate(expression))
                .isEqualTo(expected);
    }

    /** The same section: these have a value in each minute of the range, sparse as the metric may be; all in UTC. */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiterString = "=>", textBlock = """
            MINUTE(m1)               => 58 59 0
            HOUR(m1)                 => 23 23 0
            DAY(m1)                  => 6 6 7
            DATE(m1)                 => 28 28 1
            MONTH(m1)                => 2 2 3
            YEAR(m1)                 => 2026 2026 2026
            EPOCH(m1) - 1772323080   => 0 60 120
            IF(DAY(m1) < 7, m1)      => 5 0 -
            """)
    void times(String expression, String expected) {
        assertThat(Minutes.of("5 - 5").until("2026-03-01T00:01:00Z").evaluate(expression))
                .isEqualTo(expected);
    }
}
