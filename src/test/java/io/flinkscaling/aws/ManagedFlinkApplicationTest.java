package io.flinkscaling.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.flinkscaling.endpoint.Warns;
import io.flinkscaling.scaling.ApplicationState;
import io.flinkscaling.scaling.ApplicationStatus;
import io.flinkscaling.scaling.ApplicationVersion;
import io.flinkscaling.scaling.FlinkApplication.OperationOutcome;
import io.flinkscaling.scaling.FlinkApplication.ParallelismUpdate;
import io.flinkscaling.scaling.FlinkApplication.UpdateOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationDetail;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationOperationInfoDetails;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationVersionChangeDetails;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ParallelismConfigurationDescription;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ParallelismConfigurationUpdate;

/** What the service says in words of its own, or leaves out. */
class ManagedFlinkApplicationTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final ApplicationVersion VERSION = new ApplicationVersion(7, "token");

    private final FakeKinesisAnalytics service = new FakeKinesisAnalytics();
    private final ManagedFlinkApplication application = application(SystemRollback.ENABLE);

    @Test
    void tellsAllThatIsThere() {
        service.detail = detail("UPDATING", parallelism(6, 4, 2));

        assertThat(application.describe())
                .isEqualTo(new ApplicationState(ApplicationStatus.UPDATING, 6, 4, 2, false, VERSION));
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
        assertThat(application.describe())
                .isEqualTo(new ApplicationState(ApplicationStatus.READY, 6, 6, 1, false, VERSION));

        service.detail = detail("READY", parallelism(null, null, null));
        assertThat(application.describe())
                .isEqualTo(new ApplicationState(ApplicationStatus.READY, 1, 1, 1, false, VERSION));
    }

    @Test
    void anApplicationWithoutParallelismIsNone() {
        service.detail = ApplicationDetail.builder()
                .applicationStatus("RUNNING")
                .conditionalToken("token")
                .build();
        assertThatIllegalStateException()
                .isThrownBy(application::describe)
                .withMessage("application app is not an Apache Flink application");
    }

    /** Source: API reference, ParallelismConfigurationDescription. */
    @Test
    void tellsWhetherTheServiceScalesByItself() {
        service.detail = detail(
                "RUNNING",
                parallelism(4, 8, 1).toBuilder().autoScalingEnabled(true).build());

        assertThat(application.describe().autoScalingEnabled()).isTrue();
    }

    @Test
    void tellsTheAgeOfTheVersion() {
        service.detail = detail("UPDATING", parallelism(6, 4, 2)).toBuilder()
                .lastUpdateTimestamp(NOW.minusSeconds(600))
                .build();
        assertThat(application.describe().version().age()).isEqualTo(Duration.ofMinutes(10));

        service.detail = service.detail.toBuilder()
                .applicationVersionCreateTimestamp(NOW.minusSeconds(300))
                .build();
        assertThat(application.describe().version().age()).isEqualTo(Duration.ofMinutes(5));
    }

    /** The clocks of AWS and of the function differ. */
    @Test
    void aVersionFromTheFutureHasJustBeenMade() {
        service.detail = detail("UPDATING", parallelism(6, 4, 2)).toBuilder()
                .applicationVersionCreateTimestamp(NOW.plusSeconds(3))
                .build();

        assertThat(application.describe().version().age()).isZero();
    }

    /** Source: API reference, UpdateApplication: CurrentApplicationVersionId or ConditionalToken. */
    @Test
    void withoutATokenAnUpdateNamesTheVersion() {
        service.detail = detail("RUNNING", parallelism(6, 6, 1)).toBuilder()
                .conditionalToken(null)
                .build();

        ApplicationVersion version = application.describe().version();
        application.update(new ParallelismUpdate(8, OptionalInt.empty(), version));

        assertThat(version.conditionalToken()).isEmpty();
        assertThat(service.update.conditionalToken()).isNull();
        assertThat(service.update.currentApplicationVersionId()).isEqualTo(7);
    }

    /** Source: API reference, FlinkRunConfiguration: an update that does not give it sets it to false. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void allowNonRestoredStateIsPassedOn(boolean allowed) {
        ApplicationDetail plain = detail("RUNNING", parallelism(6, 6, 1));
        service.detail = plain.toBuilder()
                .applicationConfigurationDescription(plain.applicationConfigurationDescription().toBuilder()
                        .runConfigurationDescription(run ->
                                run.flinkRunConfigurationDescription(flink -> flink.allowNonRestoredState(allowed)))
                        .build())
                .build();

        application.update(new ParallelismUpdate(
                8, OptionalInt.empty(), application.describe().version()));

        assertThat(service.update
                        .runConfigurationUpdate()
                        .flinkRunConfiguration()
                        .allowNonRestoredState())
                .isEqualTo(allowed);
    }

    @Test
    void withoutARunConfigurationNoneIsAskedFor() {
        application.update(new ParallelismUpdate(6, OptionalInt.empty(), VERSION));

        assertThat(service.update.runConfigurationUpdate()).isNull();
    }

    @Test
    void systemRollbackIsSwitchedOnWhereItIsToBe() {
        application.update(new ParallelismUpdate(6, OptionalInt.empty(), VERSION));
        assertThat(service.update
                        .applicationConfigurationUpdate()
                        .applicationSystemRollbackConfigurationUpdate()
                        .rollbackEnabledUpdate())
                .isTrue();

        application(SystemRollback.LEAVE).update(new ParallelismUpdate(6, OptionalInt.empty(), VERSION));
        assertThat(service.update.applicationConfigurationUpdate().applicationSystemRollbackConfigurationUpdate())
                .isNull();
    }

    @Test
    void asksForNothingButTheParallelismAndNoScalingByTheServiceItself() {
        UpdateOutcome outcome = application.update(new ParallelismUpdate(6, OptionalInt.of(2), VERSION));

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
        application.update(new ParallelismUpdate(6, OptionalInt.empty(), VERSION));

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

    /** The first of the two is called the new version, and the second the one that was applied: both orders are understood. */
    @ParameterizedTest
    @CsvSource({"7, 8", "8, 7"})
    void theUpdateOfAVersionIsFoundByTheVersionsThatItHasChanged(long from, long to) {
        operation("older", 1, 6, 7, "SUCCESSFUL");
        operation("ours", 2, from, to, "FAILED");
        operation("newer", 3, 8, 9, "SUCCESSFUL");

        assertThat(application.updateOf(7)).isEqualTo(new OperationOutcome.Failed("the operation ended FAILED"));
        assertThat(service.described).as("the newest first, and no older ones").containsExactly("newer", "ours");
    }

    @Test
    void aVersionThatNothingHasUpdatedIsUnknown() {
        operation("older", 1, 5, 6, "SUCCESSFUL");
        operation("start", 2, null, null, "SUCCESSFUL");
        operation("newer", 3, 8, 9, "SUCCESSFUL");

        assertThat(application.updateOf(7)).isEqualTo(new OperationOutcome.Unknown());
    }

    /** Each takes a call. */
    @Test
    void onlyTheLastTenOperationsAreLookedAt() {
        for (int i = 0; i < 30; i++) {
            operation("start-" + i, i, null, null, "SUCCESSFUL");
        }

        assertThat(application.updateOf(7)).isEqualTo(new OperationOutcome.Unknown());
        assertThat(service.described).hasSize(10).startsWith("start-29").endsWith("start-20");
    }

    private void operation(String id, int startSecond, Long from, Long to, String status) {
        service.operations.put(
                id,
                ApplicationOperationInfoDetails.builder()
                        .operationStatus(status)
                        .startTime(NOW.plusSeconds(startSecond))
                        .applicationVersionChangeDetails(
                                from == null
                                        ? null
                                        : ApplicationVersionChangeDetails.builder()
                                                .applicationVersionUpdatedFrom(from)
                                                .applicationVersionUpdatedTo(to)
                                                .build())
                        .build());
    }

    private void operation(String id, int startSecond, long from, long to, String status) {
        operation(id, startSecond, Long.valueOf(from), Long.valueOf(to), status);
    }

    private ManagedFlinkApplication application(SystemRollback rollback) {
        return new ManagedFlinkApplication(service, new CallBudget(() -> 0), InstantSource.fixed(NOW), "app", rollback);
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
                .applicationVersionId(7L)
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
