package io.flinkscaling.simulator.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The events are held against those that the endpoint's tests have, as API Gateway made them. */
class ApiGatewayEventsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> WHAT_A_FUNCTION_ROUTES_BY = List.of(
            "/version",
            "/routeKey",
            "/pathParameters",
            "/rawPath",
            "/rawQueryString",
            "/path",
            "/resource",
            "/httpMethod",
            "/isBase64Encoded",
            "/headers/accept",
            "/requestContext/stage",
            "/requestContext/routeKey",
            "/requestContext/resourcePath",
            "/requestContext/http/method",
            "/requestContext/http/path",
            "/requestContext/http/protocol",
            "/requestContext/httpMethod",
            "/requestContext/path");

    @ParameterizedTest
    @CsvSource({"HTTP, http, get", "HTTP, http, patch", "REST, rest, get", "REST, rest, patch"})
    void areLikeThoseOfTheGateway(Payload payload, String directory, String name) throws IOException {
        JsonNode recorded = JSON.readTree(Path.of("../src/test/resources/events", directory, name + ".json")
                .toFile());
        ApiGatewayEvents events = new ApiGatewayEvents(payload, "my-application");

        JsonNode made = JSON.readTree(name.equals("get") ? events.get("id", 0) : events.patch(6, "id", 0));

        for (String pointer : WHAT_A_FUNCTION_ROUTES_BY) {
            if (!pointer.startsWith("/headers") || payload == Payload.HTTP) {
                assertThat(made.at(pointer)).as(pointer).isEqualTo(recorded.at(pointer));
            }
        }
        assertThat(made.path("body").asText().replace(" ", ""))
                .isEqualTo(recorded.path("body").asText("").replace(" ", ""));
    }

    @Test
    void readsAnAnswerWithItsHeadersAndBody() {
        ProxyResponse http = parse("{'statusCode':429,'headers':{'Content-Type':'application/json'},'body':'{}'}");
        ProxyResponse rest = parse("{'statusCode':200,'multiValueHeaders':{'Content-Type':['application/json']},"
                + "'body':'e30=','isBase64Encoded':true}");

        assertThat(http.statusCode()).isEqualTo(429);
        assertThat(http.headers()).containsEntry("content-type", "application/json");
        assertThat(http.body()).isEqualTo("{}");
        assertThat(rest.headers()).containsEntry("content-type", "application/json");
        assertThat(rest.body()).isEqualTo("{}");
    }

    @Test
    void refusesWhatTheGatewayWouldAnswer502To() {
        assertThatThrownBy(() -> parse("{}")).hasMessage("malformed Lambda proxy response: no statusCode");
        assertThatThrownBy(() -> parse("oops")).hasMessage("malformed Lambda proxy response: no JSON");
    }

    private static ProxyResponse parse(String json) {
        return ProxyResponse.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
