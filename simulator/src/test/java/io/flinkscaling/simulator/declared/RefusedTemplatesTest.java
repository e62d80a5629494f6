package io.flinkscaling.simulator.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.simulator.text.InputException;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not understood is refused with its line, never skipped. Each row changes one thing of minimal.yaml. */
class RefusedTemplatesTest {

    private static final String MINIMAL = TestTemplates.read("minimal.yaml");

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ServiceNamespace: custom-resource    | ServiceNamespace: ecs          | 7: resource Target: ServiceNamespace is "ecs"; allowed: custom-resource, by which a Flink application is scaled
            MinCapacity: 1                       | MinCapacity: 0                 | 10: resource Target: MinCapacity is "0"; allowed: at least 1
            MinCapacity: 1                       | MinCapacity: 20                | 11: resource Target: MaxCapacity is "10"; allowed: at least MinCapacity, which is 20
            MinCapacity: 1                       | MinCapacity: !Ref Application  | 10: resource Target: MinCapacity is "${Application}"; allowed: a number;
            MaxCapacity: 10                      | MaxCapacity: 1000              | 11: resource Target: MaxCapacity is "1000"; allowed: up to 64, the quota of KPUs at ParallelismPerKPU=1
            MaxCapacity: 10                      | Color: red                     | 11: resource Target: property Color is not understood; allowed: MaxCapacity,
            ScalingTargetId: !Ref Target         | ScalingTargetId: other         | 15: resource Out: scales another target than Target; allowed: ScalingTargetId or ResourceId of it
            PolicyType: StepScaling              | PolicyType: PredictiveScaling  | 16: resource Out: PolicyType is "PredictiveScaling"; allowed: StepScaling, TargetTrackingScaling
            PolicyName: out                      | PolicyName: !Base64 out        | 15: function Fn::Base64 is not understood; allowed: Ref,
            ScalingTargetId: !Ref Target         | ScalingTargetId: !Ref Nowhere  | 17: "Nowhere" is neither a parameter nor a resource of this template
            ChangeInCapacity                     | Doubling                       | 19: resource Out: StepScalingPolicyConfiguration.AdjustmentType is "Doubling"; allowed: ChangeInCapacity,
            LowerBound: 0, Scaling               | LowerBound: 0, MetricIntervalUpperBound: 5, Scaling | 19: resource Out: the highest upperBound is 5.0; allowed: with a positive upperBound, one step must have no upperBound
            LowerBound: 0, Scaling               | LowerBound: 5, MetricIntervalUpperBound: 1, Scaling | 21: resource Out: lowerBound is 5.0; allowed: less than upperBound, which is 1.0
            {MetricIntervalLowerBound: 0, ScalingAdjustment: 1} | {ScalingAdjustment: 1} | 21: resource Out: a step has neither lowerBound nor upperBound; allowed: at least one
            {MetricIntervalLowerBound: 0, ScalingAdjustment: 1} | {MetricIntervalLowerBound: 0, ScalingAdjustment: one} | 21: resource Out: StepScalingPolicyConfiguration.StepAdjustments[0].ScalingAdjustment is "one"; allowed: a number
            AdjustmentType: ChangeInCapacity     | AdjustmentType: ChangeInCapacity, Cooldown: -5 | 19: is not YAML
            Namespace: AWS/Kinesis               | Namespace: AWS/Lambda          | 26: resource High: MetricName is "IncomingRecords"; allowed: AWS/Kinesis IncomingRecords, AWS/KinesisAnalytics millisBehindLatest,
            MetricName: IncomingRecords          | MetricName: IncomingBytes      | 26: resource High: MetricName is "IncomingBytes"; allowed: AWS/Kinesis IncomingRecords,
            custom-resource:ResourceType:Property | ecs:service:DesiredCount      | 8: resource Target: ScalableDimension is "ecs:service:DesiredCount"; allowed: custom-resource:ResourceType:Property,
            PolicyName: out                      | ScalableDimension: other       | 15: resource Out: ScalableDimension is "other"; allowed: custom-resource:ResourceType:Property,
            {Name: StreamName, Value: stream}    | {Name: Stream, Value: stream}  | 27: resource High: Dimensions[0].Name is "Stream"; allowed: StreamName, each once
            {Name: StreamName, Value: stream}    | {Name: StreamName, Value: stream}, {Name: StreamName, Value: stream} | 27: resource High: Dimensions[1].Name is "StreamName"; allowed: StreamName, each once
            {Name: StreamName, Value: stream}    | {Name: StreamName}             | 27: resource High: property Dimensions[0].Value is missing
            [{Name: StreamName, Value: stream}]  | {StreamName: stream}           | 27: resource High: Dimensions is not text; allowed: a list
            [{Name: StreamName, Value: stream}]  | []                             | 25: resource High: IncomingRecords lacks dimension StreamName, without which it has no datapoints; allowed: StreamName
            Period: 60                           | AlarmName: a                   | 25: resource High: property Period is missing
            Period: 60                           | Statistic: Sum                 | 29: "Statistic" is given twice, first in line 28; allowed: once
            Period: 60                           | Units: Count                   | 29: resource High: property Units is not understood
            Statistic: Sum                       | Statistic: Average             | 28: resource High: Statistic is "Average"; allowed: Sum, of which the model has datapoints
            Statistic: Sum                       | ExtendedStatistic: p99         | 28: resource High: ExtendedStatistic is "p99"; allowed: Sum, of which the model has datapoints
            Period: 60                           | Period: 90                     | 29: resource High: Period is "90"; allowed: a multiple of 60, up to 3600, in seconds
            EvaluationPeriods: 3                 | EvaluationPeriods: 2000        | 25: resource High: evaluationPeriods of alarm High is 2000; allowed: 1 to 1440
            EvaluationPeriods: 3                 | EvaluationPeriods: 1           | 25: resource High: datapointsToAlarm of alarm High is 2; allowed: 1 to evaluationPeriods, which is 1
            EvaluationPeriods: 3                 | EvaluationPeriods: 1.5         | 30: resource High: EvaluationPeriods is "1.5"; allowed: a whole number
            GreaterThanOrEqualToThreshold        | GreaterThanUpperThreshold      | 32: resource High: ComparisonOperator is "GreaterThanUpperThreshold"; allowed: GreaterThanOrEqualToThreshold,
            Threshold: 90000                     | Threshold: many                | 33: resource High: Threshold is "many"; allowed: a number
            notBreaching                         | notbreaching                   | 34: resource High: TreatMissingData is "notbreaching"; allowed: missing, ignore, breaching, notBreaching
            AlarmActions: [!Ref Out]             | OKActions: [!Ref Out]          | 35: resource High: OKActions triggers a scaling policy; allowed: AlarmActions
            """)
    void isRefused(String original, String changed, String message) {
        assertRefused(original, changed, message);
    }

    @Test
    void anAlarmCannotTriggerTargetTracking() {
        assertRefused(
                "AlarmActions: [!Ref Out]",
                """
                AlarmActions: [!Ref Out, !Ref Tracking]
                  Tracking:
                    Type: AWS::ApplicationAutoScaling::ScalingPolicy
                    Properties:
                      PolicyName: tracking
                      PolicyType: TargetTrackingScaling
                      ScalingTargetId: !GetAtt Target.Id
                      TargetTrackingScalingPolicyConfiguration:
                        TargetValue: 1000
                        CustomizedMetricSpecification:
                          {Namespace: AWS/Kinesis, MetricName: GetRecords.IteratorAgeMilliseconds, Statistic: Average, Dimensions: [{Name: StreamName, Value: stream}]}
                """,
                "35: resource High: AlarmActions triggers a target tracking policy, which has alarms of its own; allowed:");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [{Id: a, Expression: b + 1}, {Id: b, MetricStat: {Metric: {Namespace: AWS/Kinesis, MetricName: IncomingRecords}, Period: 60, Stat: Sum}}] | 25: resource High: Metrics returns data of 2 entries; allowed: exactly one
            [{Id: a, Expression: b + 1}]                                   | 25: resource High: Metrics[0].Expression "b + 1": "b" is not a metric; allowed:
            [{Id: a, Expression: a + 1}]                                   | 25: resource High: metric a depends on itself
            [{Id: a, Expression: SORT(b)}]                                 | 25: resource High: Metrics[0].Expression "SORT(b)": Undefined function 'SORT'; allowed:
            [{Id: a, MetricStat: {Metric: {Namespace: AWS/Kinesis, MetricName: IncomingRecords, Dimensions: [{Name: StreamName, Value: a}]}, Period: 60, Stat: Sum}}, {Id: b, ReturnData: false, MetricStat: {Metric: {Namespace: AWS/Kinesis, MetricName: IncomingRecords, Dimensions: [{Name: StreamName, Value: b}]}, Period: 60, Stat: Sum}}] | 25: resource High: Metrics[1].MetricStat.Metric.Dimensions[0].Value is "b"; allowed: a, since all that scales has to look at the same StreamName
            [{Id: a, MetricStat: {Metric: {Namespace: AWS/KinesisAnalytics, MetricName: millisBehindLatest}, Period: 60, Stat: Maximum}}] | 25: resource High: millisBehindLatest has no dimensions, without which
            [{Id: a, MetricStat: {Metric: {Namespace: AWS/KinesisAnalytics, MetricName: millisBehindLatest, Dimensions: [{Name: Id, Value: a}, {Name: Id, Value: b}]}, Period: 60, Stat: Maximum}}] | 25: resource High: Metrics[0].MetricStat.Metric.Dimensions[1].Name is "Id"; allowed: each name once
            [{Id: a, MetricStat: {Metric: {Namespace: FlinkScaling/a, MetricName: Capacity, Dimensions: [{Name: Application, Value: a}]}, Period: 60, Stat: Maximum}}] | 25: resource High: Metrics[0].MetricStat.Metric.Dimensions[0].Name is "Application"; allowed: none, for this metric
            [{Id: a, MetricStat: {Metric: {Namespace: AWS/Kinesis, MetricName: IncomingRecords}, Period: 60, Stat: Sum, Units: Count}}] | 25: resource High: property Metrics[0].MetricStat.Units is not understood
            [{Id: a, Expression: '1 +'}]                                   | 25: resource High: Metrics[0].Expression "1 +":
            [{Id: a, Expression: '1', Period: 90}]                        | 25: resource High: Metrics[0].Period is "90"; allowed: a multiple of 60
            [{Id: a, Expression: '1', AccountId: '1'}]                     | 25: resource High: property Metrics[0].AccountId is not understood
            [{Id: a, Expression: '1'}, {Id: a, Expression: '2', ReturnData: false}] | 25: resource High: Metrics[1].Id is "a"; allowed: an id that no other of these metrics has
            [{Id: 'a-b', Expression: '1'}]                                 | 25: resource High: Metrics[0].Id is "a-b"; allowed: a small letter, then letters, digits and _, 255 characters at most
            [{Id: A, Expression: '1'}]                                     | 25: resource High: Metrics[0].Id is "A"; allowed: a small letter,
            [{Id: a, Expression: '1', ReturnData: yes}]                    | 25: resource High: Metrics[0].ReturnData is "yes"; allowed: true, false
            """)
    void badMetricMathIsRefused(String metrics, String message) {
        assertRefused("""
                Namespace: AWS/Kinesis
                      MetricName: IncomingRecords
                      Dimensions: [{Name: StreamName, Value: stream}]
                      Statistic: Sum
                      Period: 60
                """.stripTrailing(), "Metrics: " + metrics, message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {ScheduledActionName: a, Schedule: every day, ScalableTargetAction: {MinCapacity: 2}} | ScheduledActions[0].Schedule is "every day"; allowed: cron(
            {ScheduledActionName: a, Schedule: rate(1 day), ScalableTargetAction: {}}             | scheduled action a sets no capacity; allowed:
            {ScheduledActionName: a, Schedule: rate(1 day), Timezone: Mars, ScalableTargetAction: {MinCapacity: 2}} | ScheduledActions[0].Timezone is "Mars"; allowed: a time zone of the IANA database
            {ScheduledActionName: a, Schedule: rate(1 day), StartTime: soon, ScalableTargetAction: {MinCapacity: 2}} | ScheduledActions[0].StartTime is "soon"; allowed: yyyy-mm-ddThh:mm:ssZ
            {ScheduledActionName: a, Schedule: rate(1 day), ScalableTargetAction: {MinCapacity: 20}} | scheduled action a can make a range from 20 to 10; allowed:
            {ScheduledActionName: a, Schedule: rate(1 day), ScalableTargetAction: {MinCapacity: 0}} | scheduled action a can make a range from 0 to 10; allowed:
            """)
    void badSchedulesAreRefused(String action, String message) {
        assertRefused(
                "MaxCapacity: 10",
                "MaxCapacity: 10\n      ScheduledActions: [" + action + "]",
                "12: resource Target: " + message);
    }

    @Test
    void anIdOfAMetricHasALength() {
        assertThat(metrics("a".repeat(255)).setup("test")).isNotNull();
        assertThatThrownBy(() -> metrics("a".repeat(256)).setup("test"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("test.yaml:26: resource High: Metrics[0].Id is \"aaa")
                .hasMessageEndingWith("255 characters at most");
    }

    private static Setups metrics(String id) {
        return Setups.of(MINIMAL.replaceAll(
                "(?s)Namespace: AWS/K.*Period: 60",
                "Metrics:\n        - {Id: " + id + ", Expression: TIME_SERIES(1)}"));
    }

    /** The parameters that say something of the application, in a template that restricts them less than ours does. */
    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(delimiter = '|', textBlock = """
            RecordsPerSecondPerUnit | 0     | a number greater than 0
            RecordsPerSecondPerUnit | -5    | a number greater than 0
            RecordsPerSecondPerUnit | 1e999 | a number greater than 0
            Headroom                | 0     | a number greater than 0, up to 1
            Headroom                | 1.5   | a number greater than 0, up to 1
            CatchUpSeconds          | -1    | a whole number, 0 or more
            CatchUpSeconds          | 1.5   | a whole number, 0 or more
            """)
    void badParametersAreRefused(String name, String value, String allowed) {
        String capacity = "RecordsPerSecondPerUnit";
        String parameters = (name.equals(capacity) ? "" : "  " + capacity + ": {Type: Number, Default: 1000}\n") + "  "
                + name + ": {Type: String, Default: '" + value + "'}\n";
        PolicyCatalog catalog = Setups.of(MINIMAL.replace("Parameters:\n", "Parameters:\n" + parameters))
                .catalog();

        assertThatThrownBy(() -> catalog.application(OptionalDouble.empty(), OptionalInt.empty()))
                .isInstanceOf(InputException.class)
                .hasMessage("test.yaml: parameter " + name + " is \"" + value + "\"; allowed: " + allowed);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            [../up, down]       | takes "../up"; allowed: letters, digits, - and _, up to 100, since files are called like it
            ['', down]          | takes ""; allowed: letters, digits, - and _, up to 100, since files are called like it
            [Step, step]        | takes "step"; allowed: values that are not called step too
            [LagUp, lag-up]     | takes "lag-up"; allowed: values that are not called lag-up too
            """)
    void namesOfPoliciesThatCannotBeFilesAreRefused(String values, String message) {
        assertThatThrownBy(() -> Setups.of("Parameters: {ScalingPolicy: {Type: String, AllowedValues: " + values
                        + "}}\n" + MINIMAL.substring(MINIMAL.indexOf("Resources:"))))
                .isInstanceOf(InputException.class)
                .hasMessage("test.yaml:1: parameter ScalingPolicy " + message);
    }

    private static void assertRefused(String original, String changed, String message) {
        assertThat(MINIMAL).contains(original);
        assertThatThrownBy(() -> Setups.of(MINIMAL.replace(original, changed)).setup("test"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("test.yaml:" + message);
    }
}
