package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file is called, a terminal shows it, and does nothing else. */
class TerminalTest {

    /** Clears the screen, sets the title, rings, goes back to the start of the line, turns the writing around. */
    private static final String EVIL = "\u001b[2J\u001b]0;owned\u0007\r\u009b31m\u202e";

    private static final String SHOWN = "\\u001b[2J\\u001b]0;owned\\u0007\\r\\u009b31m\\u202e";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replay @",
                "replay --template @",
                "replay --policy @",
                "replay --parameter @=1",
                "replay --parameter Headroom=@",
                "replay --lag @",
                "replay --scale @",
                "replay --out /dev/null/@",
                "replay --@",
                "@",
                "rehearse --function @",
                "rehearse --fault @",
                "cloud --speed @",
                "cloud --function @",
                "generate --pattern @ --out x",
                "generate --pattern flat --out /dev/null/@"
            })
    void whatIsRefused(String commandLine) {
        Console console = Console.run(commandLine.replace("@", "evil" + EVIL).split(" "));

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).hasLineCount(1).contains("evil" + SHOWN);
        assertHarmless(console);
    }

    @Test
    void whatIsWritten() throws IOException {
        Path trace = directory.resolve("trace" + EVIL + ".csv");
        Files.writeString(trace, "timestamp,incomingRecords\n2026-03-01T00:00:00Z,60000\n2026-03-01T00:01:00Z,60000\n");
        Path template = directory.resolve("template" + EVIL + ".yaml");
        Files.copy(Path.of("src/test/resources/io/flinkscaling/simulator/declared/minimal.yaml"), template);

        for (List<String> options : List.of(List.<String>of(), List.of("--template", template.toString()))) {
            List<String> args = new ArrayList<>(List.of("replay", trace.toString()));
            args.addAll(List.of("--records-per-second-per-unit", "1000", "--out"));
            args.add(directory.resolve("out" + EVIL + options.size()).toString());
            args.addAll(options);

            Console console = Console.run(args.toArray(String[]::new));

            assertThat(console.exitCode()).as(console.err()).isZero();
            assertThat(console.out()).contains("Wrote:").contains(SHOWN);
            assertHarmless(console);
        }
    }

    @Test
    void theLastWordsOfAFunction() throws IOException {
        Path zip = FakeFunction.saying(directory, "\\033[2Jevil");

        Console console = Console.run(
                "rehearse",
                "--policy",
                "step",
                "--function",
                zip.toString(),
                "--out",
                directory.resolve("none").toString());

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).hasLineCount(1).endsWith("its last words: \\u001b[2Jevil" + System.lineSeparator());
        assertHarmless(console);
    }

    /** What a terminal shows: letters, the marks between them, and line breaks. */
    private static void assertHarmless(Console console) {
        assertThat((console.out() + console.err()).codePoints().filter(c -> c != '\n'))
                .noneMatch(Character::isISOControl)
                .noneMatch(c -> Character.getType(c) == Character.FORMAT);
    }
}
