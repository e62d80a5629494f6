package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the progress bar says. */
class TerminalProgressTest {

    @Test
    void namesWhatItCounts() {
        assertThat(TerminalProgress.task(10_080, 5)).isEqualTo("Replaying 7 d under 5 policies");
        assertThat(TerminalProgress.task(90, 1)).isEqualTo("Replaying 1 h 30 min under 1 policy");
    }
}
