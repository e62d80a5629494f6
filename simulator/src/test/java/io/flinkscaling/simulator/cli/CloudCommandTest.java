package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.rehearsal.BuiltFunction;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudCommandTest {

    @TempDir
    private Path directory;

    @Test
    void runsForAsLongAsItIsToldAndSaysWhereItIs() {
        Console console = Console.run(
                "cloud",
                "--port",
                "0",
                "--for",
                "1s",
                "--function",
                BuiltFunction.zip().toString());

        assertThat(console.exitCode()).as(console.err()).isZero();
        assertThat(console.out())
                .containsPattern("AWS_ENDPOINT_URL=http://127\\.0\\.0\\.1:\\d+")
                .contains("application my-application, policy step, function ")
                .containsPattern("page http://127\\.0\\.0\\.1:\\d+/console");
    }

    /** As by Ctrl-C; what has not been deleted then stays for ever. */
    @Test
    @Timeout(60)
    void toldToEndItLeavesNothing() throws Exception {
        Process cloud = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + directory,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "cloud",
                        "--port",
                        "0",
                        "--speed",
                        "0.1",
                        "--function",
                        BuiltFunction.zip().toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = cloud.inputReader()) {
            String said = "";
            String line = output.readLine();
            while (line != null && !line.startsWith("page ")) {
                said += line + "\n";
                line = output.readLine();
            }
            assertThat(line).as(said).isNotNull();
            assertThat(directory).isNotEmptyDirectory();
            List<ProcessHandle> function = cloud.descendants().toList();
            assertThat(function).isNotEmpty();

            cloud.toHandle().destroy();

            assertThat(cloud.waitFor(8, TimeUnit.SECONDS))
                    .as("it does not wait as long as it would for a run that goes on")
                    .isTrue();
            assertThat(output.lines()).isEmpty();
            assertThat(function).noneMatch(ProcessHandle::isAlive);
            assertThat(directory).isEmptyDirectory();
        } finally {
            cloud.destroyForcibly();
        }
    }

    @Test
    void aTakenPortIsRefused() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Console console = Console.run("cloud", "--port", Integer.toString(taken.getLocalPort()), "--for", "1s");

            assertThat(console.exitCode()).isEqualTo(2);
            assertThat(console.err())
                    .startsWith("flink-scaling: the local cloud cannot be started on port " + taken.getLocalPort())
                    .contains("; allowed: a free port, or 0 for any");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --port 70000   | option --port is 70000; allowed: 0 to 65535
            --speed 0      | option --speed is "0"; allowed: a number greater than 0 and at most 1000000.0
            --speed max    | option --speed is "max"; allowed: a number greater than 0 and at most 1000000.0
            --policy step --policy lag-tracking | option --policy is given 2 times: step, lag-tracking; allowed: one policy
            --policy all   | policy "all" is unknown; allowed: step,
            --lag recorded | option --lag is "recorded"; allowed: modelled
            --speed x      | option --speed is "x"; allowed: a number greater than 0 and at most 1000000.0
            --speed NaN    | option --speed is "NaN"; allowed: a number greater than 0 and at most 1000000.0
            --for 2y       | Invalid value for option '--for': "2y" is no duration that can be used; allowed: 0s to 24h
            --function no  | option --function is "no", which is no file; allowed: a function.zip
            """)
    void badOptionsAreRefused(String options, String message) {
        Console console = Console.run(("cloud --for 1s " + options).split(" "));

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).startsWith("flink-scaling: " + message);
    }
}
