package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Random;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a client sends is answered by the contract, and is never an error of ours. The seeds are fixed. */
@QuarkusTest
@WithTestResource(StandInResource.class)
class FuzzTest extends EndpointScenario {

    private static final int BODIES = 7_000;
    private static final int PATHS = 4_000;
    private static final Set<Integer> CLIENT_MISTAKES = Set.of(400, 404);

    private final ObjectMapper json = new ObjectMapper();
    private LogRecorder log;

    @BeforeEach
    void openLog() {
        log = LogRecorder.open();
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void anyBody() throws IOException {
        OddBodies bodies = new OddBodies(new Random(1));
        for (int i = 0; i < BODIES; i++) {
            byte[] body = bodies.next();
            assertOfContract(RawHttp.patch(PATH, body), "body " + i);
        }
        assertNoError();
    }

    @Test
    void anyPath() throws IOException {
        OddPaths paths = new OddPaths(new Random(2));
        for (int i = 0; i < PATHS; i++) {
            String path = paths.next();
            assertOfContract(RawHttp.get(path), path);
        }
        assertNoError();
    }

    private void assertOfContract(HttpResponse<String> answer, String input) throws IOException {
        JsonNode body = json.readTree(answer.body());
        assertThat(body.isObject()).as(input).isTrue();
        if (answer.statusCode() != 200) {
            assertThat(answer.statusCode()).as(input).isIn(CLIENT_MISTAKES);
            assertThat(body.size()).as(input).isEqualTo(1);
            assertThat(body.path("message").asText()).as(input).isNotBlank().doesNotContain("Exception");
        }
    }

    private void assertNoError() {
        assertThat(log.atLeast(Level.SEVERE)).isEmpty();
    }
}
