package io.flinkscaling.endpoint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkscaling.standin.Fault;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log tells every decision in one line, of named fields, and calls nothing an error that is none of ours. */
@QuarkusTest
@WithTestResource(StandInResource.class)
class DecisionLogTest extends EndpointScenario {

    private static final String REQUEST_ID = "requestId";

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
    void aDecisionHasItsFieldsByName() {
        patch(5);

        Map<String, String> fields = log.decisions().get(1).getMdcCopy();
        assertThat(fields)
                .contains(
                        entry("application", "app"),
                        entry("fromCapacity", "2"),
                        entry("toCapacity", "5"),
                        entry("scalingStatus", "InProgress"),
                        entry("cause", "accepted as operation operation-2"));
        assertThat(fields.get(REQUEST_ID)).isNotBlank();
    }

    @Test
    void eachStepOfARequestIsOneLine() {
        patch(5);
        get();
        aws.application().finishUpdate();
        get();
        get();

        assertThat(messages())
                .containsExactly(
                        "Scaling from 2 to 5 is Pending: requested while the application is RUNNING",
                        "Scaling from 2 to 5 is InProgress: accepted as operation operation-2",
                        "Scaling from 5 to 5 is Successful: the application has the capacity");
    }

    @Test
    void aLineIsJson() throws IOException {
        patch(5);
        aws.application().failUpdate("\"quoted\"\nand broken");
        get();

        ExtLogRecord failure = log.decisions().get(2);
        String line = new JsonFormatter().format(failure);
        JsonNode json = new ObjectMapper().readTree(line);

        assertThat(line.strip()).doesNotContain("\n");
        assertThat(json.path("mdc").path("cause").asText()).isEqualTo("the operation ended FAILED: \"quoted\"");
        assertThat(json.path("mdc").path("scalingStatus").asText()).isEqualTo("Failed");
    }

    @Test
    void eachRequestHasAnIdOfItsOwn() {
        patch(5);
        aws.application().finishUpdate();
        get();

        assertThat(log.decisions().stream()
                        .map(decision -> decision.getMdcCopy().get(REQUEST_ID))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .as("two decisions of the PATCH, one of the GET")
                .hasSize(2);
    }

    @Test
    void whatIsLoggedOutsideOfADecisionHasNoFieldsOfOne() {
        patch(5);
        aws.faults().inject("DescribeApplication", Fault.serverError(500));
        get();

        assertThat(log.atLeast(Level.SEVERE))
                .singleElement()
                .satisfies(error -> assertThat(error.getMdcCopy())
                        .doesNotContainKeys("application", "toCapacity", "cause")
                        .containsKey(REQUEST_ID));
    }

    @Test
    void aMistakeOfTheClientIsNoErrorOfOurs() {
        patch("{");
        patch(1.5);
        patch(33);
        given().get("/scalableTargetDimensions/other");
        given().get("/scalableTargetDimensions/" + "x".repeat(200));
        given().get("/nope");
        given().post(PATH);
        given().contentType("text/plain").body("5").patch(PATH);
        given().accept("text/html").get(PATH);

        assertThat(log.atLeast(Level.SEVERE)).isEmpty();
    }

    @Test
    void tooManyCallsAreNoErrorOfOurs() {
        aws.faults().inject("DescribeApplication", Fault.throttling());

        get();

        assertThat(log.atLeast(Level.SEVERE)).isEmpty();
        assertThat(log.atLeast(Level.WARNING)).isNotEmpty();
    }

    @Test
    void anythingUnforeseenIsAnErrorWithItsCause() {
        aws.faults().inject("GetParameter", Fault.error("AccessDeniedException", "no ssm:GetParameter"));

        get();

        assertThat(log.atLeast(Level.SEVERE))
                .singleElement()
                .satisfies(error -> assertThat(error.getThrown()).hasMessageContaining("no ssm:GetParameter"));
    }

    @Test
    void alarmsThatCannotBeSetAreAWarningWithItsCause() {
        aws.faults().inject("PutMetricAlarm", Fault.error("AccessDenied", "no cloudwatch:PutMetricAlarm"));

        patch(5);

        assertThat(log.atLeast(Level.WARNING))
                .singleElement()
                .satisfies(warning ->
                        assertThat(warning.getThrown()).hasMessageContaining("no cloudwatch:PutMetricAlarm"));
    }

    private List<String> messages() {
        return log.decisions().stream().map(LogRecorder::message).toList();
    }

    /** Each check tells it again, so that the operators' alarm on three of four five-minute periods fires. */
    @Test
    void anUpdateThatTakesTooLongIsWarnedOfByEachCall() {
        patch(5);
        aws.application().age(Duration.ofMinutes(29));
        get();
        assertThat(log.atLeast(Level.WARNING)).isEmpty();

        aws.application().age(Duration.ofMinutes(31));
        get();
        get();

        assertThat(log.atLeast(Level.WARNING))
                .extracting(LogRecorder::message)
                .containsOnly(
                        "The application has been UPDATING for 31 minutes, longer than 30: it processes nothing meanwhile")
                .hasSize(2);
    }

    @Test
    void anApplicationThatAFailedUpdateHasStoppedIsWarnedOfUntilItRuns() {
        patch(5);
        aws.application().failUpdateAndStop("bad code");
        get();
        get();
        aws.application().setStatus("RUNNING");
        get();

        assertThat(log.atLeast(Level.WARNING))
                .extracting(LogRecorder::message)
                .filteredOn(message -> message.startsWith("The application is READY after an update"))
                .hasSize(2);
    }
}
