package io.flinkscaling.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.flinkscaling.endpoint.Warns;
import io.flinkscaling.target.ApplicationState;
import io.flinkscaling.target.ApplicationStatus;
import io.flinkscaling.target.OperationOutcome;
import io.flinkscaling.target.ParallelismUpdate;
import io.flinkscaling.target.UpdateOutcome;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationDetail;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationOperationInfoDetails;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ParallelismConfigurationDescription;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ParallelismConfigurationUpdate;

/** What the service says in words of its own, or leaves out. */
class ManagedFlinkApplicationTest {

    private final FakeKinesisAnalytics service = new FakeKinesisAnalytics();
    private final ManagedFlinkApplication application =
            new ManagedFlinkApplication(service, new CallBudget(() -> 0), "app");

    @Test
    void tellsAllThatIsThere() {
        service.detail = detail("UPDATING", parallelism(6, 4, 2));

        assertThat(application.describe())
                .isEqualTo(new ApplicationState(ApplicationStatus.UPDATING, 6, 4, 2, "token"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN_TO_SDK_VERSION")
    void knowsEveryStatusOfTheSdk(
            software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationStatus awsStatus) {
        assertThat(ApplicationStatus.values()).extracting(Enum::name).contains(awsStatus.toString());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"HIBERNATING", "running", ""})
    void aStatusThatItDoesNotKnowIsATransition(String status) {
        service.detail = detail(status, parallelism(6, 6, 1));

        assertThat(application.describe().status().isSettled()).isFalse();
    }

    @Test
    void whatIsLeftOutIsWhatTheServiceTakesForIt() {
        service.detail = detail("READY", parallelism(6, null, null));
        assertThat(application.describe()).isEqualTo(new ApplicationState(ApplicationStatus.READY, 6, 6, 1, "token"));

        service.detail = detail("READY", parallelism(null, null, null));
        assertThat(application.describe()).isEqualTo(new ApplicationState(ApplicationStatus.READY, 1, 1, 1, "token"));
    }

    @Test
    void anApplicationWithoutParallelismIsNone() {
        service.detail = ApplicationDetail.builder()
                .applicationStatus("RUNNING")
                .conditionalToken("token")
                .build();
        assertThatIllegalStateException()
                .isThrownBy(application::describe)
                .withMessage("application app is no Apache Flink application");
    }

    @Test
    void asksForNothingButTheParallelismAndNoScalingByTheServiceItself() {
        UpdateOutcome outcome = application.update(new ParallelismUpdate(6, OptionalInt.of(2), "token"));

        assertThat(outcome).isEqualTo(new UpdateOutcome.Accepted("operation-1"));
        assertThat(service.update.applicationName()).isEqualTo("app");
        assertThat(service.update.conditionalToken()).isEqualTo("token");
        assertThat(update())
                .isEqualTo(ParallelismConfigurationUpdate.builder()
                        .configurationTypeUpdate("CUSTOM")
                        .parallelismUpdate(6)
                        .parallelismPerKPUUpdate(2)
                        .autoScalingEnabledUpdate(false)
                        .build());
    }

    @Test
    void leavesTheParallelismPerKpuAlone() {
        application.update(new ParallelismUpdate(6, OptionalInt.empty(), "token"));

        assertThat(update().parallelismPerKPUUpdate()).isNull();
    }

    @Test
    @Warns("the operation ended FAILED, in full: not enough resources")
    void anOperationThatFailedTellsWhy() {
        service.operation = ApplicationOperationInfoDetails.builder()
                .operationStatus("FAILED")
                .operationFailureDetails(
                        details -> details.errorInfo(error -> error.errorString("not enough resources")))
                .build();

        assertThat(application.operation("operation-1"))
                .isEqualTo(new OperationOutcome.Failed("the operation ended FAILED: not enough resources"));
    }

    @Test
    void orThatItDid() {
        service.operation = ApplicationOperationInfoDetails.builder()
                .operationStatus("CANCELLED")
                .build();

        assertThat(application.operation("operation-1"))
                .isEqualTo(new OperationOutcome.Failed("the operation ended CANCELLED"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"PAUSED", ""})
    void anOutcomeThatItDoesNotKnowIsUnknown(String status) {
        service.operation = ApplicationOperationInfoDetails.builder()
                .operationStatus(status)
                .build();

        assertThat(application.operation("operation-1")).isEqualTo(new OperationOutcome.Unknown());
    }

    private ParallelismConfigurationUpdate update() {
        return service.update
                .applicationConfigurationUpdate()
                .flinkApplicationConfigurationUpdate()
                .parallelismConfigurationUpdate();
    }

    private static ApplicationDetail detail(String status, ParallelismConfigurationDescription parallelism) {
        return ApplicationDetail.builder()
                .applicationStatus(status)
                .conditionalToken("token")
                .applicationConfigurationDescription(
                        configuration -> configuration.flinkApplicationConfigurationDescription(
                                flink -> flink.parallelismConfigurationDescription(parallelism)))
                .build();
    }

    private static ParallelismConfigurationDescription parallelism(
            Integer parallelism, Integer current, Integer perKpu) {
        return ParallelismConfigurationDescription.builder()
                .parallelism(parallelism)
                .currentParallelism(current)
                .parallelismPerKPU(perKpu)
                .build();
    }
}
