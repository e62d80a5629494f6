package io.flinkscaling.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Requests as they are written, which REST-assured would complete and tidy up. */
final class RawHttp {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Longer than any answer takes: an event that is lost on its way fails its test in place of holding up the build. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private RawHttp() {}

    record Answer(int statusCode, String body) {}

    /** Sends a body to the application; a media type of null sends none. */
    static Answer patch(String mediaType, String body) {
        Map<String, String> headers = mediaType == null ? Map.of() : Map.of("Content-Type", mediaType);
        return send("PATCH", EndpointScenario.PATH, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    static Answer patch(String rawPath, byte[] body) {
        return send("PATCH", rawPath, Map.of("Content-Type", "application/json"), body);
    }

    static Answer get(String rawPath) {
        return send("GET", rawPath, Map.of(), new byte[0]);
    }

    /** Hands the function an event as it is, through Quarkus' stand-in for the Lambda runtime, and returns its answer. */
    static String postEvent(String event) {
        return send(to(uri("/_lambda_"), Map.of("Content-Type", "application/json"))
                        .POST(BodyPublishers.ofString(event)))
                .body();
    }

    private static Answer send(String method, String rawPath, Map<String, String> headers, byte[] body) {
        if (Gateway.current() == Gateway.REST) {
            JsonNode answer = RestGateway.send(method, uri(rawPath), headers, body);
            return new Answer(
                    answer.path("statusCode").asInt(), answer.path("body").asText());
        }
        HttpResponse<String> response =
                send(to(uri(rawPath), headers).method(method, BodyPublishers.ofByteArray(body)));
        return new Answer(response.statusCode(), response.body());
    }

    private static URI uri(String rawPath) {
        return URI.create("http://localhost:" + RestAssured.port + rawPath);
    }

    private static HttpRequest.Builder to(URI uri, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(LONGEST);
        headers.forEach(request::header);
        return request;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
