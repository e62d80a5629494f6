package io.flinkscaling.simulator.report;

import static io.flinkscaling.simulator.report.Rehearsals.call;
import static io.flinkscaling.simulator.report.Rehearsals.policy;
import static io.flinkscaling.simulator.report.Rehearsals.timedOut;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.rehearsal.FunctionCall;
import io.flinkscaling.simulator.rehearsal.RehearsedPolicy;
import io.flinkscaling.simulator.rehearsal.fault.Fault;
import io.flinkscaling.simulator.rehearsal.fault.FaultRates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A function that does not answer 200, and was not hindered, is a finding. */
class UnexpectedAnswersTest {

    private static final Path NO_LOG = Path.of("none");

    @Test
    void oneIsNamedWithItsTimeAndItsRequest() {
        assertThat(findings(call(60, "PATCH 4", 504), call(61, "GET", 200)))
                .containsExactly(
                        "step: 1 of 2 invocations was not answered with 200: 504 at 2026-01-05T00:01:00Z PATCH 4;"
                                + " see function-step.log");
    }

    @Test
    void ofManyTheFirstAreNamed() {
        assertThat(findings(Collections.nCopies(1_500, call(60, "GET", 500)).toArray(FunctionCall[]::new)))
                .containsExactly("step: 1,500 of 1,500 invocations were not answered with 200: 500 at"
                        + " 2026-01-05T00:01:00Z GET, 500 at 2026-01-05T00:01:00Z GET, 500 at 2026-01-05T00:01:00Z GET and"
                        + " 1,497 more; see function-step.log");
    }

    @Test
    void whatAFaultExplainsIsNone() {
        assertThat(findings(
                        call(60, "GET", 200),
                        call(61, "GET", 429, Fault.THROTTLING),
                        call(62, "GET", 502, Fault.CRASH),
                        call(63, "GET", 504, Fault.TIME_OUT)))
                .isEmpty();
    }

    @Test
    void aTimeOutIsExplainedByNoOtherFault() {
        assertThat(findings(timedOut(60, "GET", Fault.HUNG_CONNECTION)))
                .singleElement()
                .asString()
                .startsWith("step: 1 of 1 invocation was not answered with 200: 500 after its time-out at ");
    }

    @Test
    void thePageWarnsOfIt(@TempDir Path directory) throws IOException {
        RehearsedPolicy step = policy(
                "step", Files.createFile(directory.resolve("log")), call(60, "PATCH 4", 500), call(61, "GET", 200));
        RehearsalReport report = new RehearsalReport(List.of(step), FaultRates.NONE);

        new ReportWriter().write(Reports.report("week", false, "step"), new Destination(directory, List.of()), report);

        assertThat(Files.readString(directory.resolve("report.html")))
                .contains(
                        "<p class=\"notice\"><strong>Not answered as it should be.</strong> step: 1 of 2 invocations was"
                                + " not answered with 200: 500 at 2026-01-05T00:01:00Z PATCH 4; see function-step.log.</p>");
    }

    private static List<String> findings(FunctionCall... calls) {
        return new RehearsalReport(List.of(policy("step", NO_LOG, calls)), FaultRates.NONE).findings();
    }
}
