package io.flinkscaling.simulator.model.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.scaling.ApplicationStatus;
import io.flinkscaling.scaling.FlinkApplication.OperationOutcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What others than the endpoint do to the application. */
class TransitionsTest {

    private final FlinkFixture fixture = new FlinkFixture();
    private final ManagedFlink flink = fixture.flink;

    @Test
    void aForcedStopCancelsTheUpdateUnderWay() {
        String operation = fixture.operationOfUpdateTo(6);
        fixture.waitFor(Duration.ofSeconds(10));

        flink.forceStop();

        assertThat(flink.status()).isEqualTo(ApplicationStatus.FORCE_STOPPING);
        assertThat(flink.operation(operation))
                .isEqualTo(new OperationOutcome.Failed("cancelled, because the application was stopped"));

        fixture.waitFor(FlinkFixture.DOWNTIME);
        assertThat(flink.status()).isEqualTo(ApplicationStatus.READY);
        assertThat(flink.operation(operation)).isInstanceOf(OperationOutcome.Failed.class);
    }

    @Test
    void aForcedStopLeavesTheOutcomeOfAnEarlierUpdate() {
        String operation = fixture.operationOfUpdateTo(6);
        fixture.waitFor(FlinkFixture.DOWNTIME);

        flink.forceStop();

        assertThat(flink.operation(operation)).isEqualTo(new OperationOutcome.Successful());
    }

    @Test
    void maintenanceEndsWhereItBegan() {
        flink.maintain();
        fixture.waitFor(FlinkFixture.DOWNTIME);

        assertThat(flink.status()).isEqualTo(ApplicationStatus.RUNNING);
        assertThat(flink.currentParallelism()).isEqualTo(4);
    }

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
    void aDeletedApplicationComesNoFurther() {
        flink.delete();
        fixture.waitFor(Duration.ofDays(1));

        assertThat(flink.status()).isEqualTo(ApplicationStatus.DELETING);
    }
}
