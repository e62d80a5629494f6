package io.flinkscaling.simulator.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the terminal shows of the scores. */
class TerminalTableTest {

    @Test
    void whatIsTooWideFollowsInASecondTable() {
        String name = "a".repeat(32);
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
    void aLongNameStandsAboveItsNumbersAndLeavesTheTableAsItIs() {
        String name = "a".repeat(128);
        List<String> without = new TerminalTable()
                .render(Reports.report("week", false, "step"))
                .lines()
                .toList();

        List<String> lines = new TerminalTable()
                .render(Reports.report("week", false, "step", name))
                .lines()
                .toList();

        assertThat(lines).hasSize(4).startsWith(without.get(0), without.get(1), name);
        assertThat(lines.get(3)).isEqualTo(without.get(1).replace("step", "    "));
    }
}
