package io.flinkscaling.simulator.console;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkscaling.simulator.lambda.TemporaryDirectory;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One page in headless Chromium, driven by its DevTools protocol. No step takes longer than 20 s, and nothing is left. */
final class Browser implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://(127\\.0\\.0\\.1:\\d+)/.*");
    private static final int SECONDS = 20;

    private final TemporaryDirectory profile;
    private final Process process;
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private WebSocket socket;
    private int lastId;

    private Browser(TemporaryDirectory profile, Process process) {
        this.profile = profile;
        this.process = process;
    }

    /** Opens a page; where no Chromium is installed, the test is skipped and says so. */
    static Browser open(String url) throws Exception {
        Optional<Path> chromium = installed();
        String reason = "the page is not tried in a browser, as none of " + NAMES + " is on the PATH";
        if (chromium.isEmpty()) {
            System.out.println("Skipped: " + reason);
        }
        assumeTrue(chromium.isPresent(), reason);
        return open(chromium.get(), url);
    }

    /** Opens a page with a given Chromium. */
    static Browser open(Path chromium, String url) throws Exception {
        TemporaryDirectory profile = TemporaryDirectory.create("chromium-");
        Process process;
        try {
            process = new ProcessBuilder(
                            chromium.toString(),
                            "--headless",
                            "--no-sandbox",
                            "--no-first-run",
                            "--disable-breakpad",
                            "--disable-gpu",
                            "--hide-scrollbars",
                            "--window-size=1200,1150",
                            "--remote-debugging-port=0",
                            "--user-data-dir=" + profile.path(),
                            url)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            profile.close();
            throw e;
        }
        Browser browser = new Browser(profile, process);
        try {
            browser.connect(url);
            return browser;
        } catch (Throwable e) {
            browser.close();
            throw e;
        }
    }

    private void connect(String url) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        String address = addressOf(process).get(SECONDS, TimeUnit.SECONDS);
        socket = http.newWebSocketBuilder()
                .buildAsync(pageOf(http, address, url), new Collector(messages))
                .get(SECONDS, TimeUnit.SECONDS);
    }

    /** Evaluates an expression in the page and returns it as text. */
    String evaluate(String expression) throws Exception {
        ObjectNode parameters = JSON.createObjectNode().put("expression", "String(" + expression + ")");
        return call("Runtime.evaluate", parameters).at("/result/value").asText();
    }

    /** Returns the text of an element. */
    String text(String id) throws Exception {
        return evaluate("document.getElementById('" + id + "').textContent");
    }

    void click(String selector) throws Exception {
        evaluate("document.querySelector('" + selector + "').click()");
    }

    /** Waits until an expression has a value, or fails with the value that it has instead. */
    void await(String expression, String pattern) throws Exception {
        long end = deadline();
        String value = evaluate(expression);
        while (!value.matches(pattern)) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError(expression + " is " + value + ", not " + pattern);
            }
            Thread.sleep(100);
            value = evaluate(expression);
        }
    }

    /** Waits until an element has a text. */
    void awaitText(String id, String pattern) throws Exception {
        await("document.getElementById('" + id + "').textContent", pattern);
    }

    void screenshot(Path file) throws Exception {
        JsonNode result = call("Page.captureScreenshot", JSON.createObjectNode());
        Files.write(file, Base64.getDecoder().decode(result.path("data").asText()));
    }

    /** Ends the browser with all its processes, and deletes its profile. */
    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
        List<ProcessHandle> processes = new ArrayList<>(process.descendants().toList());
        processes.add(process.toHandle());
        processes.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : processes) {
            each.onExit().completeOnTimeout(each, SECONDS, TimeUnit.SECONDS).join();
        }
        profile.close();
    }

    private JsonNode call(String method, ObjectNode parameters) throws Exception {
        int id = ++lastId;
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", parameters);
        long end = deadline();
        socket.sendText(message.toString(), true).get(SECONDS, TimeUnit.SECONDS);
        while (true) {
            String text = messages.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (text == null) {
                throw new TimeoutException("the browser does not answer " + method + " within " + SECONDS + " s");
            }
            JsonNode answer = JSON.readTree(text);
            if (answer.path("id").asInt() == id) {
                return answer.path("result");
            }
        }
    }

    private static long deadline() {
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    }

    private static Optional<Path> installed() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Reads the browser's output to its end, so that it never waits for a reader. */
    private static CompletableFuture<String> addressOf(Process process) {
        CompletableFuture<String> address = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, address), "browser-output");
        reader.setDaemon(true);
        reader.start();
        return address;
    }

    private static void read(Process process, CompletableFuture<String> address) {
        String last = "";
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line;
            while ((line = output.readLine()) != null) {
                last = line;
                Matcher listening = LISTENING.matcher(line);
                if (listening.matches()) {
                    address.complete(listening.group(1));
                }
            }
        } catch (IOException e) {
            last = e.toString();
        }
        address.completeExceptionally(new AssertionError("the browser did not start; its last words: " + last));
    }

    private static URI pageOf(HttpClient http, String address, String url) throws Exception {
        HttpRequest list = HttpRequest.newBuilder(URI.create("http://" + address + "/json/list"))
                .timeout(Duration.ofSeconds(SECONDS))
                .build();
        long end = deadline();
        while (System.nanoTime() - end < 0) {
            for (JsonNode page :
                    JSON.readTree(http.send(list, BodyHandlers.ofString()).body())) {
                if (page.path("url").asText().equals(url)) {
                    return URI.create(page.path("webSocketDebuggerUrl").asText());
                }
            }
            Thread.sleep(100);
        }
        throw new TimeoutException("the browser did not open " + url + " within " + SECONDS + " s");
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
