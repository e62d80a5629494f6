package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run reads it does not replace or delete, by whatever way it was named. */
class OwnInputTest {

    @TempDir
    private Path directory;

    private Path out;

    @BeforeEach
    void replayOnce() throws IOException {
        Path trace = directory.resolve("trace.csv");
        Files.writeString(trace, "timestamp,incomingRecords\n2026-03-01T00:00:00Z,60000\n2026-03-01T00:01:00Z,60000\n");
        out = directory.resolve("out");
        assertThat(Console.run("replay", trace.toString(), "--policy", "step", "--out", out.toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void anEarlierTimelineThatIsReplayedAgain() throws IOException {
        assertKept(
                out.resolve("timeline-step.csv"),
                "replay",
                out.resolve("timeline-step.csv").toString());
    }

    /** Its policy is not replayed again, so it would be deleted as an old file. */
    @Test
    void anEarlierTimelineThatWouldBeDeleted() throws IOException {
        assertKept(
                out.resolve("timeline-step.csv"),
                "replay",
                out.resolve("timeline-step.csv").toString(),
                "--policy",
                "lag-tracking");
    }

    @Test
    void anEarlierTimelineByALink() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link.csv"), out.resolve("timeline-step.csv"));

        assertKept(out.resolve("timeline-step.csv"), "replay", link.toString());
    }

    @Test
    void anEarlierTimelineByALinkToItsDirectory() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), out);

        assertKept(
                out.resolve("timeline-step.csv"),
                "replay",
                link.resolve("timeline-step.csv").toString());
    }

    @Test
    void aTemplate() throws IOException {
        Path template = out.resolve("summary.json");
        Files.copy(Path.of("../infra/template.yaml"), template, StandardCopyOption.REPLACE_EXISTING);

        assertKept(template, "replay", "--template", template.toString());
    }

    @Test
    void aFunction() throws IOException {
        Path zip = FakeFunction.zip(directory, "200");
        Path function = Files.move(zip, out.resolve("function-step.log"));

        assertKept(function, "rehearse", "--policy", "step", "--function", function.toString());
    }

    private void assertKept(Path input, String... args) throws IOException {
        byte[] before = Files.readAllBytes(input);
        String[] all = new String[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--out";
        all[args.length + 1] = out.toString();

        Console console = Console.run(all);

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err())
                .startsWith("flink-scaling: Cannot write the report to " + out + ": " + input.getFileName()
                        + " there is the input ")
                .hasLineCount(1);
        assertThat(input).hasBinaryContent(before);
    }
}
