package io.flinkscaling.simulator.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A function that answers what it is told to, and calls nothing: one status after the other, the last one for ever. */
final class FakeFunction {

    private FakeFunction() {}

    /** Makes the zip of one. */
    static Path zip(Path directory, String... statuses) throws IOException {
        String bootstrap = "#!/bin/sh\nexec '%s' -XX:TieredStopAtLevel=1 -cp '%s' %s %s\n"
                .formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("java.class.path"),
                        FakeFunction.class.getName(),
                        String.join(" ", statuses));
        return zipOf(directory, bootstrap);
    }

    /** Makes the zip of one that prints something, in the notation of printf, and does not start. */
    static Path saying(Path directory, String words) throws IOException {
        return zipOf(directory, "#!/bin/sh\nprintf '" + words + "\\n'\nexit 1\n");
    }

    private static Path zipOf(Path directory, String bootstrap) throws IOException {
        Path zip = directory.resolve("fake.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream content = new ZipOutputStream(out)) {
            content.putNextEntry(new ZipEntry("bootstrap"));
            content.write(bootstrap.getBytes(StandardCharsets.UTF_8));
        }
        return zip;
    }

    public static void main(String[] statuses) throws Exception {
        String api = "http://" + System.getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/invocation/";
        HttpClient client = HttpClient.newHttpClient();
        int answered = 0;
        while (true) {
            HttpResponse<String> event =
                    client.send(HttpRequest.newBuilder(URI.create(api + "next")).build(), BodyHandlers.ofString());
            String id =
                    event.headers().firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow();
            boolean isProbe = event.body().contains("not-served");
            String status = isProbe ? "404" : statuses[Math.min(answered++, statuses.length - 1)];
            System.out.println("answering " + status);
            client.send(
                    HttpRequest.newBuilder(URI.create(api + id + "/response"))
                            .POST(BodyPublishers.ofString(answer(status)))
                            .build(),
                    BodyHandlers.discarding());
        }
    }

    private static String answer(String status) {
        String body = status.equals("200")
                ? "{\\\"actualCapacity\\\": 1.0, \\\"desiredCapacity\\\": 1.0, \\\"scalingStatus\\\": \\\"Successful\\\"}"
                : "{\\\"message\\\": \\\"as told\\\"}";
        return "{\"statusCode\": " + status + ", \"body\": \"" + body + "\"}";
    }
}
