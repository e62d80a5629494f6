package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A template as CDK synthesizes it: step scaling by percentages on a CPU averaged over five minutes, names joined from pseudo
 * parameters, and CDK's own parameter, rule, condition and metadata.
 */
class CdkTemplatesTest {

    private static final String CPU = """
        "Dimensions": [{"Name": "Application", "Value": {"Ref": "App"}}], "EvaluationPeriods": 1, "MetricName": "containerCPUUtilization", "Namespace": "AWS/KinesisAnalytics", "Period": 300, "Statistic": "Average",
        """.strip();
    private static final String LAST_RESOURCE = "\"Role\": {\"Type\": \"AWS::IAM::Role\", \"Properties\": {}},";

    @TempDir
    private Path directory;

    private Path trace;
    private String template;

    @BeforeEach
    void makeADay() throws IOException {
        trace = directory.resolve("day.csv");
        assertThat(Console.run("generate", "--pattern", "diurnal", "--days", "1", "--out", trace.toString())
                        .exitCode())
                .isZero();
        try (InputStream resource = CdkTemplatesTest.class.getResourceAsStream("cdk-step-scaling.template.json")) {
            template = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void areReplayed() throws IOException {
        assertReplayed(template);

        assertThat(timeline().lines()).hasSize(1_441);
        assertThat(parallelisms())
                .allSatisfy(parallelism -> assertThat(parallelism).isBetween(2, 12));
        assertThat(Set.copyOf(parallelisms())).as("it scales").hasSizeGreaterThan(3);
    }

    /** The CPU of an application that is always busy is 100 %, its busy time 1000 ms a second. */
    @Test
    void mayScaleOnTheBusyTimeInMetricMath() throws IOException {
        assertReplayed(template);
        String onCpu = timeline();

        assertReplayed(changed(CPU, """
            "Metrics": [{"Expression": "busy / 10", "Id": "expr_1", "Label": "busy"},
             {"Id": "busy", "ReturnData": false, "MetricStat": {"Metric": {"MetricName": "busyTimeMsPerSecond",
               "Namespace": "AWS/KinesisAnalytics", "Dimensions": [{"Name": "Application", "Value": {"Ref": "App"}}]},
               "Period": 300, "Stat": "Average"}}], "EvaluationPeriods": 1,
            """));

        assertThat(timeline()).isEqualTo(onCpu);
    }

    /** A lag above a minute, as MSK tells it, in seconds. */
    @Test
    void mayScaleOnTheLagOfKafka() throws IOException {
        assertReplayed(changed(CPU, """
            "Dimensions": [{"Name": "Cluster Name", "Value": "c"}, {"Name": "Consumer Group", "Value": "g"},
              {"Name": "Topic", "Value": "t"}], "EvaluationPeriods": 1, "MetricName": "EstimatedMaxTimeLag",
            "Namespace": "AWS/Kafka", "Period": 60, "Statistic": "Maximum",
            """));

        assertThat(parallelisms()).anyMatch(parallelism -> parallelism > 2);
    }

    @Test
    void mayTrackTheBacklogInMetricMath() throws IOException {
        assertReplayed(changed(LAST_RESOURCE, LAST_RESOURCE + """
            "Tracking": {"Type": "AWS::ApplicationAutoScaling::ScalingPolicy", "Properties": {
              "PolicyName": "t", "PolicyType": "TargetTrackingScaling", "ScalingTargetId": {"Ref": "TargetA1B2C3"},
              "TargetTrackingScalingPolicyConfiguration": {"TargetValue": 60, "CustomizedMetricSpecification": {"Metrics": [
                {"Id": "m1", "ReturnData": false, "MetricStat": {"Stat": "Maximum", "Metric": {
                  "Namespace": "AWS/KinesisAnalytics", "MetricName": "records_lag_max",
                  "Dimensions": [{"Name": "Application", "Value": {"Ref": "App"}}]}}},
                {"Id": "e1", "Expression": "m1 / 1000"}]}}}},
            """));
    }

    @Test
    void cannotScaleByPrediction() throws IOException {
        Console console = run(changed(LAST_RESOURCE, LAST_RESOURCE + """
            "Predictive": {"Type": "AWS::ApplicationAutoScaling::ScalingPolicy", "Properties": {
              "PolicyName": "p", "PolicyType": "PredictiveScaling", "ScalingTargetId": {"Ref": "TargetA1B2C3"},
              "PredictiveScalingPolicyConfiguration": {}}},
            """));

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err())
                .hasLineCount(1)
                .contains("resource Predictive: PolicyType is \"PredictiveScaling\"; allowed: StepScaling,"
                        + " TargetTrackingScaling");
    }

    private String changed(String original, String changed) {
        assertThat(template).contains(original);
        return template.replaceFirst(Pattern.quote(original), Matcher.quoteReplacement(changed));
    }

    private void assertReplayed(String content) throws IOException {
        Console console = run(content);
        assertThat(console.exitCode()).as(console.err()).isZero();
    }

    private Console run(String content) throws IOException {
        return Console.run(
                "replay",
                trace.toString(),
                "--no-baselines",
                "--records-per-second-per-unit",
                "1000",
                "--template",
                Files.writeString(directory.resolve("cdk.template.json"), content)
                        .toString(),
                "--out",
                directory.resolve("out").toString());
    }

    private String timeline() throws IOException {
        return Files.readString(directory.resolve("out/timeline-cdk.template.csv"));
    }

    private List<Integer> parallelisms() throws IOException {
        return timeline()
                .lines()
                .skip(1)
                .map(row -> Integer.valueOf(row.split(",")[3]))
                .toList();
    }
}
