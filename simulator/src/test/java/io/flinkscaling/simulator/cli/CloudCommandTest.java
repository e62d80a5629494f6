package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.flinkscaling.simulator.rehearsal.BuiltFunction;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudCommandTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

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
                .contains("application my-application, policy step, function built ")
                .containsPattern("page http://127\\.0\\.0\\.1:\\d+/console");
    }

    /** As by Ctrl-C; what has not been deleted then stays for ever. */
    @Test
    @Timeout(60)
    void toldToEndItLeavesNothing() throws Exception {
        try (RunningCommand cloud = start(
                "--port",
                "0",
                "--speed",
                "0.1",
                "--function",
                BuiltFunction.zip().toString())) {
            awaitPage(cloud.output());
            assertThat(directory).isNotEmptyDirectory();
            List<ProcessHandle> function = cloud.functions();
            assertThat(function).isNotEmpty();

            cloud.tellToEnd();

            assertThat(cloud.hasEnded())
                    .as("it does not wait as long as it would for a run that goes on")
                    .isTrue();
            assertThat(cloud.output().lines()).isEmpty();
            assertThat(function).noneMatch(ProcessHandle::isAlive);
            assertThat(directory).isEmptyDirectory();
        }
    }

    @Test
    void tellsThatTheFunctionFailsByItself() throws IOException {
        Path zip = FakeFunction.zip(directory, "200", "200", "500");

        Console console =
                Console.run("cloud", "--port", "0", "--for", "3s", "--speed", "1000", "--function", zip.toString());

        assertThat(console.exitCode()).as(console.err()).isZero();
        assertThat(console.err())
                .matches("flink-scaling: GET \\(check\\) failed by itself: it was answered 500, at \\S+Z virtual time;"
                        + " the function's log is \\S+function\\.log\n");
    }

    @Test
    @Timeout(90)
    void saysThatItWaitsForAFunctionThatHangsAndThatItFailed() throws Exception {
        try (RunningCommand cloud = start(
                "--port",
                "0",
                "--speed",
                "600",
                "--function",
                BuiltFunction.zip().toString())) {
            String page = awaitPage(cloud.output());
            long function = cloud.functions().get(0).pid();
            new ProcessBuilder("kill", "-STOP", Long.toString(function)).start().waitFor();

            String state = awaitAnswer(page + "/state", "waiting for the function");
            assertThat(state)
                    .containsPattern("\"message\":\"waiting for the function for [2-9] s\"")
                    .contains("\"reached\":0.0,\"isBehind\":true");

            assertThat(awaitAnswer(page + "/state", "after its time-out"))
                    .containsPattern(
                            "\"fault\":\"by itself\",\"affected\":\"(GET \\(check\\)|GET|PATCH \\d+)\",\"outcome\":\"\\d{3} after its time-out\"")
                    .doesNotContain("waiting for the function");
            assertThat(cloud.output().readLine()).contains("after its time-out");
        }
    }

    @Test
    @Timeout(60)
    void whoComesTooEarlyIsToldToTryAgain() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (RunningCommand cloud = start(
                "--port",
                Integer.toString(port),
                "--function",
                BuiltFunction.zip().toString())) {
            HttpRequest traffic = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/console/traffic"))
                    .POST(BodyPublishers.ofString("{\"recordsPerSecond\":4000}"))
                    .build();
            List<String> answers = new ArrayList<>();
            while (cloud.isAlive()
                    && (answers.isEmpty() || !answers.get(answers.size() - 1).startsWith("200"))) {
                try {
                    HttpResponse<String> answer = HTTP.send(traffic, BodyHandlers.ofString());
                    answers.add(answer.statusCode() + " " + answer.body());
                } catch (IOException notOpenYet) {
                    Thread.sleep(1);
                }
            }

            assertThat(answers).hasSizeGreaterThan(1).last(STRING).startsWith("200 ");
            assertThat(answers.subList(0, answers.size() - 1))
                    .containsOnly("503 {\"message\":\"the local cloud is still starting; try again in a second\"}");
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
            --for 2y       | Invalid value for option '--for': "2y" is not a duration that can be used; allowed: 0s to 24h
            --function no  | option --function is "no", which is not a file; allowed: a function.zip
            """)
    void badOptionsAreRefused(String options, String message) {
        Console console = Console.run(("cloud --for 1s " + options).split(" "));

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).startsWith("flink-scaling: " + message);
    }

    private RunningCommand start(String... options) throws IOException {
        List<String> args = new ArrayList<>(List.of("cloud"));
        args.addAll(List.of(options));
        return RunningCommand.start(directory, List.of(), args);
    }

    /** Returns where the page is. */
    private static String awaitPage(BufferedReader output) throws IOException {
        String said = "";
        String line = output.readLine();
        while (line != null && !line.startsWith("page ")) {
            said += line + "\n";
            line = output.readLine();
        }
        assertThat(line).as(said).isNotNull();
        return line.substring("page ".length());
    }

    private static String awaitAnswer(String url, String part) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        String answer = HTTP.send(request, BodyHandlers.ofString()).body();
        while (!answer.contains(part)) {
            Thread.sleep(100);
            answer = HTTP.send(request, BodyHandlers.ofString()).body();
        }
        return answer;
    }
}
