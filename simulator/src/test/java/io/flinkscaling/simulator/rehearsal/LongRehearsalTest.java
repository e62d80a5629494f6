package io.flinkscaling.simulator.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.flinkscaling.simulator.cli.CommandLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weeks of traffic under every policy: the packaged function does what the replay said, to the byte. */
@Tag("long")
class LongRehearsalTest {

    private static final System.Logger LOG = System.getLogger(LongRehearsalTest.class.getName());
    private static final int STATUS_COLUMN = 3;
    private static final int MILLISECONDS_COLUMN = 4;
    private static final double MOST_MILLISECONDS_OF_A_READ = 5_000;
    private static final Path LOAD_BALANCER = Path.of("../../shared/traces/elb-requests-14d.csv");

    @TempDir
    private Path directory;

    @Test
    void theBundledWeek() throws IOException {
        assertSameBytes(List.of());
    }

    @Test
    void aFortnightOfALoadBalancer() throws IOException {
        assumeTrue(Files.exists(LOAD_BALANCER), "skipped, as " + LOAD_BALANCER + " is not there");
        assertSameBytes(List.of(LOAD_BALANCER.toString(), "--scale", "5000"));
    }

    private void assertSameBytes(List<String> trace) throws IOException {
        CommandLines.runs(args("replay", trace, List.of("--no-baselines", "--out", out("replayed"))));
        List<String> unlikeReplay = rehearse(trace);
        if (unlikeReplay.stream().anyMatch(LongRehearsalTest::hasStalled)) {
            LOG.log(System.Logger.Level.WARNING, "this machine has stalled, so all is rehearsed anew: " + unlikeReplay);
            unlikeReplay = rehearse(trace);
        }

        assertThat(unlikeReplay)
                .as("requests that failed, though nothing was to go wrong")
                .isEmpty();
        try (Stream<Path> replayed = Files.list(directory.resolve("replayed"))) {
            List<Path> files =
                    replayed.filter(file -> file.toString().endsWith(".csv")).toList();
            assertThat(files).hasSize(10);
            for (Path file : files) {
                assertThat(directory.resolve("rehearsed").resolve(file.getFileName()))
                        .hasSameBinaryContentAs(file);
            }
        }
    }

    /** Rehearses a trace, and returns the rows of the requests that were not answered 200. */
    private List<String> rehearse(List<String> trace) throws IOException {
        CommandLines.rehearses(args(
                "rehearse", trace, List.of("--function", BuiltFunction.zip().toString(), "--out", out("rehearsed"))));
        try (Stream<String> rows = Files.lines(directory.resolve("rehearsed").resolve("invocations.csv"))) {
            return rows.skip(1)
                    .filter(row -> !row.split(",")[STATUS_COLUMN].equals("200"))
                    .toList();
        }
    }

    /** Whether a request has waited for longer than the function lets a call of AWS take, which all of them take milliseconds for. */
    private static boolean hasStalled(String row) {
        return Double.parseDouble(row.split(",")[MILLISECONDS_COLUMN]) >= MOST_MILLISECONDS_OF_A_READ;
    }

    private static List<String> args(String command, List<String> trace, List<String> options) {
        List<String> args = new ArrayList<>(List.of(command));
        args.addAll(trace);
        args.addAll(options);
        return args;
    }

    private String out(String name) {
        return directory.resolve(name).toString();
    }
}
