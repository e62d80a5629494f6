package io.flinkscaling.simulator.declared.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.policy.ComparisonOperator;
import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.scaling.CapacityUnit;
import io.flinkscaling.simulator.loop.ApplicationFacts;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import io.flinkscaling.simulator.model.cloudwatch.AlarmDefinition;
import io.flinkscaling.simulator.model.cloudwatch.EvaluationRange;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.MetricHistory;
import io.flinkscaling.simulator.model.cloudwatch.MinuteMetrics;
import io.flinkscaling.simulator.model.cloudwatch.WatchedLag;
import io.flinkscaling.simulator.template.Properties;
import io.flinkscaling.simulator.template.ResolvedTemplate;
import io.flinkscaling.simulator.template.Template;
import io.flinkscaling.simulator.text.InputException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an alarm sees of a minute with 120,000 records, a lag of 3 s, a capacity of 4, a busy time of 500 ms a second, a CPU of
 * 40 %, a backlog of 6000 records and a parallelism of 4. One unit processes 1000 records a second.
 */
class ModelledMetricsTest {

    private static final ApplicationFacts APPLICATION =
            new ApplicationFacts(1_000, 1, 0, 0, 1, CapacityUnit.PARALLELISM, new CapacityRange(1, 8));

    /**
     * Names and dimensions: developer guides of Kinesis Data Streams, Managed Service for Apache Flink and MSK, the pages on
     * metrics and dimensions.
     */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            AWS/Kinesis          | IncomingRecords                          | StreamName               | Sum     | 120000
            AWS/KinesisAnalytics | millisBehindLatest                       | Id,Application,Flow      | Maximum | 3000
            AWS/Kinesis          | GetRecords.IteratorAgeMilliseconds       | StreamName               | Maximum | 3000
            AWS/Kinesis          | SubscribeToShardEvent.MillisBehindLatest | StreamName,ConsumerName  | p99     | 3000
            FlinkScaling/app     | Capacity                                 |                          | Average | 4
            AWS/KinesisAnalytics | containerCPUUtilization                  | Application              | Average | 40
            AWS/KinesisAnalytics | cpuUtilization                           | Application              | Maximum | 40
            AWS/KinesisAnalytics | busyTimeMsPerSecond                      | Application,Task         | Average | 500
            AWS/KinesisAnalytics | records_lag_max                          | Application,Id,Flow      | Maximum | 6000
            AWS/Kafka            | EstimatedMaxTimeLag                      | Cluster Name,Consumer Group,Topic | Maximum | 3
            """)
    void areThoseOfAws(String namespace, String name, String dimensions, String statistic, double datapoint) {
        assertThat(datapoint(read(List.of(), namespace, name, dimensions, statistic)))
                .isEqualTo(datapoint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            demand                              | 2
            lag                                 | 3
            parallelism                         | 4
            records                             | 120000
            100 * demand / parallelism          | 50
            IF(lag > 2, 1, 0) + records         | 120001
            """)
    void canBeComputedFromWhatIsModelled(String expression, double datapoint) {
        List<MappedMetric> own = List.of(MappedMetric.parse("My/App/Load=" + expression));

        assertThat(datapoint(read(own, "My/App", "Load", "", "Average"))).isEqualTo(datapoint);
    }

    /** Metric math alone would take the lag for 0. */
    @Test
    void areMissingWhereSomethingOfThemIs() {
        MetricExpression load = MappedMetric.parse("My/Load=parallelism + lag").compile(APPLICATION);
        MinuteMetrics minute = minute();
        minute.set(120_000, Double.NaN, 4);

        assertThat(datapoint(load, minute)).isNaN();
    }

    @Test
    void areMissingInARestart() {
        MetricExpression load = MappedMetric.parse("My/Load=records").compile(APPLICATION);
        MinuteMetrics minute = minute();
        minute.setLoad(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

        assertThat(datapoint(load, minute)).isNaN();
    }

    /** The mean of squares is not the square of the mean. */
    @Test
    void areComputedForEachMinuteOfAPeriod() {
        MetricCatalog catalog = new MetricCatalog(List.of(MappedMetric.parse("My/Load=lag ^ 2")), APPLICATION);
        Properties alarm = alarm("My", "Load", "", "Average", 120);
        MetricExpression twoMinutes = catalog.read(alarm, alarm, "Statistic");
        MetricHistory history = new MetricHistory(WatchedLag.AT_ONCE);
        Alarm watching = new Alarm(
                AlarmDefinition.allOf("watching", ComparisonOperator.GREATER_THAN_THRESHOLD, 0, 1),
                twoMinutes,
                history,
                WatchedLag.AT_ONCE);
        MinuteMetrics minute = minute();
        for (int seconds : List.of(2, 4)) {
            minute.set(0, 1_000 * seconds, 4);
            history.add(60L * seconds, minute);
            watching.onMinute();
        }

        assertThat(watching.latest()).isEqualTo((4 + 16) / 2.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AWS/KinesisAnalytics | heapMemoryUtilization | Application | Average | "heapMemoryUtilization", which is not modelled: memory follows the state and the garbage collector, not the traffic; allowed: AWS/Kinesis IncomingRecords,
            AWS/KinesisAnalytics | KPUs                  | Application | Average | "KPUs", which cannot drive scaling: it has one datapoint an hour; allowed:
            AWS/KinesisAnalytics | cpuUtilisation        | Application | Average | "cpuUtilisation"; allowed: * or option --metric "AWS/KinesisAnalytics/cpuUtilisation=EXPRESSION"; did you mean cpuUtilization?
            My                   | Load                  | Application | Average | "Load"; allowed: * or option --metric "My/Load=EXPRESSION"
            AWS/KinesisAnalytics | cpuUtilization        |             | Average | cpuUtilization has no dimensions, without which
            AWS/KinesisAnalytics | cpuUtilization        | Application | Sum     | Statistic is "Sum"; allowed: Average, Maximum, Minimum, p0 to p100, of which
            AWS/Kafka            | EstimatedMaxTimeLag   | Topic       | Maximum | EstimatedMaxTimeLag lacks dimension Cluster Name, Consumer Group,
            """)
    void areRefusedWithWhatToDo(String namespace, String name, String dimensions, String statistic, String message) {
        var refused = assertThatThrownBy(() -> read(List.of(), namespace, name, dimensions, statistic))
                .isInstanceOf(InputException.class);
        for (String part : message.split(" \\* ")) {
            refused.hasMessageContaining(part);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Load            | option --metric is "Load"; allowed: NAMESPACE/NAME=EXPRESSION, such as
            Load=1          | option --metric is "Load=1"; allowed: NAMESPACE/NAME=EXPRESSION, such as
            My/Load=        | option --metric is "My/Load="; allowed: NAMESPACE/NAME=EXPRESSION, such as
            My/Load=load    | option --metric My/Load=load: "load" is not a metric; allowed: demand, lag, parallelism, records
            My/Load=1 +     | option --metric My/Load=1 +:
            My/Load=1       | option --metric My/Load=1: it is one number for all time; allowed: a time series
            """)
    void areRefusedIfTheyCannotBeComputed(String option, String message) {
        assertThatThrownBy(() -> MappedMetric.parse(option).compile(APPLICATION))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(message);
    }

    private static MetricExpression read(
            List<MappedMetric> own, String namespace, String name, String dimensions, String statistic) {
        Properties alarm = alarm(namespace, name, dimensions, statistic, 60);
        return new MetricCatalog(own, APPLICATION).read(alarm, alarm, "Statistic");
    }

    private static Properties alarm(
            String namespace, String name, String dimensions, String statistic, int periodSeconds) {
        StringBuilder named = new StringBuilder();
        for (String dimension : dimensions == null || dimensions.isEmpty() ? new String[0] : dimensions.split(",")) {
            named.append("{Name: ").append(dimension).append(", Value: x},");
        }
        Template template =
                Template.parse("test.yaml", """
                Resources:
                  Alarm:
                    Type: AWS::CloudWatch::Alarm
                    Properties: {Namespace: %s, MetricName: %s, Dimensions: [%s], Statistic: %s, Period: %d}
                """.formatted(namespace, name, named, statistic, periodSeconds));
        return new ResolvedTemplate(template, Map.of())
                .resources("AWS::CloudWatch::Alarm")
                .get(0)
                .properties();
    }

    private static double datapoint(MetricExpression metric) {
        return datapoint(metric, minute());
    }

    private static double datapoint(MetricExpression metric, MinuteMetrics minute) {
        MetricHistory history = new MetricHistory(WatchedLag.AT_ONCE);
        history.add(0, minute);
        return metric.series().at(new EvaluationRange(history, 1), 1);
    }

    private static MinuteMetrics minute() {
        MinuteMetrics minute = new MinuteMetrics();
        minute.set(120_000, 3_000, 4);
        minute.setLoad(500, 40, 6_000, 4);
        return minute;
    }
}
