package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkscaling.simulator.lambda.FunctionEnvironment;
import io.flinkscaling.simulator.lambda.FunctionPackage;
import io.flinkscaling.simulator.lambda.FunctionProcess;
import io.flinkscaling.simulator.lambda.InvocationResult;
import io.flinkscaling.simulator.lambda.ProxyResponse;
import io.flinkscaling.standin.AwsStandIn;
import io.flinkscaling.standin.DemandAlarmsInAws;
import io.flinkscaling.standin.TestCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The zip that is deployed, started as Lambda starts it: by its environment alone. What it logs is what its process prints. */
class FunctionProcessIT {

    private static final String APPLICATION = "my-application";
    private static final int MEGABYTES = 256;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path directory;

    private AwsStandIn aws;
    private FunctionPackage function;

    @BeforeEach
    void unpack() throws IOException {
        aws = AwsStandIn.start();
        aws.application().rename(APPLICATION);
        DemandAlarmsInAws.putInto(aws.alarms());
        function = FunctionPackage.unpack(Path.of("target", "function.zip"));
    }

    @AfterEach
    void cleanUp() throws IOException {
        aws.close();
        function.close();
    }

    @Test
    void aDecisionIsOneLineOfJsonWithItsFieldsByName() throws Exception {
        try (FunctionProcess process = start(Map.of())) {
            ProxyResponse answer = invoke(process, "patch");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json.readTree(answer.body()).path("scalingStatus").asText())
                    .isEqualTo("InProgress");
        }
        assertThat(logged()).anySatisfy(line -> {
            JsonNode fields = line.path("mdc");
            assertThat(fields.path("application").asText()).isEqualTo(APPLICATION);
            assertThat(fields.path("fromCapacity").asText()).isEqualTo("2");
            assertThat(fields.path("toCapacity").asText()).isEqualTo("6");
            assertThat(fields.path("scalingStatus").asText()).isEqualTo("InProgress");
            assertThat(fields.path("requestId").asText()).isNotBlank();
        });
    }

    @Test
    void aGetThatChangesNothingLogsNothing() throws Exception {
        List<JsonNode> atStart;
        List<JsonNode> atEnd;
        try (FunctionProcess process = start(Map.of())) {
            process.api().firstPoll().join();
            atStart = logged();
            assertThat(invoke(process, "get").statusCode()).isEqualTo(200);
            assertThat(invoke(process, "get").statusCode()).isEqualTo(200);
            atEnd = logged();
        }
        assertThat(atEnd).isEqualTo(atStart);
    }

    @Test
    void anUnforeseenErrorIsLoggedWithItsCauseAndAnsweredWithoutIt() throws Exception {
        try (FunctionProcess process = start(Map.of())) {
            process.api().firstPoll().join();
            aws.close();
            ProxyResponse answer = invoke(process, "get");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).isEqualTo("{\"message\":\"internal error; the cause is in the function's log\"}");
        }
        assertThat(logged()).anySatisfy(line -> {
            assertThat(line.path("level").asText()).isEqualTo("ERROR");
            assertThat(line.path("exception").path("exceptionType").asText()).contains("SdkClientException");
        });
    }

    /** HttpsIT shows that a trusted certificate is accepted. */
    @Test
    void anAwsWhoseCertificateIsNotTrustedIsNotTalkedTo() throws Exception {
        aws.close();
        try (TestCertificate certificate = TestCertificate.make()) {
            aws = AwsStandIn.start(certificate.serverContext());
            try (FunctionProcess process = start(Map.of())) {
                assertThat(invoke(process, "get").statusCode()).isEqualTo(500);
            }
        }
        assertThat(aws.calls().operations()).isEmpty();
        assertThat(Files.readString(log())).contains("SSLHandshakeException");
    }

    @ParameterizedTest
    @CsvSource({
        "SCALING_MAX_CAPACITY, '', scaling.max-capacity",
        "SCALING_MAX_CAPACITY, many, scaling.max-capacity",
        "SCALING_APPLICATION_NAME, '', scaling.application-name"
    })
    void aValueThatIsMissingOrNoNumberFailsTheStartToo(String variable, String value, String told) throws Exception {
        try (FunctionProcess process = start(Map.of(variable, value))) {
            assertThat(process.api().invoke(new byte[0], TIMEOUT)).isInstanceOf(InvocationResult.Crashed.class);
        }
        assertThat(Files.readString(log())).contains(told);
    }

    @Test
    void aBadValueFailsTheStartWithASentenceThatNamesIt() throws Exception {
        try (FunctionProcess process = start(Map.of("SCALING_MAX_CAPACITY", "0"))) {
            assertThat(process.api().invoke(RawEvents.event("get").toString().getBytes(), TIMEOUT))
                    .isNotInstanceOf(InvocationResult.Answered.class);
            awaitEnd(process);
        }
        assertThat(Files.readString(log()))
                .contains("SCALING_MAX_CAPACITY is 0; allowed: at least SCALING_MIN_CAPACITY, which is 1");
    }

    /** Lambda is told that the start has failed before the process has logged why. */
    private static void awaitEnd(FunctionProcess process) throws InterruptedException {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (process.isAlive()) {
            assertThat(System.nanoTime()).as("the function ends by itself").isLessThan(deadline);
            Thread.sleep(10);
        }
    }

    private FunctionProcess start(Map<String, String> settings) throws IOException {
        Map<String, String> all = new HashMap<>(Map.of(
                "SCALING_APPLICATION_NAME",
                APPLICATION,
                "SCALING_MAX_CAPACITY",
                "32",
                "SCALING_SCALE_OUT_ALARM",
                DemandAlarmsInAws.SCALE_OUT,
                "SCALING_SCALE_IN_ALARM",
                DemandAlarmsInAws.SCALE_IN,
                "SCALING_REQUEST_PARAMETER",
                "/scaling/app"));
        all.putAll(settings);
        return FunctionProcess.start(
                function.command(MEGABYTES),
                function.directory(),
                FunctionEnvironment.of(function, aws.url(), MEGABYTES, all),
                log().toFile());
    }

    private static ProxyResponse invoke(FunctionProcess process, String event) throws Exception {
        InvocationResult result =
                process.api().invoke(RawEvents.event(event).toString().getBytes(), TIMEOUT);
        assertThat(result).isInstanceOf(InvocationResult.Answered.class);
        return ProxyResponse.parse(((InvocationResult.Answered) result).payload());
    }

    /** Fails if a line is not JSON. */
    private List<JsonNode> logged() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(log())) {
            lines.add(json.readTree(line));
        }
        return lines;
    }

    private Path log() {
        return directory.resolve("function.log");
    }
}
