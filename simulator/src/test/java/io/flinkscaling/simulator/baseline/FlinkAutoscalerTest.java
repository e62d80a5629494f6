package io.flinkscaling.simulator.baseline;

import static io.flinkscaling.simulator.baseline.BaselineRun.changes;
import static io.flinkscaling.simulator.baseline.BaselineRun.minutes;
import static io.flinkscaling.simulator.baseline.BaselineRun.then;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Source: apache/flink-kubernetes-operator, module flink-autoscaler, with the defaults of AutoScalerOptions. */
class FlinkAutoscalerTest {

    /** rate / 0.7 + rate × 300 s / 1800 s = 1.595 rate. */
    @Test
    void withinItsBoundsItStays() {
        assertThat(changes(Baselines.FLINK_AUTOSCALER, 10, minutes(600, 10))).isEmpty();
        assertThat(changes(Baselines.FLINK_AUTOSCALER, 10, minutes(600, 3.75))).isEmpty();
    }

    /** After 15 minutes of 11: a backlog of 15 × 60 × 1000 records, 500 a second to catch up; 11 × 1.595 + 0.5 = 18.05. */
    @Test
    void aboveItsThroughputItAimsAtSeventyPercentAndAtCatchingUp() {
        assertThat(changes(Baselines.FLINK_AUTOSCALER, 10, minutes(16, 11))).containsExactly("16:19");
    }

    @Test
    void aScaleDownIsDelayedByAnHourAndTakesTheGreatestOfIt() {
        assertThat(changes(Baselines.FLINK_AUTOSCALER, 10, minutes(75, 3))).isEmpty();
        assertThat(changes(Baselines.FLINK_AUTOSCALER, 10, minutes(77, 3))).containsExactly("76:5");
    }

    @Test
    void aScaleDownLeavesAtLeastFortyPercent() {
        assertThat(changes(Baselines.FLINK_AUTOSCALER, 20, minutes(77, 1))).containsExactly("76:8");
    }

    @Test
    void itsWindowBeginsAgainFiveMinutesAfterARestart() {
        double[] rising = then(minutes(15, 11), minutes(19, 30), minutes(2, 30));

        assertThat(changes(Baselines.FLINK_AUTOSCALER, 10, rising))
                .hasSize(2)
                .first()
                .isEqualTo("16:19");
        assertThat(changes(Baselines.FLINK_AUTOSCALER, 10, rising).get(1)).startsWith("36:");
    }
}
