package io.flinkscaling.simulator.model.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.scaling.ApplicationStatus;
import io.flinkscaling.scaling.FlinkApplication.OperationOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From READY an update restarts nothing. */
class UpdateOfStoppedApplicationTest {

    private final FlinkFixture fixture = new FlinkFixture();
    private final ManagedFlink flink = fixture.flink;

    @BeforeEach
    void stop() {
        fixture.stop();
    }

    @Test
    void takesEffectAtOnce() {
        String operation = fixture.operationOfUpdateTo(6);

        assertThat(flink.status()).isEqualTo(ApplicationStatus.READY);
        assertThat(flink.parallelism()).isEqualTo(6);
        assertThat(flink.operation(operation)).isEqualTo(new OperationOutcome.Successful());
        assertThat(flink.transitionEndsAt()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void isNoRescale() {
        fixture.updateTo(6);
        fixture.updateTo(2);

        assertThat(flink.scaleOuts()).isZero();
        assertThat(flink.scaleIns()).isZero();
    }

    @Test
    void isWhatItIsStartedWith() {
        fixture.updateTo(6);

        flink.start();
        fixture.waitFor(FlinkFixture.DOWNTIME);

        assertThat(flink.isProcessing()).isTrue();
        assertThat(flink.currentParallelism()).isEqualTo(6);
    }

    @Test
    void costsNoKpusUntilItIsStarted() {
        fixture.updateTo(6);
        assertThat(flink.kpus()).isZero();

        flink.start();
        assertThat(flink.kpus()).isEqualTo(3);
    }
}
