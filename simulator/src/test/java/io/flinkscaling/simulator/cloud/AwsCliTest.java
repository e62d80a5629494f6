package io.flinkscaling.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.policy.ComparisonOperator;
import io.flinkscaling.simulator.model.VirtualClock;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import io.flinkscaling.simulator.model.cloudwatch.AlarmDefinition;
import io.flinkscaling.simulator.model.cloudwatch.CloudWatchSettings;
import io.flinkscaling.simulator.model.cloudwatch.WatchedLag;
import io.flinkscaling.simulator.model.flink.FlinkLimits;
import io.flinkscaling.simulator.model.flink.ManagedFlink;
import io.flinkscaling.simulator.wire.LoopbackServers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/rehearsal.md, "A cloud to test against", by the AWS CLI itself. */
class AwsCliTest {

    private static final String APPLICATION = "my-application";

    @TempDir
    private Path directory;

    private final VirtualClock clock = new VirtualClock(0);
    private final ManagedFlink flink = new ManagedFlink(clock, 8, 1, FlinkLimits.DEFAULT, () -> 30_000);
    private final Alarm alarm = new WatchedLag(
                    AlarmDefinition.allOf("demand", ComparisonOperator.GREATER_THAN_THRESHOLD, 8, 3),
                    CloudWatchSettings.DEFAULT)
            .alarm;
    private LocalCloud cloud;
    private AwsCli aws;

    @BeforeEach
    void start() throws IOException {
        cloud = LocalCloud.start(
                LoopbackServers.create(0),
                new LocalCloud.Services(APPLICATION, flink, List.of(alarm)),
                new ReentrantLock(),
                Interference.NONE,
                (call, outcome) -> {});
        aws = AwsCli.of(cloud.url(), directory);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void updatesTheApplication() throws Exception {
        assertThat(describe()).isEqualTo("RUNNING\t1");

        assertThat(answer(update("1"))).isEqualTo("UPDATING\t2\toperation-2");
        assertThat(describe()).isEqualTo("UPDATING\t2");
        assertThat(operation()).isEqualTo("IN_PROGRESS");

        clock.advanceTo(30_000);
        flink.onTime();

        assertThat(describe()).isEqualTo("RUNNING\t2");
        assertThat(operation()).isEqualTo("SUCCESSFUL");
        assertThat(flink.currentParallelism()).isEqualTo(12);
    }

    @Test
    void isToldThatAVersionIsOld() throws Exception {
        flink.deploy();
        clock.advanceTo(30_000);
        flink.onTime();

        AwsCli.Result refused = aws.run(update("1"));

        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.errors()).contains("(ConcurrentModificationException)");
        assertThat(answer(update("2"))).startsWith("UPDATING\t3");
    }

    @Test
    void addsAnAlarm() throws Exception {
        assertThat(answer(
                        "cloudwatch",
                        "describe-alarms",
                        "--output=text",
                        "--query=MetricAlarms[].[AlarmName,StateValue,ComparisonOperator,Threshold]"))
                .isEqualTo("demand\tINSUFFICIENT_DATA\tGreaterThanThreshold\t8.0");

        assertThat(answer(
                        "cloudwatch",
                        "put-metric-alarm",
                        "--alarm-name=mine",
                        "--namespace=AWS/KinesisAnalytics",
                        "--metric-name=millisBehindLatest",
                        "--statistic=Maximum",
                        "--period=60",
                        "--evaluation-periods=3",
                        "--comparison-operator=GreaterThanThreshold",
                        "--threshold=60000"))
                .isEmpty();

        assertThat(answer(
                        "cloudwatch",
                        "describe-alarms",
                        "--alarm-names=mine",
                        "--output=text",
                        "--query=MetricAlarms[].[AlarmName,StateValue,Threshold]"))
                .isEqualTo("mine\tINSUFFICIENT_DATA\t60000.0");
        assertThat(answer(
                        "cloudwatch",
                        "describe-alarms",
                        "--page-size=1",
                        "--output=text",
                        "--query=MetricAlarms[].AlarmName"))
                .as("of two pages")
                .isEqualTo("demand\nmine");
    }

    @Test
    void readsTheParameter() throws Exception {
        assertThat(answer(
                        "ssm",
                        "get-parameter",
                        "--name=/scaling/my-application",
                        "--output=text",
                        "--query=Parameter.Value"))
                .isEqualTo("{}");
    }

    private String describe() throws Exception {
        return answer(
                "kinesisanalyticsv2",
                "describe-application",
                "--application-name=" + APPLICATION,
                "--output=text",
                "--query=ApplicationDetail.[ApplicationStatus,ApplicationVersionId]");
    }

    private static String[] update(String version) {
        return new String[] {
            "kinesisanalyticsv2",
            "update-application",
            "--application-name=" + APPLICATION,
            "--current-application-version-id=" + version,
            "--application-configuration-update=FlinkApplicationConfigurationUpdate={ParallelismConfigurationUpdate="
                    + "{ConfigurationTypeUpdate=CUSTOM,ParallelismUpdate=12}}",
            "--output=text",
            "--query=[ApplicationDetail.ApplicationStatus,ApplicationDetail.ApplicationVersionId,OperationId]"
        };
    }

    private String operation() throws Exception {
        return answer(
                "kinesisanalyticsv2",
                "describe-application-operation",
                "--application-name=" + APPLICATION,
                "--operation-id=operation-2",
                "--output=text",
                "--query=ApplicationOperationInfoDetails.OperationStatus");
    }

    private String answer(String... command) throws Exception {
        AwsCli.Result result = aws.run(command);
        assertThat(result.exitCode()).as(result.errors()).isZero();
        return result.output();
    }
}
