package io.flinkscaling.simulator.declared;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.declared.metric.MetricCatalog;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.model.flink.FlinkLimits;
import io.flinkscaling.simulator.template.Properties;
import io.flinkscaling.simulator.template.ResolvedTemplate;
import io.flinkscaling.simulator.template.Resource;
import io.flinkscaling.simulator.template.ResourceDeclaration;
import io.flinkscaling.simulator.template.Template;
import io.flinkscaling.simulator.template.Value.Call;
import io.flinkscaling.simulator.template.Value.Fields;
import io.flinkscaling.simulator.template.Value.Items;
import io.flinkscaling.simulator.template.Value.Nothing;
import io.flinkscaling.simulator.template.Value.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The project's own template holds together under each ScalingPolicy and GatewayType. */
class ProjectTemplateTest {

    private static final String COMBINATIONS = "io.flinkscaling.simulator.declared.ProjectTemplate#combinations";
    private static final int SECONDS_PER_DAY = 86_400;

    /** Resolving refuses a reference to what is not there, or not created. */
    @ParameterizedTest
    @MethodSource(COMBINATIONS)
    void eachReferenceResolves(String scalingPolicy, String gatewayType) {
        ProjectTemplate project = ProjectTemplate.with(scalingPolicy, gatewayType);
        Set<String> created = ids(project.resources());

        assertThat(created).hasSizeGreaterThan(15);
        for (ResourceDeclaration resource : project.resources()) {
            assertThat(created).as(resource.id()).containsAll(project.predecessors(resource));
        }
    }

    @ParameterizedTest
    @MethodSource(COMBINATIONS)
    void eachOutputResolves(String scalingPolicy, String gatewayType) {
        ProjectTemplate project = ProjectTemplate.with(scalingPolicy, gatewayType);
        Template template = TemplateFile.bundled();

        assertThat(template.outputs()).isNotEmpty();
        template.outputs().forEach((name, output) -> {
            Fields fields = (Fields) output;
            Call value = new Call(
                    "Fn::If",
                    new Items(
                            List.of(
                                    fields.fields().getOrDefault("Condition", new Text("", output.position())),
                                    fields.fields().get("Value"),
                                    new Nothing(output.position())),
                            output.position()),
                    output.position());
            project.template()
                    .resolve(
                            fields.fields().containsKey("Condition")
                                    ? value
                                    : fields.fields().get("Value"));
        });
    }

    @ParameterizedTest
    @MethodSource(COMBINATIONS)
    void thereIsAnOrderOfCreation(String scalingPolicy, String gatewayType) {
        ProjectTemplate project = ProjectTemplate.with(scalingPolicy, gatewayType);
        List<ResourceDeclaration> left = new ArrayList<>(project.resources());
        Set<String> created = new HashSet<>();

        while (left.removeIf(
                resource -> created.containsAll(project.predecessors(resource)) && created.add(resource.id()))) {
            // Each round creates what waits for nothing any more.
        }

        assertThat(ids(left)).as("resources that wait for each other").isEmpty();
    }

    @ParameterizedTest
    @MethodSource(COMBINATIONS)
    void eachAlarmHasPeriodsWithinADayAndReturnsOneExpression(String scalingPolicy, String gatewayType) {
        List<Resource> alarms =
                ProjectTemplate.with(scalingPolicy, gatewayType).template().resources("AWS::CloudWatch::Alarm");

        assertThat(alarms).isNotEmpty();
        for (Resource resource : alarms) {
            Properties alarm = resource.properties();
            int period = alarm.optionalWhole("Period").orElse(60);
            assertThat(alarm.whole("EvaluationPeriods") * period)
                    .as(resource.id())
                    .isBetween(60, SECONDS_PER_DAY);
            long returned = alarm.children("Metrics").stream()
                    .filter(metric -> metric.flag("ReturnData", true))
                    .count();
            assertThat(returned).as(resource.id()).isEqualTo(alarm.has("Metrics") ? 1 : 0);
            assertThat(alarm.has("Metrics")).as(resource.id()).isNotEqualTo(alarm.has("MetricName"));
        }
    }

    /** Source: CloudWatch API reference, PutMetricAlarm, "Metrics": 10 of each. */
    @ParameterizedTest
    @MethodSource(COMBINATIONS)
    void noAlarmHasMoreMetricsOrExpressionsThanCloudWatchTakes(String scalingPolicy, String gatewayType) {
        for (Resource alarm :
                ProjectTemplate.with(scalingPolicy, gatewayType).template().resources("AWS::CloudWatch::Alarm")) {
            List<Properties> entries = alarm.properties().children("Metrics");
            long expressions =
                    entries.stream().filter(entry -> entry.has("Expression")).count();

            assertThat(expressions).as(alarm.id()).isLessThanOrEqualTo(10);
            assertThat(entries.size() - expressions).as(alarm.id()).isLessThanOrEqualTo(10);
        }
    }

    /** Building a setup checks step sets, alarms and metric math by the rules of the policy package. */
    @ParameterizedTest
    @MethodSource(COMBINATIONS)
    void whatIsDeclaredCanBeReplayed(String scalingPolicy, String gatewayType) {
        ProjectTemplate project = ProjectTemplate.with(scalingPolicy, gatewayType);

        ScalingSetup setup = setup(project.template());

        assertThat(setup.stepPolicies().size() + setup.trackingPolicies().size())
                .isBetween(1, 2);
    }

    /** An update of the stack may put them back to what the template says. */
    @ParameterizedTest
    @ValueSource(strings = {"HTTP", "REST"})
    void untilTheEndpointSetsThemThresholdsAskForNothingWrong(String gatewayType) {
        ProjectTemplate project = ProjectTemplate.with("Step", gatewayType);
        ScalingSetup setup = setup(project.template());

        assertThat(setup.stepPolicies().get(0).alarm().threshold())
                .isGreaterThanOrEqualTo(setup.range().max());
        assertThat(setup.stepPolicies().get(1).alarm().threshold()).isNegative();
    }

    @ParameterizedTest
    @MethodSource(COMBINATIONS)
    void callersOfTheEndpointAreKnown(String scalingPolicy, String gatewayType) {
        ProjectTemplate project = ProjectTemplate.with(scalingPolicy, gatewayType);
        List<Resource> ways = new ArrayList<>(project.template().resources("AWS::ApiGatewayV2::Route"));
        ways.addAll(project.template().resources("AWS::ApiGateway::Method"));

        assertThat(ways).hasSize(2);
        assertThat(ways)
                .allSatisfy(way ->
                        assertThat(way.properties().text("AuthorizationType")).isEqualTo("AWS_IAM"));
    }

    private static Set<String> ids(List<ResourceDeclaration> resources) {
        Set<String> ids = new HashSet<>();
        resources.forEach(resource -> ids.add(resource.id()));
        return ids;
    }

    private static ScalingSetup setup(ResolvedTemplate template) {
        DeclaredSetup declared = DeclaredSetup.read(template);
        MetricCatalog metrics = new MetricCatalog(
                List.of(), declared.application(OptionalDouble.empty(), OptionalInt.empty(), FlinkLimits.DEFAULT));
        return declared.scaling("test", metrics, new ArrayList<>());
    }
}
