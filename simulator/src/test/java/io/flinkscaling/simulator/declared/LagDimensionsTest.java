package io.flinkscaling.simulator.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.simulator.template.Properties;
import io.flinkscaling.simulator.template.ResolvedTemplate;
import io.flinkscaling.simulator.template.Resource;
import io.flinkscaling.simulator.text.InputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Under which dimensions the template reads the lag: everywhere the same, by LagMetric or by LagDimensions. */
class LagDimensionsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            LagMetric=Flink                                            | Id=${StreamName},Application=${ApplicationName},Flow=Input
            LagMetric=KinesisIteratorAge                               | StreamName=${StreamName}
            LagMetric=KinesisEnhancedFanOut;ConsumerName=me            | StreamName=${StreamName},ConsumerName=me
            LagDimensions=Application=app                              | Application=app
            LagDimensions=Id=s,Application=app                         | Id=s,Application=app
            LagDimensions=Id=a:b/c d,Application=app,Flow=Input        | Id=a:b/c d,Application=app,Flow=Input
            LagDimensions=One=1,Two=2,Three=3,Four=4                   | One=1,Two=2,Three=3,Four=4
            """)
    void areTheSameWhereverTheLagIsRead(String parameters, String expected) {
        for (String policy : List.of("Step", "LagTracking", "UtilizationTracking")) {
            assertThat(lagDimensions(policy, parameters))
                    .as(policy)
                    .isNotEmpty()
                    .containsOnly(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Id", "Id=", "=s", "Id=s,", "A=1,B=2,C=3,D=4,E=5", "Id=s=t"})
    void thatCannotBeAreRefused(String dimensions) {
        assertThatThrownBy(() -> lagDimensions("Step", "LagDimensions=" + dimensions))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("LagDimensions")
                .hasMessageContaining("one to four of Name=Value, separated by commas, or empty");
    }

    @Test
    void areThoseOfTheApplicationsOwnMetric() {
        assertThatThrownBy(() -> lagDimensions("Step", "LagMetric=KinesisIteratorAge;LagDimensions=Id=s"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("LagDimensions needs LagMetric Flink");
    }

    /** Returns the dimensions of the metric called lag, for each place that reads it. */
    private static List<String> lagDimensions(String policy, String parameters) {
        Map<String, String> values = new LinkedHashMap<>(Map.of("ScalingPolicy", policy));
        for (String parameter : parameters.split(";")) {
            values.put(parameter.substring(0, parameter.indexOf('=')), parameter.substring(parameter.indexOf('=') + 1));
        }
        ResolvedTemplate template = new ResolvedTemplate(TemplateFile.bundled(), values);
        List<Properties> alarms = template.resources("AWS::CloudWatch::Alarm").stream()
                .map(Resource::properties)
                .filter(alarm -> alarm.has("Metrics"))
                .toList();
        List<Properties> policies = template.resources("AWS::ApplicationAutoScaling::ScalingPolicy").stream()
                .map(Resource::properties)
                .filter(each -> each.has(DeclaredPolicies.TARGET_TRACKING))
                .map(each -> each.child(DeclaredPolicies.TARGET_TRACKING).child("CustomizedMetricSpecification"))
                .toList();
        return Stream.concat(alarms.stream(), policies.stream())
                .flatMap(owner -> owner.children("Metrics").stream())
                .filter(query -> query.text("Id").equals("lag"))
                .map(query -> text(query.child("MetricStat").child("Metric").children("Dimensions")))
                .toList();
    }

    private static String text(List<Properties> dimensions) {
        return String.join(
                ",",
                dimensions.stream()
                        .map(dimension -> dimension.text("Name") + "=" + dimension.text("Value"))
                        .toList());
    }
}
