package io.flinkscaling.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkscaling.policy.ComparisonOperator;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import io.flinkscaling.simulator.model.cloudwatch.AlarmDefinition;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.WatchedLag;
import io.flinkscaling.simulator.wire.ServiceError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two modelled alarms, of which "out" is OK and "in" has no data yet, and "mine", which a client has added. */
class AlarmServiceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WatchedLag outLag = watched("out", 8);
    private final Alarm out = outLag.alarm;
    private final Alarm in = watched("in", 6).alarm;
    private final AlarmService service = new AlarmService(List.of(out, in));

    AlarmServiceTest() throws Exception {
        outLag.publish(1);
        put("{'AlarmName':'mine','ComparisonOperator':'GreaterThanThreshold','EvaluationPeriods':3,'Threshold':7.5}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"Threshold":null}                        | Threshold is missing
            {"Threshold":"9"}                         | Threshold is "9"; allowed: a finite number
            {"Threshold":1e999}                       | Threshold is "Infinity"; allowed: a finite number
            {"Threshold":null,"ThresholdMetricId":"m"} | ThresholdMetricId of alarm out cannot be changed here
            {"Threshold":9,"ThresholdMetricId":"m"}   | Threshold and ThresholdMetricId cannot both be set
            """)
    void aModelledAlarmNeedsAThreshold(String change, String message) throws Exception {
        ObjectNode put = (ObjectNode) describe("{'AlarmNames':['out']}").at("/MetricAlarms/0");
        put.setAll((ObjectNode) JSON.readTree(change));

        assertThatThrownBy(() -> service.call("PutMetricAlarm", put))
                .isInstanceOf(ServiceError.class)
                .hasMessageStartingWith(message);
        assertThat(out.definition().threshold()).isEqualTo(8);
    }

    /** The alarm is evaluated with what was put, and nothing else of its metric math can be changed. */
    @Test
    void theConstantThatFollowsTheCapacityCanBePut() throws Exception {
        Alarm following = new WatchedLag(
                        AlarmDefinition.allOf("following", ComparisonOperator.GREATER_THAN_THRESHOLD, 8, 1),
                        MetricExpression.ofCapacity(32),
                        WatchedLag.AT_ONCE)
                .alarm;
        AlarmService cloudWatch = new AlarmService(List.of(following));
        JsonNode names = JSON.readTree("{\"AlarmNames\":[\"following\"]}");
        ObjectNode put = (ObjectNode) cloudWatch.call("DescribeAlarms", names).at("/MetricAlarms/0");
        ObjectNode constant = (ObjectNode) put.at("/Metrics/1");
        assertThat(constant.path("Expression").asText()).isEqualTo("TIME_SERIES(32)");

        cloudWatch.call("PutMetricAlarm", put.deepCopy().put("Threshold", 4));
        constant.put("Expression", "TIME_SERIES(4)");
        cloudWatch.call("PutMetricAlarm", put);

        assertThat(following.capacity()).hasValue(4);
        assertThat(cloudWatch
                        .call("DescribeAlarms", names)
                        .at("/MetricAlarms/0/Metrics/1/Expression")
                        .asText())
                .isEqualTo("TIME_SERIES(4)");
        constant.put("Expression", "TIME_SERIES(MAX(m1))");
        assertThatThrownBy(() -> cloudWatch.call("PutMetricAlarm", put))
                .hasMessageStartingWith("Metrics of alarm following cannot be changed here");
        assertThat(following.capacity()).hasValue(4);
    }

    @Test
    void anAlarmOfAClientNeedsAThresholdTooOrTheBandOfAnomalyDetection() throws Exception {
        String alarm = "{'AlarmName':'other','ComparisonOperator':'GreaterThanUpperThreshold','EvaluationPeriods':3%s}";

        assertThatThrownBy(() -> put(alarm.formatted(""))).hasMessageStartingWith("Threshold is missing");

        put(alarm.formatted(",'ThresholdMetricId':'band'"));
        assertThat(names("{'AlarmNames':['other']}")).containsExactly("other");
    }

    @ParameterizedTest
    @CsvSource({"OK, out", "INSUFFICIENT_DATA, in mine", "ALARM, ''"})
    void describesTheAlarmsInAState(String state, String names) throws Exception {
        assertThat(String.join(" ", names("{'StateValue':'" + state + "'}"))).isEqualTo(names);
    }

    @Test
    void describesAlarmsPageByPage() throws Exception {
        JsonNode first = describe("{'MaxRecords':2}");
        JsonNode second = describe(
                "{'MaxRecords':2,'NextToken':'" + first.path("NextToken").asText() + "'}");

        assertThat(first.path("MetricAlarms").findValuesAsText("AlarmName")).containsExactly("out", "in");
        assertThat(second.path("MetricAlarms").findValuesAsText("AlarmName")).containsExactly("mine");
        assertThat(second.has("NextToken")).isFalse();
        assertThat(describe("{'MaxRecords':3}").has("NextToken")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'StateValue':'ok'}       | ValidationError  | StateValue is ok; allowed: [OK, ALARM, INSUFFICIENT_DATA]
            {'MaxRecords':0}          | ValidationError  | MaxRecords is 0; allowed: 1 to 100
            {'MaxRecords':101}        | ValidationError  | MaxRecords is 101; allowed: 1 to 100
            {'NextToken':'none'}      | InvalidNextToken | no answer has given this NextToken, or its alarm is gone
            {'ActionPrefix':'arn:'}   | ValidationError  | ActionPrefix is not served here
            """, quoteCharacter = '`')
    void refusesWhatItCannotDescribe(String input, String code, String message) {
        assertThatThrownBy(() -> describe(input))
                .hasMessage(message)
                .extracting(error -> ((ServiceError) error).code())
                .isEqualTo(code);
    }

    private static WatchedLag watched(String name, double threshold) {
        return new WatchedLag(
                AlarmDefinition.allOf(name, ComparisonOperator.GREATER_THAN_THRESHOLD, threshold, 1),
                WatchedLag.AT_ONCE);
    }

    private List<String> names(String input) throws Exception {
        return describe(input).path("MetricAlarms").findValuesAsText("AlarmName");
    }

    private JsonNode describe(String input) throws Exception {
        return service.call("DescribeAlarms", JSON.readTree(input.replace('\'', '"')));
    }

    private void put(String input) throws Exception {
        service.call("PutMetricAlarm", JSON.readTree(input.replace('\'', '"')));
    }
}
