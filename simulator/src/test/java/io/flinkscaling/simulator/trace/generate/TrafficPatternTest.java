package io.flinkscaling.simulator.trace.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.simulator.text.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrafficPatternTest {

    @ParameterizedTest
    @EnumSource
    void isFoundByItsNameInAnyCase(TrafficPattern pattern) {
        assertThat(TrafficPattern.of(pattern.toString())).isEqualTo(pattern);
        assertThat(TrafficPattern.of(pattern.name())).isEqualTo(pattern);
    }

    @Test
    void anUnknownOneIsAnsweredWithAllThereAre() {
        assertThatThrownBy(() -> TrafficPattern.of("zig\nzag"))
                .isInstanceOf(InputException.class)
                .hasMessage("pattern is \"zig\\nzag\"; allowed: diurnal, spike, ramp, flat");
    }
}
