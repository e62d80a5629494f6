package io.flinkscaling.simulator.model.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.scaling.ApplicationStatus;
import io.flinkscaling.scaling.ApplicationVersion;
import io.flinkscaling.scaling.FlinkApplication.ParallelismUpdate;
import io.flinkscaling.scaling.FlinkApplication.UpdateOutcome;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An update is taken in RUNNING and READY only. Source: UpdateApplication, ResourceInUseException. */
class BusyApplicationTest {

    /** How a modelled application comes into each of these statuses; it has no others. */
    private static final Map<ApplicationStatus, Consumer<FlinkFixture>> WAYS = new EnumMap<>(Map.ofEntries(
            Map.entry(ApplicationStatus.UPDATING, fixture -> fixture.updateTo(6)),
            Map.entry(ApplicationStatus.AUTOSCALING, fixture -> fixture.flink.autoscale(8)),
            Map.entry(ApplicationStatus.ROLLING_BACK, fixture -> {
                fixture.fate(UpdateFate.IS_ROLLED_BACK);
                fixture.updateTo(6);
                fixture.waitFor(FlinkFixture.DOWNTIME);
            }),
            Map.entry(ApplicationStatus.STARTING, fixture -> {
                fixture.stop();
                fixture.flink.start();
            })));

    private final FlinkFixture fixture = new FlinkFixture();

    static Set<ApplicationStatus> busyStatuses() {
        return WAYS.keySet();
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
    void cannotBeDeployed(ApplicationStatus status) {
        WAYS.get(status).accept(fixture);

        assertThatThrownBy(fixture.flink::deploy)
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
