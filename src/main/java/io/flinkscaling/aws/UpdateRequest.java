package io.flinkscaling.aws;

import io.flinkscaling.scaling.ApplicationVersion;
import io.flinkscaling.scaling.FlinkApplication.ParallelismUpdate;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationConfigurationUpdate;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ConfigurationType;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ParallelismConfigurationUpdate;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.UpdateApplicationRequest;

/**
 * The request that changes the parallelism of an application, and nothing else but two things. It switches off the service's
 * own autoscaler ({@code AutoScalingEnabledUpdate}), as the original sample did: that changes {@code CurrentParallelism} by
 * the load on the CPU, and the two would fight each other. And it switches on system rollback, where it is to.
 */
final class UpdateRequest {

    private final String applicationName;
    private final SystemRollback rollback;

    UpdateRequest(String applicationName, SystemRollback rollback) {
        this.applicationName = applicationName;
        this.rollback = rollback;
    }

    UpdateApplicationRequest of(ParallelismUpdate update) {
        UpdateApplicationRequest.Builder request = UpdateApplicationRequest.builder()
                .applicationName(applicationName)
                .applicationConfigurationUpdate(configuration(update));
        name(update.version(), request);
        // An update that omits it resets it to false. Source: API reference, FlinkRunConfiguration.
        update.version()
                .allowNonRestoredState()
                .ifPresent(allowed -> request.runConfigurationUpdate(
                        run -> run.flinkRunConfiguration(flink -> flink.allowNonRestoredState(allowed))));
        return request.build();
    }

    /** Source: API reference, UpdateApplication: one of the two is required, the token for better concurrency. */
    private static void name(ApplicationVersion version, UpdateApplicationRequest.Builder request) {
        version.conditionalToken()
                .ifPresentOrElse(request::conditionalToken, () -> request.currentApplicationVersionId(version.id()));
    }

    private ApplicationConfigurationUpdate configuration(ParallelismUpdate update) {
        ParallelismConfigurationUpdate.Builder parallelism = ParallelismConfigurationUpdate.builder()
                .configurationTypeUpdate(ConfigurationType.CUSTOM)
                .parallelismUpdate(update.parallelism())
                .autoScalingEnabledUpdate(false);
        update.parallelismPerKpu().ifPresent(parallelism::parallelismPerKPUUpdate);
        ApplicationConfigurationUpdate.Builder configuration = ApplicationConfigurationUpdate.builder()
                .flinkApplicationConfigurationUpdate(
                        flink -> flink.parallelismConfigurationUpdate(parallelism.build()));
        if (rollback == SystemRollback.ENABLE) {
            configuration.applicationSystemRollbackConfigurationUpdate(system -> system.rollbackEnabledUpdate(true));
        }
        return configuration.build();
    }
}
