package io.flinkscaling.endpoint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Dev mode has an application in memory and needs no AWS. */
@QuarkusTest
@TestProfile(DevModeTest.Dev.class)
class DevModeTest {

    private static final String PATH = "/scalableTargetDimensions/my-application";

    @Test
    void theApplicationInMemoryIsScaled() {
        assertThat(given().get(PATH).<String>path("scalingStatus")).isEqualTo("Successful");

        float desired = given().contentType("application/json")
                .body("{\"desiredCapacity\": 7}")
                .patch(PATH)
                .path("desiredCapacity");

        assertThat(desired).isEqualTo(7);
    }

    /** The profile of dev mode, without its HTTP server. */
    public static final class Dev implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.lambda.mock-event-server.test-port", "0", "quarkus.log.console.enabled", "false");
        }

        @Override
        public String getConfigProfile() {
            return "dev";
        }
    }
}
