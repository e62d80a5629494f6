package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What docs/results.md says of the bundled week is so; its other traces are not in the repository. */
class ResultsPageTest {

    @Test
    void theTablesOfTheBundledWeekAreThoseOfToday() throws IOException {
        assertThat(Files.readString(ResultsPage.PAGE)).contains(ResultsPage.section(ResultsPage.WEEK));
    }
}
