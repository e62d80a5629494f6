package io.flinkscaling.simulator.model.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.scaling.ApplicationStatus;
import io.flinkscaling.scaling.FlinkApplication.OperationOutcome;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Source: Managed Service for Apache Flink API reference, UpdateApplication and ApplicationDetail. */
class UpdateOfRunningApplicationTest {

    private final FlinkFixture fixture = new FlinkFixture();
    private final ManagedFlink flink = fixture.flink;

    @Test
    void stopsItForTheDowntimeAndThenItRunsAgain() {
        String operation = fixture.operationOfUpdateTo(6);

        assertThat(flink.status()).isEqualTo(ApplicationStatus.UPDATING);
        assertThat(flink.isProcessing()).isFalse();
        assertThat(flink.operation(operation)).isEqualTo(new OperationOutcome.InProgress());
        assertThat(flink.transitionEndsAt()).isEqualTo(30_000);

        fixture.waitFor(Duration.ofMillis(29_999));
        assertThat(flink.status()).isEqualTo(ApplicationStatus.UPDATING);

        fixture.waitFor(Duration.ofMillis(1));
        assertThat(flink.status()).isEqualTo(ApplicationStatus.RUNNING);
        assertThat(flink.isProcessing()).isTrue();
        assertThat(flink.parallelism()).isEqualTo(6);
        assertThat(flink.currentParallelism()).isEqualTo(6);
        assertThat(flink.operation(operation)).isEqualTo(new OperationOutcome.Successful());
        assertThat(flink.transitionEndsAt()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void showsTheNewParallelismFirstAndTheCurrentOneOnlyAfterwards() {
        fixture.updateTo(6);

        assertThat(flink.describe().parallelism()).isEqualTo(6);
        assertThat(flink.describe().currentParallelism()).isEqualTo(4);
    }

    @Test
    void countsTheDirection() {
        fixture.updateTo(6);
        fixture.waitFor(FlinkFixture.DOWNTIME);
        fixture.updateTo(5);
        fixture.waitFor(FlinkFixture.DOWNTIME);
        fixture.updateTo(3);

        assertThat(flink.scaleOuts()).isEqualTo(1);
        assertThat(flink.scaleIns()).isEqualTo(2);
    }

    @Test
    void canChangeTheParallelismPerKpuAsWell() {
        fixture.update(16, OptionalInt.of(8));
        fixture.waitFor(FlinkFixture.DOWNTIME);

        assertThat(flink.describe().parallelismPerKpu()).isEqualTo(8);
        assertThat(flink.kpus()).isEqualTo(2);
    }

    @Test
    void thatFailsBringsTheOldParallelismBack() {
        fixture.fate(UpdateFate.FAILS);
        String operation = fixture.operationOfUpdateTo(6);

        fixture.waitFor(FlinkFixture.DOWNTIME);

        assertThat(flink.status()).isEqualTo(ApplicationStatus.RUNNING);
        assertThat(flink.parallelism()).isEqualTo(4);
        assertThat(flink.currentParallelism()).isEqualTo(4);
        assertThat(flink.operation(operation))
                .isEqualTo(new OperationOutcome.Failed("the application could not be updated"));
    }

    /** Source: Managed Service for Apache Flink developer guide, "System rollback best practices". */
    @Test
    void thatStopsItLeavesItReadyWithTheNewParallelism() {
        fixture.fate(UpdateFate.STOPS);
        String operation = fixture.operationOfUpdateTo(6);

        fixture.waitFor(FlinkFixture.DOWNTIME);

        assertThat(flink.status()).isEqualTo(ApplicationStatus.READY);
        assertThat(flink.isProcessing()).isFalse();
        assertThat(flink.parallelism()).isEqualTo(6);
        assertThat(flink.operation(operation))
                .isEqualTo(new OperationOutcome.Failed("the application could not be started"));
    }

    @Test
    void thatStopsItIsWhatItIsStartedWith() {
        fixture.fate(UpdateFate.STOPS);
        fixture.updateTo(6);
        fixture.waitFor(FlinkFixture.DOWNTIME);

        flink.start();
        fixture.waitFor(FlinkFixture.DOWNTIME);

        assertThat(flink.isProcessing()).isTrue();
        assertThat(flink.currentParallelism()).isEqualTo(6);
    }

    @Test
    void thatIsRolledBackStopsItASecondTime() {
        fixture.fate(UpdateFate.IS_ROLLED_BACK);
        String operation = fixture.operationOfUpdateTo(6);

        fixture.waitFor(FlinkFixture.DOWNTIME);
        assertThat(flink.status()).isEqualTo(ApplicationStatus.ROLLING_BACK);
        assertThat(flink.isProcessing()).isFalse();
        assertThat(flink.operation(operation)).isEqualTo(new OperationOutcome.InProgress());

        fixture.waitFor(FlinkFixture.DOWNTIME);
        assertThat(flink.status()).isEqualTo(ApplicationStatus.RUNNING);
        assertThat(flink.parallelism()).isEqualTo(4);
        assertThat(flink.operation(operation)).isEqualTo(new OperationOutcome.Failed("the update was rolled back"));
    }

    @Test
    void thatDidNotSucceedGivesTheOldParallelismPerKpuBackToo() {
        fixture.fate(UpdateFate.FAILS);
        fixture.update(16, OptionalInt.of(8));

        fixture.waitFor(FlinkFixture.DOWNTIME);

        assertThat(flink.describe().parallelismPerKpu()).isEqualTo(2);
        assertThat(flink.kpus()).isEqualTo(2);
    }

    @Test
    void anUnknownOperationIsUnknown() {
        assertThat(flink.operation("operation-of-another-application")).isEqualTo(new OperationOutcome.Unknown());
    }

    @Test
    void anUpdateIsFoundByTheVersionThatItHasReplaced() {
        fixture.updateTo(6);
        assertThat(flink.updateOf(1)).isEqualTo(new OperationOutcome.InProgress());
        fixture.waitFor(FlinkFixture.DOWNTIME);
        flink.deploy();

        assertThat(flink.updateOf(1)).isEqualTo(new OperationOutcome.Successful());
        assertThat(flink.updateOf(2)).as("a deployment is one too").isEqualTo(new OperationOutcome.InProgress());
        assertThat(flink.updateOf(3)).isEqualTo(new OperationOutcome.Unknown());
        assertThat(flink.operations()).extracting(FlinkOperation::updatedFrom).containsExactly(2L, 1L);
    }
}
