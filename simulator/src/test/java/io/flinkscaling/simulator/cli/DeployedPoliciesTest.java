package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is deployed, read from what the AWS CLI prints: two step scaling policies on the CPU, one of target tracking, and a peak
 * from seven on with at least 4 units. The files are those of a stand-in for AWS.
 */
class DeployedPoliciesTest {

    private static final String COMMAND = "allowed: repeat --template with the output of aws ";

    @TempDir
    private Path directory;

    private Path trace;

    @BeforeEach
    void copyFilesAndMakeADay() throws IOException {
        trace = directory.resolve("day.csv");
        assertThat(Console.run("generate", "--pattern", "diurnal", "--days", "1", "--out", trace.toString())
                        .exitCode())
                .isZero();
        for (String file : List.of("policies.json", "targets.json", "alarms.json", "actions.json")) {
            try (InputStream resource = DeployedPoliciesTest.class.getResourceAsStream("deployed/" + file)) {
                Files.write(directory.resolve(file), resource.readAllBytes());
            }
        }
    }

    /** The template beside it declares the same two step scaling policies. */
    @Test
    void isReplayedLikeTheTemplateThatDeclaresIt() throws IOException {
        change("policies.json", "(?s),\\s*\\{[^{]*policyName/cpu.*?\"CreationTime\": [0-9.]*\\s*}", "");
        try (InputStream template = DeployedPoliciesTest.class.getResourceAsStream("cpu-step-scaling.yaml")) {
            Files.write(directory.resolve("declared.yaml"), template.readAllBytes());
        }

        assertReplayed(run("declared.yaml"));
        String declared = Files.readString(directory.resolve("out/timeline-declared.csv"));
        assertReplayed(run("policies.json", "targets.json", "alarms.json"));

        assertThat(directory.resolve("out/timeline-policies.csv")).hasContent(declared);
    }

    @Test
    void aFileThatIsGivenTwiceIsNamed() {
        Console console =
                run("policies.json", "targets.json", "alarms.json", "../" + directory.getFileName() + "/policies.json");

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).hasLineCount(1).contains("/policies.json: is given twice; allowed: each file once");
    }

    @Test
    void soIsACopyOfAFile() throws IOException {
        Files.copy(directory.resolve("policies.json"), directory.resolve("copy.json"));

        Console console = run("policies.json", "copy.json", "targets.json", "alarms.json");

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err())
                .hasLineCount(1)
                .contains(
                        "/copy.json:4: ",
                        "ScalingPolicies[0].PolicyARN is there twice, first in ",
                        "/policies.json:3; allowed: each file once");
    }

    /** Each page is an answer of its own, and all but the last have a token. */
    @Test
    void isReadFromPagesOfYaml() throws IOException {
        assertReplayed(run("policies.json", "targets.json", "alarms.json"));
        String timeline = Files.readString(directory.resolve("out/timeline-policies.csv"));
        String json = Files.readString(directory.resolve("policies.json")).strip();
        Files.writeString(
                directory.resolve("policies.yaml-stream"),
                "- ScalingPolicies: []\n  NextToken: more\n- " + json.replace("\n", "\n  ") + "\n");

        assertReplayed(run("policies.yaml-stream", "targets.json", "alarms.json"));

        assertThat(directory.resolve("out/timeline-policies.csv")).hasContent(timeline);
    }

    /** As the AWS CLI prints the same policies. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SCALINGPOLICIES\t1795757434.6\tarn:aws:autoscaling:us-east-1:123456789012:scalingPolicy:b\tcpu-out\n",
                "----------------\n|  DescribeScalingPolicies  |\n+---------------+\n"
            })
    void isNotReadFromTextOrTables(String text) throws IOException {
        Files.writeString(directory.resolve("policies.text"), text);

        Console console = run("policies.text", "targets.json", "alarms.json");

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err())
                .hasLineCount(1)
                .contains(
                        "/policies.text: is the AWS CLI's output as text or table; allowed: the same with --output json");
    }

    @Test
    void saysWhatTheAwsCliDoesNotSay() {
        Console console = run("alarms.json", "policies.json", "targets.json");

        assertReplayed(console);
        assertThat(console.out())
                .contains("policies.json: the AWS CLI does not say what the function behind the endpoint does; one unit"
                        + " of capacity is taken for a parallelism of 1.")
                .contains("Scheduled actions are unknown: if there are any, repeat --template with the output of aws"
                        + " application-autoscaling describe-scheduled-actions")
                .contains("re-put the thresholds of HighCpu, LowCpu: they stay as declared.");
    }

    /** Version 1 of the AWS CLI writes seconds, as in the file; version 2 an offset. */
    @ParameterizedTest
    @CsvSource({"1767225601", "1767225600.5", "'\"2026-01-01T01:00:00+01:00\"'"})
    void hasItsScheduledActionsToo(String startTime) throws IOException {
        change("actions.json", "1767225600", startTime);

        Console console = run("policies.json", "targets.json", "alarms.json", "actions.json");

        assertReplayed(console);
        assertThat(console.out()).doesNotContain("Scheduled actions are unknown");
        assertThat(Files.readAllLines(directory.resolve("out/timeline-policies.csv")).stream()
                        .filter(row -> row.contains("T07:05:"))
                        .map(row -> Integer.valueOf(row.split(",")[3])))
                .singleElement()
                .satisfies(parallelism -> assertThat(parallelism).isGreaterThanOrEqualTo(4));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        policies.json              | policies.json: does not say MinCapacity and MaxCapacity; COMMAND application-autoscaling describe-scalable-targets
        policies.json targets.json | policies.json: does not say what triggers its step scaling policies; COMMAND cloudwatch describe-alarms
        targets.json alarms.json   | targets.json: does not say what policies there are; COMMAND application-autoscaling describe-scaling-policies
        policies.json day.csv      | day.csv: is one of 2 files, and not what the AWS CLI says of what is deployed; allowed: one template, or
        """)
    void whatIsMissingIsSaidWithItsCommand(String files, String message) {
        assertRefused(run(files.split(" ")), message.replace("COMMAND", COMMAND.strip()));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
        policies.json | "ScalingPolicies": [     | "NextToken": "x", "ScalingPolicies": [ | policies.json:2: the answer: is incomplete, since it has a NextToken; allowed: all of it
        policies.json | custom-resource"         | ecs"                                   | policies.json: has policies of 0 custom resources; allowed: those of one, by option --resource-id
        policies.json | "https://api.example     | "https://other.example                 | policies.json: has policies of 2 custom resources, https://other.example
        targets.json  | "https://api.example     | "https://other.example                 | targets.json: has no target with the ResourceId of the policies, https://api.example
        alarms.json   | "Period": 60             | "Period": 10                           | alarms.json:26: resource HighCpu: Period is "10"; allowed: a multiple of 60
        alarms.json   | "Threshold": 75.0        | "ThresholdMetricId": "t"               | alarms.json:28: resource HighCpu: property ThresholdMetricId is not understood
        alarms.json   | containerCPUUtilization  | heapMemoryUtilization                  | "heapMemoryUtilization", which is not modelled: memory follows
        actions.json  | 1767225600               | "soon"                                 | actions.json:10: resource Target: ScheduledActions[0].StartTime is "soon"; allowed:
        """)
    void whatCannotBeReplayedIsRefusedWithItsPlace(String file, String original, String changed, String message)
            throws IOException {
        String content = Files.readString(directory.resolve(file));
        assertThat(content).contains(original);
        int at = content.indexOf(original);
        Files.writeString(
                directory.resolve(file),
                changed.startsWith("ecs")
                        ? content.replace(original, changed)
                        : content.substring(0, at) + changed + content.substring(at + original.length()));

        assertRefused(run("policies.json", "targets.json", "alarms.json", "actions.json"), message);
    }

    /** Two alarms, EventBridge and a function, without a scalable target: aws-samples' managed-flink-autoscaling.json. */
    @Test
    void theSampleOfAwsIsRecognized() throws IOException {
        Files.writeString(directory.resolve("managed-flink-autoscaling.json"), """
            {"Resources": {
              "ScaleOutAlarm": {"Type": "AWS::CloudWatch::Alarm", "Properties": {}},
              "ScaleInAlarm": {"Type": "AWS::CloudWatch::Alarm", "Properties": {}},
              "Rule": {"Type": "AWS::Events::Rule", "Properties": {}},
              "Function": {"Type": "AWS::Lambda::Function", "Properties": {}}}}
            """);

        assertRefused(
                run("managed-flink-autoscaling.json"),
                "managed-flink-autoscaling.json: scales by alarms, EventBridge and a function of its own, as AWS's"
                        + " sample managed-flink-autoscaling does, and not by Application Auto Scaling; allowed: no"
                        + " --template, since the row aws-utility of each replay is that sample with its defaults");
    }

    private void change(String file, String regex, String replacement) throws IOException {
        String content = Files.readString(directory.resolve(file));
        String changed = content.replaceAll(regex, replacement);
        assertThat(changed).isNotEqualTo(content);
        Files.writeString(directory.resolve(file), changed);
    }

    private Console run(String... templates) {
        List<String> args = new ArrayList<>(List.of(
                "replay",
                trace.toString(),
                "--no-baselines",
                "--records-per-second-per-unit",
                "1000",
                "--out",
                directory.resolve("out").toString()));
        for (String template : templates) {
            args.addAll(List.of("--template", directory.resolve(template).toString()));
        }
        return Console.run(args.toArray(String[]::new));
    }

    private static void assertReplayed(Console console) {
        assertThat(console.exitCode()).as(console.err()).isZero();
    }

    private static void assertRefused(Console console, String message) {
        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).hasLineCount(1).contains(message);
    }
}
