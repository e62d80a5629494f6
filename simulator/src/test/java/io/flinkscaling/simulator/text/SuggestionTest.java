package io.flinkscaling.simulator.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is suggested for a name that is mistyped. */
class SuggestionTest {

    private static final List<String> NAMES = List.of("step", "lag-tracking", "Headroom", "MinCapacity", "MaxCapacity");

    @ParameterizedTest
    @CsvSource({
        "Headrom, Headroom",
        "headroom, Headroom",
        "Haedroom, Headroom",
        "steps, step",
        "lagtracking, lag-tracking",
        "lag_tracking, lag-tracking",
        "MinCapacty, MinCapacity",
        "MaxCapcity, MaxCapacity",
        "lag, lag-tracking",
        "head, Headroom",
    })
    void theNearestName(String given, String meant) {
        assertThat(Suggestion.of(given, NAMES)).isEqualTo("; did you mean " + meant + "?");
    }

    @Test
    void nothingForAnotherWord() {
        assertThat(Suggestion.of("la", NAMES)).isEmpty();
        assertThat(Suggestion.of("cooldown", NAMES)).isEmpty();
        assertThat(Suggestion.of("", NAMES)).isEmpty();
        assertThat(Suggestion.of("2", List.of("1", "7"))).isEmpty();
        assertThat(Suggestion.of("step", List.of())).isEmpty();
    }
}
