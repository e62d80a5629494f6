package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationsTest {

    private final Durations durations = new Durations();

    @ParameterizedTest
    @CsvSource({
        "0s, PT0S",
        "30s, PT30S",
        "500ms, PT0.5S",
        "1.5m, PT1M30S",
        "24h, PT24H",
        "PT30S, PT30S",
        "' 2M ', PT2M",
    })
    void areReadAsPeopleWriteThem(String text, Duration duration) {
        assertThat(durations.convert(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "30", "-5s", "PT-5S", "25h", "1,5m", "99999999999999999999s", "NaNs"})
    void areFromNothingToADay(String text) {
        assertThatThrownBy(() -> durations.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("\"" + text
                        + "\" is not a duration that can be used; allowed: 0s to 24h, such as 30s, 500ms or 1.5m");
    }
}
