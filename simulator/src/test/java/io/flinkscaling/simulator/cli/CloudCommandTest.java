package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.rehearsal.BuiltFunction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudCommandTest {

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
            --function no  | option --function is "no", which is no file; allowed: a function.zip
            """)
    void badOptionsAreRefused(String options, String message) {
        Console console = Console.run(("cloud --for 1s " + options).split(" "));

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).startsWith("flink-scaling: " + message);
    }
}
