package io.flinkscaling.endpoint;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Requests as they are written, which REST-assured would complete and tidy up. */
final class RawHttp {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RawHttp() {}

    /** Sends a body to the application; a media type of null sends none. */
    static HttpResponse<String> patch(String mediaType, String body) {
        HttpRequest.Builder request = to(EndpointScenario.PATH).method("PATCH", BodyPublishers.ofString(body));
        if (mediaType != null) {
            request.header("Content-Type", mediaType);
        }
        return send(request);
    }

    static HttpResponse<String> patch(String rawPath, byte[] body) {
        return send(to(rawPath)
                .method("PATCH", BodyPublishers.ofByteArray(body))
                .header("Content-Type", "application/json"));
    }

    static HttpResponse<String> get(String rawPath) {
        return send(to(rawPath).GET());
    }

    /** Hands the function an event as it is, through Quarkus' stand-in for the Lambda runtime. */
    static HttpResponse<String> postEvent(String event) {
        return send(to("/_lambda_").POST(BodyPublishers.ofString(event)).header("Content-Type", "application/json"));
    }

    private static HttpRequest.Builder to(String rawPath) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + rawPath));
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
