package io.flinkscaling.simulator.console;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One page in headless Chromium, driven by its DevTools protocol. */
final class Browser implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://(127\\.0\\.0\\.1:\\d+)/.*");
    private static final int SECONDS = 20;

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<String> messages;
    private int lastId;

    private Browser(Process process, WebSocket socket, BlockingQueue<String> messages) {
        this.process = process;
        this.socket = socket;
        this.messages = messages;
    }

    /** Opens a page; where no Chromium is installed, the test is skipped and says so. */
    static Browser open(String url, Path profile) throws Exception {
        Optional<Path> chromium = installed();
        assumeTrue(chromium.isPresent(), "skipped, as none of " + NAMES + " is installed");
        Process process = new ProcessBuilder(
                        chromium.get().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--window-size=1200,1300",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        url)
                .redirectErrorStream(true)
                .start();
        BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        HttpClient http = HttpClient.newHttpClient();
        WebSocket socket = http.newWebSocketBuilder()
                .buildAsync(pageOf(http, addressOf(process), url), new Collector(messages))
                .get(SECONDS, TimeUnit.SECONDS);
        return new Browser(process, socket, messages);
    }

    /** Evaluates an expression in the page and returns it as text. */
    String evaluate(String expression) throws Exception {
        ObjectNode parameters = JSON.createObjectNode().put("expression", "String(" + expression + ")");
        return call("Runtime.evaluate", parameters).at("/result/value").asText();
    }

    /** Waits until an expression has a value, or fails with the value that it has instead. */
    void await(String expression, String pattern) throws Exception {
        String value = "";
        for (int i = 0; i < 10 * SECONDS; i++) {
            value = evaluate(expression);
            if (value.matches(pattern)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(expression + " is " + value + ", not " + pattern);
    }

    void screenshot(Path file) throws Exception {
        JsonNode result = call("Page.captureScreenshot", JSON.createObjectNode());
        Files.write(file, Base64.getDecoder().decode(result.path("data").asText()));
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }

    private JsonNode call(String method, ObjectNode parameters) throws Exception {
        int id = ++lastId;
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", parameters);
        socket.sendText(message.toString(), true).get(SECONDS, TimeUnit.SECONDS);
        while (true) {
            String text = messages.poll(SECONDS, TimeUnit.SECONDS);
            if (text == null) {
                throw new AssertionError("the browser does not answer " + method);
            }
            JsonNode answer = JSON.readTree(text);
            if (answer.path("id").asInt() == id) {
                return answer.path("result");
            }
        }
    }

    private static Optional<Path> installed() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String addressOf(Process process) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line;
        while ((line = output.readLine()) != null) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.matches()) {
                return listening.group(1);
            }
        }
        throw new AssertionError("the browser did not start");
    }

    private static URI pageOf(HttpClient http, String address, String url) throws Exception {
        HttpRequest list = HttpRequest.newBuilder(URI.create("http://" + address + "/json/list"))
                .build();
        for (int i = 0; i < 10 * SECONDS; i++) {
            for (JsonNode page :
                    JSON.readTree(http.send(list, BodyHandlers.ofString()).body())) {
                if (page.path("url").asText().equals(url)) {
                    return URI.create(page.path("webSocketDebuggerUrl").asText());
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the browser did not open " + url);
    }

    /** Puts the parts of each message together. */
    private static final class Collector implements WebSocket.Listener {

        private final BlockingQueue<String> messages;
        private final StringBuilder parts = new StringBuilder();

        private Collector(BlockingQueue<String> messages) {
            this.messages = messages;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                messages.add(parts.toString());
                parts.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
