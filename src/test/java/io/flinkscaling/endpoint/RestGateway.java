package io.flinkscaling.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Makes REST-assured's requests events of a REST API; those of an HTTP API are made by Quarkus' own stand-in for it. */
final class RestGateway implements Filter {

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        if (Gateway.current() == Gateway.HTTP) {
            return context.next(request, response);
        }
        ObjectNode event = event(request.getMethod(), URI.create(request.getURI()));
        for (Header header : request.getHeaders()) {
            RawEvents.withHeader(event, header.getName(), header.getValue());
        }
        if (request.getBody() != null) {
            event.put("body", request.<Object>getBody().toString());
        }
        return answer(RawEvents.answer(event));
    }

    /** Sends a request as it is; a body may be any bytes. */
    static JsonNode send(String method, URI uri, Map<String, String> headers, byte[] body) {
        ObjectNode event = event(method, uri);
        headers.forEach((name, value) -> RawEvents.withHeader(event, name, value));
        if (body.length > 0) {
            event.put("body", Base64.getEncoder().encodeToString(body)).put("isBase64Encoded", true);
        }
        return RawEvents.answer(event);
    }

    private static ObjectNode event(String method, URI uri) {
        ObjectNode event = RawEvents.request(method, uri.getRawPath());
        String query = uri.getRawQuery();
        return query == null ? event : RawEvents.withQuery(event, query.replaceFirst("=.*", ""), query);
    }

    private static Response answer(JsonNode answer) {
        List<Header> headers = new ArrayList<>();
        answer.path("headers")
                .properties()
                .forEach(header -> headers.add(
                        new Header(header.getKey(), header.getValue().asText())));
        ResponseBuilder response = new ResponseBuilder()
                .setStatusCode(answer.path("statusCode").asInt())
                .setHeaders(new Headers(headers))
                .setBody(answer.path("body").asText().getBytes(StandardCharsets.UTF_8));
        headers.stream()
                .filter(header -> header.getName().equalsIgnoreCase("Content-Type"))
                .forEach(header -> response.setContentType(header.getValue()));
        return response.build();
    }
}
