package io.flinkscaling.simulator.declared;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.declared.metric.MetricMath;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.OneMinute;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import io.flinkscaling.simulator.template.Properties;
import io.flinkscaling.simulator.template.ResolvedTemplate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operators' alarm on a lag that is not known although the application runs, which its CPU tells. */
class LagMetricAlarmTest {

    private final Properties alarm = new ResolvedTemplate(TemplateFile.bundled(), Map.of())
            .resources("AWS::CloudWatch::Alarm").stream()
                    .filter(resource -> resource.id().equals("LagMetricAlarm"))
                    .findFirst()
                    .orElseThrow()
                    .properties();

    @ParameterizedTest(name = "CPU {0}, lag {1}: {2}")
    @CsvSource({"40, NaN, 1", "0, NaN, 1", "40, -1, 1", "40, 0, 0", "40, 5000, 0", "NaN, NaN, NaN", "NaN, 5000, -1"})
    void isAboveItsThresholdWhereTheLagIsUnknownToARunningApplication(double cpu, double lag, double datapoint) {
        MetricExpression unseen = MetricMath.compile(
                alarm.children("Metrics").get(0).text("Expression"),
                Map.of(
                        "cpu", MetricExpression.of(PublishedMetric.CAPACITY),
                        "lag", MetricExpression.of(PublishedMetric.FLINK_LAG)),
                Set.of("cpu", "lag"));

        assertThat(new OneMinute(Double.NaN, lag, cpu).of(unseen)).isEqualTo(Double.valueOf(datapoint));
    }

    @Test
    void wantsHalfAnHourOfThatAndMindsNoStoppedApplication() {
        assertThat(alarm.text("ComparisonOperator")).isEqualTo("GreaterThanThreshold");
        assertThat(alarm.number("Threshold")).isZero();
        assertThat(alarm.whole("DatapointsToAlarm")).isEqualTo(30);
        assertThat(alarm.whole("EvaluationPeriods")).isEqualTo(30);
        assertThat(alarm.text("TreatMissingData")).isEqualTo("notBreaching");
    }
}
