package io.flinkscaling.simulator.report;

import static io.flinkscaling.simulator.report.Rehearsals.call;
import static io.flinkscaling.simulator.report.Rehearsals.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.rehearsal.FunctionCall;
import io.flinkscaling.simulator.rehearsal.RehearsedPolicy;
import io.flinkscaling.simulator.rehearsal.fault.Fault;
import io.flinkscaling.simulator.rehearsal.fault.FaultRates;
import io.flinkscaling.simulator.replay.ReplayReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the console and the page say of a rehearsal. */
class RehearsalReportTest {

    private static final int IN_THE_LAST_HOUR = 90 * 60;

    @TempDir
    private Path directory;

    private Path log;

    @BeforeEach
    void writeLog() throws IOException {
        log = Files.writeString(directory.resolve("log"), "logged\n");
    }

    @Test
    void aReplayHasAPageWithoutAFunction() throws IOException {
        new ReportWriter().write(Reports.report("week", false, "step"), new Destination(directory, List.of()));

        assertThat(Files.readString(directory.resolve("report.html")))
                .doesNotContain("The function", "Faults", "Not answered")
                .contains("</section>\n\n<section class=\"policy\">");
    }

    @Test
    void aFunctionIsARowOfThePage() throws IOException {
        String page = page(
                List.of(),
                policy("step", log, call(60, "PATCH 4", 502, Fault.CRASH), call(61, "GET", 200), call(62, "GET", 200)),
                policy("lag-tracking", log, call(60, "GET", 200)));

        assertThat(page)
                .contains("<h2>The function</h2>")
                .contains("<th scope=\"col\">HTTP 200</th><th scope=\"col\">HTTP 502</th>")
                .contains(row("step", "3", "2", "1", "8", "4.0 ms", "4.0 ms", "2", "50 / 51 / 60 MB"))
                .contains(row("lag-tracking", "1", "1", "0", "2", "4.0 ms", "4.0 ms", "2", "50 / 51 / 60 MB"))
                .doesNotContain("<h2>Faults</h2>");
    }

    @Test
    void aFunctionThatWasNeverInvokedIsARowToo() throws IOException {
        RehearsedPolicy idle = policy("step", log);

        assertThat(page(List.of(), idle)).contains(row("step", "0", "0", "–", "–", "2", "50 / 51 / 60 MB"));
        assertThat(report(List.of(), idle).render()).contains("step: the function was never invoked");
    }

    @Test
    void faultsAreCountedByWhatBecameOfTheRequest() throws IOException {
        RehearsedPolicy step =
                policy("step", log, call(60, "PATCH 4", 502, Fault.CRASH), call(300, "GET", 502, Fault.CRASH));

        assertThat(report(List.of("crash@0.05"), step).render())
                .contains("fault crash, 2 times; the request under way ended: Successful 1, decision put off 1");
        assertThat(page(List.of("crash@0.05"), step))
                .contains("<th scope=\"col\">Successful</th><th scope=\"col\">decision put off</th>")
                .contains(row("crash", "0.05", "2", "1", "1"));
    }

    @Test
    void eachFaultIsARowOfThePage() throws IOException {
        String page = page(
                List.of("crash@0.05"),
                policy("step", log, call(60, "PATCH 4", 502, Fault.CRASH)),
                policy("lag-tracking", log, call(300, "GET", 502, Fault.CRASH)));

        assertThat(page)
                .contains("<summary>2 faults</summary>")
                .contains("<tr><td>step</td><td class=\"fixed\">2026-01-05 00:01:00</td><td>crash</td>"
                        + "<td class=\"fixed\">PATCH 4</td><td>502</td><td>4</td><td>Successful</td></tr>")
                .contains("<tr><td>lag-tracking</td><td class=\"fixed\">2026-01-05 00:05:00</td><td>crash</td>"
                        + "<td class=\"fixed\">GET</td><td>502</td><td></td><td>decision put off</td></tr>")
                .doesNotContain("left out here");
    }

    @Test
    void ofVeryManyFaultsThePageSaysHowManyItLeavesOut() throws IOException {
        List<FunctionCall> crashes = IntStream.range(0, 1_700)
                .mapToObj(second -> call(second, "GET", 502, Fault.CRASH))
                .toList();

        assertThat(page(List.of("crash@1"), policy("step", log, crashes)))
                .contains("<summary>1,700 faults</summary>")
                .contains("<p>1,200 more are left out here; faults.csv has all of them.</p>")
                .contains("2026-01-05 00:08:19")
                .doesNotContain("2026-01-05 00:08:20");
        assertThat(Files.readAllLines(directory.resolve("out/faults.csv"))).hasSize(1 + 1_700);
    }

    @Test
    void aFaultThatNeverStruckIsSaidWithHowOftenItCouldHave() throws IOException {
        List<String> faults =
                List.of("update-fails@0", "update-rolled-back@0.5", "ssm-down@0.001", "alarms-deleted@0.5");
        RehearsedPolicy step = policy(
                "step",
                log,
                call(60, "PATCH 4", 200),
                call(120, "GET", 200),
                call(180, "GET", 200),
                call(IN_THE_LAST_HOUR, "GET", 200));
        String neverSsm =
                "never struck, at a rate of 0.001 in the 3 invocations before the last hour that it could affect";
        String neverAlarms = "never struck, as before the last hour there was no invocation that it could affect";

        assertThat(report(faults, step).render().lines())
                .contains(
                        "fault update-fails: never struck, as its rate is 0",
                        "fault update-rolled-back: never struck, at a rate of 0.5 in the 1 invocation before the last hour"
                                + " that it could affect",
                        "fault ssm-down: " + neverSsm,
                        "fault alarms-deleted: " + neverAlarms);
        assertThat(page(faults, step))
                .contains("<summary>0 faults</summary>")
                .contains("<th scope=\"row\">ssm-down</th><td>0.001</td><td colspan=\"1\">" + neverSsm + "</td></tr>")
                .contains(neverAlarms);
    }

    @Test
    void eachPolicyHasALogOfItsOwn() throws IOException {
        Path other = Files.writeString(directory.resolve("other"), "logged too\n");

        page(List.of(), policy("step", log), policy("lag-tracking", other));

        assertThat(directory.resolve("out/function-step.log")).hasContent("logged");
        assertThat(directory.resolve("out/function-lag-tracking.log")).hasContent("logged too");
    }

    private String page(List<String> faults, RehearsedPolicy... policies) throws IOException {
        ReplayReport replays = new ReplayReport(
                "week",
                false,
                Map.of(),
                Arrays.stream(policies).map(RehearsedPolicy::replay).toList(),
                Optional.empty(),
                List.of());
        new ReportWriter()
                .write(replays, new Destination(directory.resolve("out"), List.of()), report(faults, policies));
        return Files.readString(directory.resolve("out/report.html"));
    }

    private static RehearsalReport report(List<String> faults, RehearsedPolicy... policies) {
        return new RehearsalReport(List.of(policies), FaultRates.parse(faults));
    }

    private static String row(String name, String... cells) {
        return "<tr><th scope=\"row\">" + name + "</th><td>" + String.join("</td><td>", cells) + "</td></tr>";
    }
}
