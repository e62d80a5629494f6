package io.flinkscaling.simulator.model.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.scaling.ApplicationStatus;
import io.flinkscaling.scaling.ApplicationVersion;
import io.flinkscaling.scaling.FlinkApplication.ParallelismUpdate;
import io.flinkscaling.scaling.FlinkApplication.UpdateOutcome;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An update is taken in RUNNING and READY only. Source: UpdateApplication, ResourceInUseException. */
class BusyApplicationTest {

    /** How an application comes into each of the statuses. */
    private static final Map<ApplicationStatus, Consumer<FlinkFixture>> WAYS = new EnumMap<>(Map.ofEntries(
            Map.entry(ApplicationStatus.UPDATING, fixture -> fixture.updateTo(6)),
            Map.entry(ApplicationStatus.STOPPING, fixture -> fixture.flink.stop()),
            Map.entry(ApplicationStatus.FORCE_STOPPING, fixture -> fixture.flink.forceStop()),
            Map.entry(ApplicationStatus.MAINTENANCE, fixture -> fixture.flink.maintain()),
            Map.entry(ApplicationStatus.AUTOSCALING, fixture -> fixture.flink.autoscale(8)),
            Map.entry(ApplicationStatus.ROLLING_BACK, fixture -> fixture.flink.rollBack()),
            Map.entry(ApplicationStatus.DELETING, fixture -> fixture.flink.delete()),
            Map.entry(ApplicationStatus.ROLLED_BACK, fixture -> {
                fixture.flink.rollBack();
                fixture.waitFor(FlinkFixture.DOWNTIME);
            }),
            Map.entry(ApplicationStatus.STARTING, fixture -> {
                fixture.stop();
                fixture.flink.start();
            })));

    private final FlinkFixture fixture = new FlinkFixture();

    static Stream<ApplicationStatus> busyStatuses() {
        return Arrays.stream(ApplicationStatus.values())
                .filter(status -> status != ApplicationStatus.RUNNING && status != ApplicationStatus.READY);
    }

    @ParameterizedTest
    @MethodSource("busyStatuses")
    void takesNoUpdate(ApplicationStatus status) {
        WAYS.get(status).accept(fixture);
        int parallelism = fixture.flink.parallelism();

        UpdateOutcome outcome = fixture.updateTo(5);

        assertThat(outcome).isEqualTo(new UpdateOutcome.Busy("ResourceInUseException: the application is " + status));
        assertThat(fixture.flink.status()).isEqualTo(status);
        assertThat(fixture.flink.parallelism()).isEqualTo(parallelism);
    }

    @ParameterizedTest
    @MethodSource("busyStatuses")
    void processesNothing(ApplicationStatus status) {
        WAYS.get(status).accept(fixture);

        assertThat(fixture.flink.status()).isEqualTo(status);
        assertThat(fixture.flink.isProcessing()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("busyStatuses")
    void cannotBeStoppedInTheOrdinaryWay(ApplicationStatus status) {
        WAYS.get(status).accept(fixture);

        assertThatThrownBy(fixture.flink::stop)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ResourceInUseException: the application is " + status);
    }

    @Test
    void anUpdateDecidedOnAnOlderStateIsRefused() {
        ApplicationVersion stale = fixture.flink.describe().version();
        fixture.updateTo(6);
        fixture.waitFor(FlinkFixture.DOWNTIME);

        UpdateOutcome outcome = fixture.flink.update(new ParallelismUpdate(5, OptionalInt.empty(), stale));

        assertThat(outcome)
                .isEqualTo(
                        new UpdateOutcome.Busy("ConcurrentModificationException: the application has changed since"));
        assertThat(fixture.flink.parallelism()).isEqualTo(6);
    }

    @Test
    void theTokenIsTheSameAsLongAsNothingChanges() {
        Optional<String> token = fixture.flink.describe().version().conditionalToken();

        fixture.waitFor(FlinkFixture.DOWNTIME);

        assertThat(fixture.flink.describe().version().conditionalToken()).isEqualTo(token);
    }

    /** Source: API reference, UpdateApplication: CurrentApplicationVersionId or ConditionalToken. */
    @Test
    void anUpdateMayNameTheVersionInPlaceOfTheToken() {
        assertThat(updateOfVersion(2)).isInstanceOf(UpdateOutcome.Busy.class);
        assertThat(updateOfVersion(1)).isInstanceOf(UpdateOutcome.Accepted.class);
    }

    private UpdateOutcome updateOfVersion(long id) {
        ApplicationVersion version = new ApplicationVersion(id, Optional.empty(), Duration.ZERO, Optional.empty());
        return fixture.flink.update(new ParallelismUpdate(5, OptionalInt.empty(), version));
    }
}
