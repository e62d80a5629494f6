package io.flinkscaling.simulator.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the terminal shows of the scores. */
class TerminalTableTest {

    @Test
    void whatIsTooWideFollowsInASecondTable() {
        String name = "a".repeat(60);
        List<String> lines = new TerminalTable()
                .render(Reports.report("week", false, "step", name))
                .lines()
                .toList();

        assertThat(lines).allMatch(line -> line.length() <= 120);
        assertThat(lines).filteredOn(line -> line.startsWith("policy ")).hasSize(2);
        assertThat(lines).filteredOn(line -> line.startsWith("step ")).hasSize(2);
        assertThat(lines).filteredOn(line -> line.startsWith(name)).hasSize(2);
        assertThat(lines.get(3)).isEmpty();
    }

    @Test
    void aNameOfAnyLengthIsShownWhole() {
        String name = "a".repeat(128);

        assertThat(new TerminalTable().render(Reports.report("week", false, name)))
                .contains(name);
    }
}
