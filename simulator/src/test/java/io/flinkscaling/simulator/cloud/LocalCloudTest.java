package io.flinkscaling.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import io.flinkscaling.policy.ComparisonOperator;
import io.flinkscaling.simulator.model.VirtualClock;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import io.flinkscaling.simulator.model.cloudwatch.AlarmDefinition;
import io.flinkscaling.simulator.model.cloudwatch.CloudWatchSettings;
import io.flinkscaling.simulator.model.cloudwatch.WatchedLag;
import io.flinkscaling.simulator.model.flink.FlinkLimits;
import io.flinkscaling.simulator.model.flink.ManagedFlink;
import io.flinkscaling.simulator.model.flink.UpdateFate;
import io.flinkscaling.simulator.wire.AwsServer;
import io.flinkscaling.simulator.wire.LoopbackServers;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The modelled services by the protocols that clients speak to them. */
class LocalCloudTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper CBOR = new CBORMapper();
    private static final String UPDATE = "{'ApplicationName':'app','ConditionalToken':'%s',"
            + "'ApplicationConfigurationUpdate':{'FlinkApplicationConfigurationUpdate':{"
            + "'ParallelismConfigurationUpdate':{'ConfigurationTypeUpdate':'CUSTOM','ParallelismUpdate':%d}}}}";

    private Supplier<UpdateFate> fate = () -> UpdateFate.SUCCEEDS;
    private final VirtualClock clock = new VirtualClock(0);
    private final ManagedFlink flink = new ManagedFlink(clock, 2, 1, FlinkLimits.DEFAULT, () -> 30_000);
    private final Alarm alarm = new WatchedLag(
                    AlarmDefinition.allOf("demand", ComparisonOperator.GREATER_THAN_THRESHOLD, 2, 3),
                    CloudWatchSettings.DEFAULT)
            .alarm;
    private final HttpClient http = HttpClient.newHttpClient();
    private LocalCloud cloud;

    @BeforeEach
    void start() throws IOException {
        flink.setFates(() -> fate.get());
        cloud = LocalCloud.start(
                LoopbackServers.create(0),
                new LocalCloud.Services("app", flink, List.of(alarm)),
                new ReentrantLock(),
                Interference.NONE,
                (call, outcome) -> {});
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void anUpdateGoesThroughItsOperation() throws Exception {
        String token = describe().path("ConditionalToken").asText();

        JsonNode updated =
                flink("UpdateApplication", UPDATE.formatted(token, 5)).body();

        String operation = "{'ApplicationName':'app','OperationId':'"
                + updated.path("OperationId").asText() + "'}";
        assertThat(describe().path("ApplicationStatus").asText()).isEqualTo("UPDATING");
        assertThat(operationStatus(operation)).isEqualTo("IN_PROGRESS");

        clock.advanceTo(30_000);
        flink.onTime();

        assertThat(describe().path("ApplicationStatus").asText()).isEqualTo("RUNNING");
        assertThat(operationStatus(operation)).isEqualTo("SUCCESSFUL");
        assertThat(flink.parallelism()).isEqualTo(5);
    }

    @Test
    void anUpdateOnAnOldStateIsRefused() throws Exception {
        assertRefused(flink("UpdateApplication", UPDATE.formatted("old", 5)), "ConcurrentModificationException");
        assertRefused(
                flink(
                        "UpdateApplication",
                        UPDATE.formatted(describe().path("ConditionalToken").asText(), 65)),
                "LimitExceededException");
        assertRefused(flink("DescribeApplication", "{'ApplicationName':'other'}"), "ResourceNotFoundException");
        assertThat(flink.parallelism()).isEqualTo(2);
    }

    @Test
    void aParameterKeepsItsValue() throws Exception {
        assertThat(parameter("/scaling/app")).isEqualTo("{}");

        json("AmazonSSM.PutParameter", "{'Name':'/scaling/app','Value':'x','Overwrite':true}");

        assertThat(parameter("/scaling/app")).isEqualTo("x");
        assertRefused(json("AmazonSSM.PutParameter", "{'Name':'/scaling/app','Value':'y'}"), "ParameterAlreadyExists");
        assertRefused(json("AmazonSSM.GetParameter", "{'Name':'none'}"), "ParameterNotFound");
    }

    @Test
    void aThresholdThatIsPutIsTheModels() throws Exception {
        JsonNode described = cbor("DescribeAlarms", CBOR.createObjectNode())
                .path("MetricAlarms")
                .path(0);
        ObjectNode put = CBOR.createObjectNode().put("Threshold", 4.5);
        for (String field : List.of(
                "AlarmName",
                "ComparisonOperator",
                "EvaluationPeriods",
                "DatapointsToAlarm",
                "TreatMissingData",
                "Metrics")) {
            put.set(field, described.get(field));
        }

        cbor("PutMetricAlarm", put);

        assertThat(alarm.definition().threshold()).isEqualTo(4.5);
        assertThat(cbor("PutMetricAlarm", put.put("EvaluationPeriods", 2))
                        .path("__type")
                        .asText())
                .isEqualTo("ValidationError");
    }

    @Test
    void alarmsComeByQueryAsWell() throws Exception {
        String put = query(Map.of(
                "Action", "PutMetricAlarm",
                "AlarmName", "mine & <yours>",
                "ComparisonOperator", "GreaterThanThreshold",
                "EvaluationPeriods", "3",
                "Threshold", "7.5",
                "AlarmActions.member.1", "arn:aws:sns:us-east-1:123456789012:topic"));
        String described = query(Map.of("Action", "DescribeAlarms", "AlarmNames.member.1", "mine & <yours>"));

        assertThat(put).startsWith("<PutMetricAlarmResponse ");
        assertThat(described)
                .contains("<AlarmName>mine &amp; &lt;yours&gt;</AlarmName>")
                .contains("<Threshold>7.5</Threshold>")
                .contains("<StateValue>INSUFFICIENT_DATA</StateValue>")
                .contains("<AlarmActions><member>arn:aws:sns:us-east-1:123456789012:topic</member></AlarmActions>")
                .doesNotContain("<AlarmName>demand</AlarmName>");
    }

    @Test
    void aDeletedAlarmIsGoneUntilItIsPutAgain() throws Exception {
        json("GraniteServiceVersion20100801.DeleteAlarms", "{'AlarmNames':['demand']}");

        assertThat(alarm.isDeleted()).isTrue();
        assertThat(query(Map.of("Action", "DescribeAlarms"))).doesNotContain("<AlarmName>");
        assertRefused(
                json("GraniteServiceVersion20100801.DeleteAlarms", "{'AlarmNames':['demand']}"), "ResourceNotFound");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Action=PutMetricAlarm&AlarmName=demand&Threshold=abc",
                "Action=DescribeAlarms&AlarmNames.member.x=1",
                "Action=DescribeAlarms&AlarmNames.member=1",
                "Action=DescribeAlarms&MaxRecords=many",
                "Action=%ZZ"
            })
    void whatCannotBeReadIsAnswered(String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(cloud.url()))
                .POST(BodyPublishers.ofString(form))
                .build();

        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "5", "", "{"})
    void whatIsNoObjectIsAnswered(String body) throws Exception {
        assertThat(json("GraniteServiceVersion20100801.PutMetricAlarm", body).status())
                .isEqualTo(400);
    }

    @Test
    void whatIsTooLongIsAnswered() throws Exception {
        assertThat(json("AmazonSSM.PutParameter", "[".repeat(3_000_000)).status())
                .isEqualTo(413);
    }

    /** Any page may post a form to this machine; a browser adds the origin. */
    @Test
    void aPageInABrowserDeletesNoAlarm() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(cloud.url()))
                .header("Origin", "https://example.com")
                .POST(BodyPublishers.ofString("Action=DeleteAlarms&AlarmNames.member.1=demand"))
                .build();

        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(query(Map.of("Action", "DescribeAlarms"))).contains("demand");
    }

    @Test
    void whatIsNotServedIsRefused() throws Exception {
        assertRefused(json("DynamoDB_20120810.ListTables", "{}"), "UnknownOperationException");
        assertRefused(flink("DeleteApplication", "{}"), "UnknownOperationException");
        assertRefused(json("AmazonSSM.DeleteParameter", "{'Name':'x'}"), "UnknownOperationException");
        assertRefused(json("AmazonSSM.GetParameter", "no json"), "SerializationException");
    }

    @Test
    void listsTheApplication() throws Exception {
        JsonNode summaries = flink("ListApplications", "{}").body().path("ApplicationSummaries");

        assertThat(summaries).hasSize(1);
        assertThat(summaries.get(0))
                .isEqualTo(JSON.createObjectNode()
                        .put("ApplicationARN", "arn:aws:kinesisanalytics:us-east-1:123456789012:application/app")
                        .put("ApplicationName", "app")
                        .put("RuntimeEnvironment", "FLINK-1_20")
                        .put("ApplicationStatus", "RUNNING")
                        .put("ApplicationVersionId", 1));
    }

    @Test
    void whatGoesWrongInTheSimulatorIsNoMistakeOfTheClient() throws Exception {
        fate = () -> {
            throw new IllegalArgumentException("a mistake of the model");
        };
        List<LogRecord> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(AwsServer.class.getName());
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        Answer answer;
        try {
            answer = flink(
                    "UpdateApplication",
                    UPDATE.formatted(describe().path("ConditionalToken").asText(), 5));
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }

        assertRefused(answer, "InternalFailure");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(logged)
                .singleElement()
                .extracting(LogRecord::getThrown)
                .asString()
                .contains("a mistake of the model");
    }

    private record Answer(int status, JsonNode body) {}

    private static void assertRefused(Answer answer, String code) {
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body().path("__type").asText()).isEqualTo(code);
    }

    private JsonNode describe() throws Exception {
        return flink("DescribeApplication", "{'ApplicationName':'app'}").body().path("ApplicationDetail");
    }

    private String operationStatus(String input) throws Exception {
        return flink("DescribeApplicationOperation", input)
                .body()
                .at("/ApplicationOperationInfoDetails/OperationStatus")
                .asText();
    }

    private String parameter(String name) throws Exception {
        return json("AmazonSSM.GetParameter", "{'Name':'" + name + "'}")
                .body()
                .at("/Parameter/Value")
                .asText();
    }

    private Answer flink(String operation, String input) throws Exception {
        return json("KinesisAnalytics_20180523." + operation, input);
    }

    private Answer json(String target, String input) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(cloud.url()))
                .header("X-Amz-Target", target)
                .POST(BodyPublishers.ofString(input.replace('\'', '"')))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }

    private JsonNode cbor(String operation, JsonNode input) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(cloud.url() + "/service/GraniteServiceVersion20100801/operation/" + operation))
                .POST(BodyPublishers.ofByteArray(CBOR.writeValueAsBytes(input)))
                .build();
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        assertThat(response.headers().firstValue("smithy-protocol")).contains("rpc-v2-cbor");
        return CBOR.readTree(response.body());
    }

    private String query(Map<String, String> parameters) throws Exception {
        String form = parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(cloud.url()))
                .POST(BodyPublishers.ofString(form))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
