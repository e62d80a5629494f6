package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people's templates have that ours has not: what it changes, and what it does not. */
class TemplateKindsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    private Path trace;

    @BeforeEach
    void makeADay() throws IOException {
        trace = directory.resolve("day.csv");
        assertThat(Console.run("generate", "--pattern", "diurnal", "--days", "1", "--out", trace.toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void theUnitOfAnAlarmChangesNothing() throws IOException {
        assertSameAsBase(resources -> alarm(resources, "High").put("Unit", "Milliseconds"));
    }

    @Test
    void theUnitOfAMetricInMetricMathChangesNothing() throws IOException {
        String without = timeline(base -> ofMetricMath(base, ""));

        assertThat(timeline(base -> ofMetricMath(base, ", \"Unit\": \"Count\"")))
                .isEqualTo(without);
    }

    @Test
    void whatAnotherStackExportsIsKnownToAwsAlone() throws IOException {
        assertSameAsBase(resources -> {
            for (String id : List.of("High", "Low")) {
                alarm(resources, id).withArray("Dimensions").forEach(dimension -> {
                    if (dimension.get("Value").has("Ref")) {
                        ((ObjectNode) dimension)
                                .set("Value", JSON.createObjectNode().put("Fn::ImportValue", "shared-StreamName"));
                    }
                });
            }
        });
    }

    @Test
    void targetsAndPoliciesOfOtherServicesAreLeftOutWithANote() throws IOException {
        String out = assertSameAsBase(resources -> {
            resources.set("Table", parsed("""
                    {"Type": "AWS::ApplicationAutoScaling::ScalableTarget", "Properties": {
                      "MinCapacity": 5, "MaxCapacity": 100, "ResourceId": "table/t", "RoleARN": "arn:aws:iam::1:role/x",
                      "ScalableDimension": "dynamodb:table:ReadCapacityUnits", "ServiceNamespace": "dynamodb"}}
                """));
            resources.set("TablePolicy", parsed("""
                    {"Type": "AWS::ApplicationAutoScaling::ScalingPolicy", "Properties": {
                      "PolicyName": "rcu", "PolicyType": "TargetTrackingScaling", "ScalingTargetId": {"Ref": "Table"},
                      "TargetTrackingScalingPolicyConfiguration": {"TargetValue": 70, "PredefinedMetricSpecification": {
                        "PredefinedMetricType": "DynamoDBReadCapacityUtilization"}}}}
                """));
        });

        assertThat(out).contains("Of the template Table, TablePolicy belong to other services than custom-resource");
    }

    @Test
    void aPolicyThatNothingTriggersNeverActs() throws IOException {
        String without = timeline(resources -> resources.remove(List.of("In", "Low")));

        assertThat(timeline(resources -> alarm(resources, "Low").remove("AlarmActions")))
                .isEqualTo(without);
        assertThat(replay(template(resources -> alarm(resources, "Low").remove("AlarmActions"))))
                .contains("No alarm triggers the step scaling policy In, so that it never acts");
    }

    @Test
    void aRaisedQuotaIsAnOption() throws IOException {
        Path template =
                template(resources -> ((ObjectNode) resources.get("Target").get("Properties")).put("MaxCapacity", 128));

        Console refused = run(template);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains("MaxCapacity is \"128\"; allowed: up to 64, the quota of KPUs at ParallelismPerKPU=1;"
                        + " --kpu-quota");
        assertThat(run(template, "--kpu-quota", "128").exitCode()).isZero();
        assertThat(run(template, "--kpu-quota", "127").err()).contains("allowed: up to 127, ");
        assertThat(run(template, "--kpu-quota", "0").err()).contains("option --kpu-quota is 0; allowed: 1 to 10000");
    }

    @Test
    void theGlobalsOfSamAreInherited() throws IOException {
        ObjectNode root = base();
        root.put("Transform", "AWS::Serverless-2016-10-31");
        root.set("Globals", parsed("""
                {"Function": {"Timeout": 10, "Environment": {"Variables": {"SCALING_MAX_CAPACITY": "16"}}}}
            """));
        ((ObjectNode) root.get("Resources")).set("Function", parsed("""
                {"Type": "AWS::Serverless::Function",
                 "Properties": {"Environment": {"Variables": {"SCALING_SCALE_OUT_ALARM": "High"}}}}
            """));

        String out = replay(written(root));

        assertThat(out).contains("re-put the thresholds of Low:").doesNotContain("thresholds of High");
    }

    @Test
    void globalsWithoutAFunctionChangeNothing() throws IOException {
        ObjectNode root = base();
        root.put("Transform", "AWS::Serverless-2016-10-31");
        root.set("Globals", parsed("{\"Function\": {\"Environment\": {\"Variables\": {\"LOG_LEVEL\": \"INFO\"}}}}"));

        assertThat(timeline(written(root))).isEqualTo(timeline(resources -> {}));
    }

    @Test
    void aByteOrderMarkChangesNothing() throws IOException {
        Path template = template(resources -> {});
        Files.writeString(template, "\ufeff" + Files.readString(template));

        assertThat(timeline(template)).isEqualTo(timeline(resources -> {}));
    }

    /** As CDK writes it by default: lag is above a minute for five minutes. */
    @Test
    void aPeriodOfFiveMinutesIsReplayed() throws IOException {
        String everyMinute = timeline(resources -> {
            alarm(resources, "High").put("Threshold", 1).put("EvaluationPeriods", 1);
            alarm(resources, "Low").put("Threshold", 600_000).put("EvaluationPeriods", 15);
        });
        String everyFive = timeline(resources -> {
            alarm(resources, "High")
                    .put("Threshold", 1)
                    .put("EvaluationPeriods", 1)
                    .put("Period", 300);
            // Sums of five minutes: the threshold of one times five, over the same fifteen minutes.
            alarm(resources, "Low")
                    .put("Threshold", 3_000_000)
                    .put("EvaluationPeriods", 3)
                    .put("Period", 300);
        });

        assertThat(everyFive).isNotEqualTo(everyMinute);
        assertThat(everyFive.lines()).hasSize(1_441);
    }

    @Test
    void aPeriodIsAMultipleOfAMinuteAndAnAlarmLooksAtADayAtMost() throws IOException {
        assertThat(run(template(resources -> alarm(resources, "High").put("Period", 90)))
                        .err())
                .contains("resource High: Period is \"90\"; allowed: a multiple of 60, up to 3600, in seconds");
        assertThat(run(template(resources ->
                                alarm(resources, "High").put("Period", 3_600).put("EvaluationPeriods", 25)))
                        .err())
                .contains("EvaluationPeriods is \"25\"; allowed: up to 24 of its Period, which makes a day");
    }

    @Test
    void aPercentileOfAMinuteIsItsOnlyDatapoint() throws IOException {
        assertSameAsBase(resources -> {
            alarm(resources, "High").remove("Statistic");
            alarm(resources, "High").put("ExtendedStatistic", "p99.9");
        });
        assertThat(run(template(resources -> alarm(resources, "High").put("ExtendedStatistic", "p99")))
                        .err())
                .contains("has both Statistic and ExtendedStatistic; allowed: one of them");
        assertThat(run(template(resources -> alarm(resources, "High").put("Statistic", "p101")))
                        .err())
                .contains("Statistic is \"p101\"; allowed: Average, Maximum, Minimum, p0 to p100");
    }

    @Test
    void terraformIsRecognized() throws IOException {
        Path file = Files.writeString(
                directory.resolve("main.tf"), "resource \"aws_appautoscaling_target\" \"flink\" {}\n");

        Console console = run(file);

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err())
                .contains("main.tf: is no CloudFormation template (Terraform? it is not read); allowed: ");
    }

    /** Returns what is printed. */
    private String assertSameAsBase(Consumer<ObjectNode> change) throws IOException {
        String base = timeline(resources -> {});
        Path template = template(change);
        String out = replay(template);
        assertThat(timeline(template)).isEqualTo(base);
        return out;
    }

    private static void ofMetricMath(ObjectNode resources, String unit) {
        ObjectNode low = alarm(resources, "Low");
        low.remove(List.of("Namespace", "MetricName", "Dimensions", "Period", "Statistic"));
        low.set("Metrics", parsedArray("""
                [{"Id": "m1", "ReturnData": false, "MetricStat": {"Metric": {
                   "Namespace": "AWS/Kinesis", "MetricName": "IncomingRecords",
                   "Dimensions": [{"Name": "StreamName", "Value": {"Ref": "StreamName"}}]},
                   "Period": 60, "Stat": "Sum" UNIT}},
                 {"Id": "e1", "Expression": "m1 * 2"}]
            """.replace("UNIT", unit)));
    }

    private static ObjectNode alarm(ObjectNode resources, String id) {
        return (ObjectNode) resources.get(id).get("Properties");
    }

    private static ObjectNode parsed(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parsedArray(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode base() throws IOException {
        try (InputStream resource = TemplateKindsTest.class.getResourceAsStream("step-scaling.json")) {
            return (ObjectNode) JSON.readTree(resource);
        }
    }

    private Path template(Consumer<ObjectNode> change) throws IOException {
        ObjectNode root = base();
        change.accept((ObjectNode) root.get("Resources"));
        return written(root);
    }

    private Path written(ObjectNode root) throws IOException {
        return Files.writeString(directory.resolve("template.json"), root.toPrettyString());
    }

    private String timeline(Consumer<ObjectNode> change) throws IOException {
        return timeline(template(change));
    }

    private String timeline(Path template) throws IOException {
        replay(template);
        return Files.readString(directory.resolve("out/timeline-template.csv"));
    }

    private String replay(Path template) {
        Console console = run(template);
        assertThat(console.exitCode()).as(console.err()).isZero();
        return console.out();
    }

    private Console run(Path template, String... options) {
        List<String> args = new ArrayList<>(List.of("replay", trace.toString(), "--no-baselines", "--template"));
        args.add(template.toString());
        args.addAll(List.of("--out", directory.resolve("out").toString()));
        args.addAll(List.of(options));
        return Console.run(args.toArray(String[]::new));
    }
}
