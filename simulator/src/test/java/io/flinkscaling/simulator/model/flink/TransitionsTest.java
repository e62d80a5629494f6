package io.flinkscaling.simulator.model.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What others than the endpoint do to the application. */
class TransitionsTest {

    private final FlinkFixture fixture = new FlinkFixture();
    private final ManagedFlink flink = fixture.flink;

    @Test
    void theBuiltInAutoscalerLeavesTheConfiguredParallelismAlone() {
        flink.autoscale(8);
        fixture.waitFor(FlinkFixture.DOWNTIME);

        assertThat(flink.currentParallelism()).isEqualTo(8);
        assertThat(flink.parallelism()).isEqualTo(4);
        assertThat(flink.kpus()).isEqualTo(4);
        assertThat(flink.describe().autoScalingEnabled()).isTrue();
        fixture.updateTo(9);
        assertThat(flink.describe().autoScalingEnabled()).isFalse();
    }

    @Test
    void theBuiltInAutoscalerScalesARunningApplicationOnly() {
        fixture.updateTo(6);

        assertThatThrownBy(() -> flink.autoscale(8)).hasMessage("ResourceInUseException: the application is UPDATING");
    }
}
