package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.standin.DemandAlarmsInAws;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Test;

/** The packaged function and AWS over HTTPS, with a certificate made for the test. */
@QuarkusIntegrationTest
@WithTestResource(value = StandInResource.class, initArgs = @ResourceArg(name = StandInResource.TLS, value = "true"))
class HttpsIT extends EndpointScenario {

    @Test
    void aRescaleIsCarriedOutFromBeginningToEnd() {
        assertThat(aws.url()).startsWith("https:");

        assertAnswer(patch(5), 2, 5, "InProgress");
        assertAnswer(pollUntilItEnds(), 5, 5, "Successful");

        assertThat(aws.application().updates()).containsExactly(5);
        assertThat(aws.alarms().threshold(DemandAlarmsInAws.SCALE_OUT)).isEqualTo(5);
    }
}
