package io.flinkscaling.endpoint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.standin.AwsStandIn;
import io.flinkscaling.standin.DemandAlarmsInAws;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** The function, called through its gateway's events, and AWS: an application running at 2 with alarms to match. */
@ClassTemplate
@ExtendWith({BehindEachGateway.class, ForeseenLog.class})
abstract class EndpointScenario {

    static final String PATH = "/scalableTargetDimensions/app";
    static final String PARAMETER = "/scaling/app";

    private static final int POLLS = 10;

    AwsStandIn aws;

    @BeforeEach
    void startOver() {
        RestAssured.replaceFiltersWith(new RestGateway());
        aws.reset();
        DemandAlarmsInAws.putInto(aws.alarms());
    }

    @AfterEach
    void endFaults() {
        aws.faults().clear();
    }

    static Response get() {
        return given().get(PATH);
    }

    static Response patch(double desiredCapacity) {
        return patch("{\"desiredCapacity\": " + desiredCapacity + "}");
    }

    static Response patch(String body) {
        return given().contentType("application/json").body(body).patch(PATH);
    }

    /** Polls as Application Auto Scaling does, while updates take their time, until the action has ended. */
    Response pollUntilItEnds() {
        for (int poll = 0; poll < POLLS; poll++) {
            Response answer = get();
            assertThat(answer.statusCode()).isEqualTo(200);
            String status = answer.path("scalingStatus");
            if (status.equals("Successful") || status.equals("Failed")) {
                return answer;
            }
            aws.application().finishUpdate();
        }
        throw new AssertionError("the action has not ended");
    }

    /** Asserts a state of the target: {@code from} and {@code to} are the actual and the desired capacity. */
    static void assertAnswer(Response answer, double from, double to, String status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.<Float>path("actualCapacity").doubleValue()).isEqualTo(from);
        assertThat(answer.<Float>path("desiredCapacity").doubleValue()).isEqualTo(to);
        assertThat(answer.<String>path("scalingStatus")).isEqualTo(status);
    }

    static void assertRefused(Response answer, int code, String message) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(code);
        assertThat(answer.asString()).isEqualTo("{\"message\":\"" + message.replace("\"", "\\\"") + "\"}");
        assertThat(answer.contentType()).startsWith("application/json");
    }
}
