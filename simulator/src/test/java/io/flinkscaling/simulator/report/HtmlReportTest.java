package io.flinkscaling.simulator.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.replay.ReplayReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page stands on its own and shows what was written by users as text. */
class HtmlReportTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)\\s*=\\s*\"(?!data:|#)|url\\(|@import");

    @TempDir
    private Path directory;

    @Test
    void thePageRefersToNothingOutsideItself() throws IOException {
        assertThat(page(Reports.report("week", false, "step")))
                .doesNotContainPattern(REFERENCE)
                .doesNotContain("http:", "https:", "<script");
    }

    @Test
    void everyPolicyIsThereWithItsChartAndItsActivities() throws IOException {
        String page = page(Reports.report("week", false, "step", "lag-tracking"));

        assertThat(page.split("data:image/png;base64,", -1)).hasSize(3);
        assertThat(page)
                .contains("<h2>step</h2>", "<h2>lag-tracking</h2>")
                .contains("monitor alarm demand-scale-out in state ALARM triggered policy scale-out")
                .contains("Change successfully fulfilled by custom-resource.");
    }

    @Test
    void whatUsersNameIsTextAndNotMarkup() throws IOException {
        assertThat(page(Reports.report("<script>alert(1)</script>", false, "step")))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void whatAReaderShouldKnowStandsOnTop() throws IOException {
        ReplayReport report = new ReplayReport(
                "week",
                false,
                Map.of(),
                List.of(Reports.policy("step")),
                Optional.empty(),
                List.of("An alarm <b> has no data."));

        assertThat(page(report)).contains("<p class=\"notice\">An alarm &lt;b&gt; has no data.</p>");
    }

    private String page(ReplayReport report) throws IOException {
        new ReportWriter().write(report, new Destination(directory, List.of()));
        return Files.readString(directory.resolve("report.html"));
    }
}
