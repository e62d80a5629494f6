package io.flinkscaling.simulator.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.report.Reports;
import io.flinkscaling.simulator.report.TerminalTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quantities as people, and as tables, write them. */
class HumanTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "0.0004, 0 s",
        "0.35, 350 ms",
        "4.1, 4.1 s",
        "38, 38 s",
        "59.6, 1 min",
        "90, 1 min 30 s",
        "3599.9, 1 h",
        "4320, 1 h 12 min",
        "86400, 1 d",
        "1137600, 13 d 4 h",
        "NaN, –"
    })
    void durations(double seconds, String text) {
        assertThat(Human.duration(seconds)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 %",
        "0.00001, < 0.01 %",
        "0.0008, 0.08 %",
        "0.9987, 99.87 %",
        "0.99999, > 99.99 %",
        "1, 100 %",
        "NaN, –"
    })
    void shares(double share, String text) {
        assertThat(Human.percent(share)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"2.14159; 2.14", "9.996; 10.0", "30.64; 30.6", "1860.4; 1,860"})
    void numbers(double value, String text) {
        assertThat(Human.number(value)).isEqualTo(text);
    }

    @Test
    void plainNumbersAreRoundedAsBigDecimalDoesItAndHaveNoExponent() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(18));

            String text = PlainNumber.format(value, 3);

            BigDecimal nearest = new BigDecimal(value).setScale(3, RoundingMode.HALF_UP);
            assertThat(new BigDecimal(text).subtract(nearest).abs())
                    .as("%s as %s", value, text)
                    .isLessThanOrEqualTo(new BigDecimal("0.001"));
            assertThat(new BigDecimal(text).subtract(new BigDecimal(value)).abs())
                    .as("%s as %s", value, text)
                    .isLessThanOrEqualTo(new BigDecimal("0.00050001").add(new BigDecimal(Math.ulp(value))));
            assertThat(text).doesNotContain("E").doesNotMatch(".*\\.\\d*0").doesNotMatch("-0");
        }
    }

    @Test
    void theTableFitsOnAScreen() {
        String table = new TerminalTable().render(Reports.report("week", false, "step", "original-lag-tracking"));

        assertThat(table.lines()).hasSize(3).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(160));
        assertThat(table).contains("30 s", "$341", "1.14");
    }
}
