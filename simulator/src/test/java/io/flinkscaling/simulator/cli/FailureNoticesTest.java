package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.rehearsal.FunctionCall;
import io.flinkscaling.simulator.rehearsal.fault.Fault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FailureNoticesTest {

    private static final String FAILED = "flink-scaling: PATCH 6 failed by itself: it was answered ";
    private static final String WHEN = ", at 2026-03-01T00:05:00Z virtual time";
    private static final String LOG = "; the function's log is function.log";

    private final StringWriter err = new StringWriter();
    private long nanos = -7;
    private final FailureNotices notices =
            new FailureNotices(new PrintWriter(err), Optional.of(Path.of("function.log")), () -> nanos);

    @Test
    void tellsOfTheFirstAtOnceAndThenAtMostOneAMinute() {
        notices.begin();
        for (int second = 0; second < 61; second++) {
            notices.onCall(call(500, Set.of(), false));
            nanos += TimeUnit.SECONDS.toNanos(1);
        }

        assertThat(err.toString().lines())
                .containsExactly(
                        FAILED + "500" + WHEN + LOG,
                        FAILED + "500" + WHEN + "; 59 more since the last such line" + LOG);
    }

    @Test
    void tellsOfATimeOutWhateverElseBefellTheRequest() {
        notices.begin();

        notices.onCall(call(503, Set.of(Fault.THROTTLING), true));

        assertThat(err.toString().lines()).containsExactly(FAILED + "503 after its time-out" + WHEN + LOG);
    }

    @Test
    void tellsOfNothingThatIsAsItShouldBe() {
        notices.onCall(call(500, Set.of(), false));
        notices.begin();

        notices.onCall(call(200, Set.of(), false));
        notices.onCall(call(500, Set.of(Fault.CRASH), false));

        assertThat(err.toString()).isEmpty();
    }

    private static FunctionCall call(int status, Set<Fault> faults, boolean isTimedOut) {
        return new FunctionCall(
                Instant.parse("2026-03-01T00:05:00Z"), "id", "PATCH 6", status, 0, List.of(), faults, isTimedOut);
    }
}
