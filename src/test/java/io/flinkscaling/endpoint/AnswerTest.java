package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The answers, byte for byte. Source: aws/aws-auto-scaling-custom-resource, custom-resource-stack.yaml. */
@QuarkusTest
@WithTestResource(StandInResource.class)
class AnswerTest extends EndpointScenario {

    @Test
    void ofAGet() {
        assertThat(get().asString())
                .isEqualTo("{\"actualCapacity\":2.0,\"desiredCapacity\":2.0,\"dimensionName\":\"Parallelism\","
                        + "\"resourceName\":\"app\",\"scalableTargetDimensionId\":\"app\","
                        + "\"scalingStatus\":\"Successful\",\"version\":\"KDAScaling\"}");
    }

    @Test
    void ofAPatch() {
        assertThat(patch(5).asString())
                .isEqualTo("{\"actualCapacity\":2.0,\"desiredCapacity\":5.0,\"dimensionName\":\"Parallelism\","
                        + "\"resourceName\":\"app\",\"scalableTargetDimensionId\":\"app\","
                        + "\"scalingStatus\":\"InProgress\",\"version\":\"KDAScaling\"}");
    }

    @Test
    @Warns("the operation ended FAILED, in full: not enough \"slots\"")
    void ofAFailure() {
        patch(5);
        aws.application().failUpdate("not enough \"slots\"");

        assertThat(get().asString())
                .isEqualTo(
                        "{\"actualCapacity\":2.0,\"desiredCapacity\":2.0,\"dimensionName\":\"Parallelism\","
                                + "\"resourceName\":\"app\",\"scalableTargetDimensionId\":\"app\","
                                + "\"scalingStatus\":\"Failed\",\"version\":\"KDAScaling\","
                                + "\"failureReason\":\"Scaling to 5 failed: the operation ended FAILED: not enough \\\"slots\\\"\"}");
    }

    @Test
    void areJson() {
        assertThat(get().contentType()).startsWith("application/json");
        assertThat(patch(5).contentType()).startsWith("application/json");
    }
}
