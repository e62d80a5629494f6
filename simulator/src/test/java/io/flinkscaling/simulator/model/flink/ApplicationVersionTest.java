package io.flinkscaling.simulator.model.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.scaling.ApplicationStatus;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ApplicationVersionId counts what changes the application, its ConditionalToken each transition as well. */
class ApplicationVersionTest {

    private final FlinkFixture fixture = new FlinkFixture();
    private final ManagedFlink flink = fixture.flink;

    /** What happens to an application of version 1, and its version as soon as that begins. */
    enum Transition {
        UPDATE(2, fixture -> fixture.updateTo(6)),
        DEPLOYMENT(2, fixture -> fixture.flink.deploy()),
        AUTOSCALING(1, fixture -> fixture.flink.autoscale(8));

        private final int version;
        private final Consumer<FlinkFixture> begin;

        Transition(int version, Consumer<FlinkFixture> begin) {
            this.version = version;
            this.begin = begin;
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatChangesTheApplicationMakesAVersion(Transition transition) {
        Optional<String> token = flink.describe().version().conditionalToken();

        transition.begin.accept(fixture);

        assertThat(flink.versionId()).isEqualTo(transition.version);
        assertThat(flink.describe().version().conditionalToken()).isNotEqualTo(token);

        fixture.waitFor(FlinkFixture.DOWNTIME);

        assertThat(flink.versionId()).isEqualTo(transition.version);
    }

    @Test
    void anUpdateOfTheStoppedApplicationMakesAVersionAndItsStartNone() {
        fixture.stop();
        Optional<String> stopped = flink.describe().version().conditionalToken();

        fixture.updateTo(6);
        Optional<String> updated = flink.describe().version().conditionalToken();
        flink.start();
        fixture.waitFor(FlinkFixture.DOWNTIME);

        assertThat(flink.status()).isEqualTo(ApplicationStatus.RUNNING);
        assertThat(flink.versionId())
                .as("one of the update that left it READY, one of the other")
                .isEqualTo(3);
        assertThat(stopped).isNotEqualTo(updated);
        assertThat(updated).isNotEqualTo(flink.describe().version().conditionalToken());
    }

    @Test
    void theRollBackOfAnUpdateMakesAVersionOfItsOwn() {
        fixture.fate(UpdateFate.IS_ROLLED_BACK);
        fixture.updateTo(6);
        fixture.waitFor(FlinkFixture.DOWNTIME);

        assertThat(flink.status()).isEqualTo(ApplicationStatus.ROLLING_BACK);
        assertThat(flink.versionId()).isEqualTo(3);
    }

    @Test
    void anUpdateThatIsRefusedMakesNone() {
        fixture.updateTo(1_000);

        assertThat(flink.versionId()).isEqualTo(1);
    }
}
