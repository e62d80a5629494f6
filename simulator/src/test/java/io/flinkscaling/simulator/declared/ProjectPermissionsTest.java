package io.flinkscaling.simulator.declared;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.template.Properties;
import io.flinkscaling.simulator.template.Resource;
import io.flinkscaling.simulator.template.ResourceDeclaration;
import io.flinkscaling.simulator.template.Value.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the project's own template allows is this, and nothing else. */
class ProjectPermissionsTest {

    private static final String FUNCTION = """
            FunctionRole: kinesisanalytics:DescribeApplication on arn:aws:kinesisanalytics:us-east-1:123456789012:application/${ApplicationName}
            FunctionRole: kinesisanalytics:DescribeApplicationOperation on arn:aws:kinesisanalytics:us-east-1:123456789012:application/${ApplicationName}
            FunctionRole: kinesisanalytics:ListApplicationOperations on arn:aws:kinesisanalytics:us-east-1:123456789012:application/${ApplicationName}
            FunctionRole: kinesisanalytics:UpdateApplication on arn:aws:kinesisanalytics:us-east-1:123456789012:application/${ApplicationName}
            FunctionRole: logs:CreateLogStream on ${FunctionLogs.Arn}
            FunctionRole: logs:PutLogEvents on ${FunctionLogs.Arn}
            FunctionRole: ssm:GetParameter on arn:aws:ssm:us-east-1:123456789012:parameter${RequestParameter}
            FunctionRole: ssm:PutParameter on arn:aws:ssm:us-east-1:123456789012:parameter${RequestParameter}
            FunctionRole: sts:AssumeRole by lambda.amazonaws.com
            ScheduleRole: lambda:InvokeFunction on ${Function.Arn}
            ScheduleRole: sts:AssumeRole by scheduler.amazonaws.com if StringEquals {aws:SourceAccount=123456789012}
            """;

    private static final String SCALE_IN_ALARM = """
            FunctionRole: cloudwatch:DescribeAlarms on arn:aws:cloudwatch:us-east-1:123456789012:alarm:flink-scaling-scale-in
            FunctionRole: cloudwatch:PutMetricAlarm on arn:aws:cloudwatch:us-east-1:123456789012:alarm:flink-scaling-scale-in
            """;

    private static final String SCALE_OUT_ALARM = SCALE_IN_ALARM.replace("scale-in", "scale-out");

    private static final String CAPACITY_PUBLISHER = """
            CapacityPublisherRole: cloudwatch:PutMetricData on * if StringEquals {cloudwatch:namespace=FlinkScaling/${ApplicationName}}
            CapacityPublisherRole: kinesisanalytics:DescribeApplication on arn:aws:kinesisanalytics:us-east-1:123456789012:application/${ApplicationName}
            CapacityPublisherRole: sts:AssumeRole by states.amazonaws.com if StringEquals {aws:SourceAccount=123456789012}
            ScheduleRole: states:StartExecution on ${CapacityPublisher}
            """;

    @ParameterizedTest
    @CsvSource({"HTTP", "REST"})
    void ofStep(String gatewayType) {
        assertAllowed("Step", gatewayType, FUNCTION + SCALE_IN_ALARM + SCALE_OUT_ALARM);
    }

    @ParameterizedTest
    @CsvSource({"HTTP", "REST"})
    void ofLagTracking(String gatewayType) {
        assertAllowed("LagTracking", gatewayType, FUNCTION + SCALE_IN_ALARM);
    }

    @ParameterizedTest
    @CsvSource({"HTTP", "REST"})
    void ofUtilizationTracking(String gatewayType) {
        assertAllowed("UtilizationTracking", gatewayType, FUNCTION + SCALE_IN_ALARM + CAPACITY_PUBLISHER);
    }

    /** Source: Managed Service for Apache Flink developer guide, "Key management": what UpdateApplication does with the key. */
    @Test
    void ofAKeyNoMoreThanThisOneByWayOfTheServiceForTheApplication() {
        String key = "arn:aws:kms:us-east-1:123456789012:key/1234abcd";
        Map<String, String> ofTheService = Map.of("kms:ViaService", "kinesisanalytics.us-east-1.amazonaws.com");
        Map<String, String> ofTheApplication = new TreeMap<>(ofTheService);
        ofTheApplication.put(
                "kms:EncryptionContext:aws:kinesisanalytics:arn",
                "arn:aws:kinesisanalytics:us-east-1:123456789012:application/${ApplicationName}");
        Map<String, String> ofAGrant = new TreeMap<>(ofTheApplication);
        ofAGrant.put("kms:GrantConstraintType", "EncryptionContextSubset");

        List<Properties> statements = keyStatements(ProjectTemplate.withKey(key));

        assertThat(statements).allSatisfy(statement -> {
            statement.only("Effect", "Action", "Resource", "Condition");
            assertThat(statement.text("Effect")).isEqualTo("Allow");
            assertThat(statement.text("Resource")).isEqualTo(key);
        });
        assertThat(statements).hasSize(3);
        assertThat(oneOrMore(statements.get(0), "Action")).containsExactly("kms:DescribeKey");
        assertThat(equalities(statements.get(0))).isEqualTo(ofTheService);
        assertThat(oneOrMore(statements.get(1), "Action"))
                .containsExactly(
                        "kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext");
        assertThat(equalities(statements.get(1))).isEqualTo(ofTheApplication);
        assertThat(oneOrMore(statements.get(2), "Action")).containsExactly("kms:CreateGrant");
        assertThat(equalities(statements.get(2))).isEqualTo(ofAGrant);
        assertThat(statements
                        .get(2)
                        .child("Condition")
                        .only("StringEquals", "ForAllValues:StringEquals")
                        .child("ForAllValues:StringEquals")
                        .only("kms:GrantOperations")
                        .text("kms:GrantOperations"))
                .isEqualTo("Decrypt");
    }

    private static List<Properties> keyStatements(ProjectTemplate project) {
        return project.template().resources("AWS::IAM::Role").stream()
                .flatMap(role -> role.properties().children("Policies").stream())
                .flatMap(policy -> policy.child("PolicyDocument").children("Statement").stream())
                .filter(statement -> oneOrMore(statement, "Action").get(0).startsWith("kms:"))
                .toList();
    }

    private static Map<String, String> equalities(Properties statement) {
        Properties equalities = statement.child("Condition").child("StringEquals");
        Map<String, String> byKey = new TreeMap<>();
        for (String key : List.of(
                "kms:ViaService", "kms:EncryptionContext:aws:kinesisanalytics:arn", "kms:GrantConstraintType")) {
            equalities.optionalText(key).ifPresent(value -> byKey.put(key, value));
        }
        equalities.only(byKey.keySet().toArray(String[]::new));
        return byKey;
    }

    @ParameterizedTest
    @MethodSource("io.flinkscaling.simulator.declared.ProjectTemplate#combinations")
    void onlyTheTwoRoutesOfThisApiInvokeTheFunction(String scalingPolicy, String gatewayType) {
        List<Resource> permissions =
                ProjectTemplate.with(scalingPolicy, gatewayType).template().resources("AWS::Lambda::Permission");
        String api = "arn:aws:execute-api:us-east-1:123456789012:${" + (gatewayType.equals("HTTP") ? "Http" : "Rest")
                + "Api}/prod/";

        assertThat(permissions)
                .extracting(permission -> permission.properties().text("SourceArn"))
                .containsExactlyInAnyOrder(
                        api + "GET/scalableTargetDimensions/*", api + "PATCH/scalableTargetDimensions/*");
    }

    private static void assertAllowed(String scalingPolicy, String gatewayType, String expected) {
        List<String> allowed = new ArrayList<>();
        ProjectTemplate project = ProjectTemplate.with(scalingPolicy, gatewayType);
        assertThat(project.resources())
                .extracting(ResourceDeclaration::type)
                .filteredOn(type -> type.startsWith("AWS::IAM::"))
                .containsOnly("AWS::IAM::Role");
        for (Resource role : project.template().resources("AWS::IAM::Role")) {
            role.properties().only("AssumeRolePolicyDocument", "Policies");
            role.properties()
                    .child("AssumeRolePolicyDocument")
                    .children("Statement")
                    .forEach(statement -> allowed.add(trust(role.id(), statement)));
            for (Properties policy : role.properties().children("Policies")) {
                policy.child("PolicyDocument")
                        .children("Statement")
                        .forEach(statement -> allowed.addAll(pairs(role.id(), statement)));
            }
        }

        assertThat(new TreeSet<>(allowed))
                .containsExactlyElementsOf(new TreeSet<>(expected.lines().toList()));
    }

    private static String trust(String role, Properties statement) {
        statement.only("Effect", "Principal", "Action", "Condition");
        assertThat(statement.text("Effect")).isEqualTo("Allow");
        return role + ": " + statement.text("Action") + " by "
                + statement.child("Principal").only("Service").text("Service")
                + condition(statement, "aws:SourceAccount");
    }

    private static List<String> pairs(String role, Properties statement) {
        statement.only("Effect", "Action", "Resource", "Condition");
        assertThat(statement.text("Effect")).isEqualTo("Allow");
        String condition = condition(statement, "cloudwatch:namespace");
        List<String> pairs = new ArrayList<>();
        for (String action : oneOrMore(statement, "Action")) {
            for (String resource : oneOrMore(statement, "Resource")) {
                pairs.add(role + ": " + action + " on " + resource + condition);
            }
        }
        return pairs;
    }

    private static String condition(Properties statement, String key) {
        return statement
                .optionalChild("Condition")
                .map(test -> test.only("StringEquals").child("StringEquals").only(key))
                .map(test -> " if StringEquals {" + key + "=" + test.text(key) + "}")
                .orElse("");
    }

    private static List<String> oneOrMore(Properties statement, String name) {
        return statement.required(name) instanceof Items ? statement.texts(name) : List.of(statement.text(name));
    }
}
