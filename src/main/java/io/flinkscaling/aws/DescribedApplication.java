package io.flinkscaling.aws;

import io.flinkscaling.scaling.ApplicationState;
import io.flinkscaling.scaling.ApplicationStatus;
import io.flinkscaling.scaling.ApplicationVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationConfigurationDescription;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationDetail;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.FlinkApplicationConfigurationDescription;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.FlinkRunConfiguration;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ParallelismConfigurationDescription;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.RunConfigurationDescription;

/** Reads what DescribeApplication has answered. */
final class DescribedApplication {

    private static final long FIRST_VERSION = 1;

    private final String name;
    private final InstantSource clock;

    DescribedApplication(String name, InstantSource clock) {
        this.name = name;
        this.clock = clock;
    }

    ApplicationState state(ApplicationDetail detail) {
        ParallelismConfigurationDescription parallelism = parallelismOf(detail);
        return new ApplicationState(
                statusOf(detail.applicationStatusAsString()),
                orElse(parallelism.parallelism(), 1),
                orElse(parallelism.currentParallelism(), orElse(parallelism.parallelism(), 1)),
                orElse(parallelism.parallelismPerKPU(), 1),
                Boolean.TRUE.equals(parallelism.autoScalingEnabled()),
                versionOf(detail));
    }

    private ApplicationVersion versionOf(ApplicationDetail detail) {
        return new ApplicationVersion(
                orElse(detail.applicationVersionId(), FIRST_VERSION),
                Optional.ofNullable(detail.conditionalToken()),
                ageOf(detail),
                Optional.ofNullable(detail.applicationConfigurationDescription())
                        .map(ApplicationConfigurationDescription::runConfigurationDescription)
                        .map(RunConfigurationDescription::flinkRunConfigurationDescription)
                        .map(FlinkRunConfiguration::allowNonRestoredState));
    }

    /** The clocks of AWS and of this machine may differ. */
    private Duration ageOf(ApplicationDetail detail) {
        Instant now = clock.instant();
        return Stream.of(detail.applicationVersionCreateTimestamp(), detail.lastUpdateTimestamp())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .filter(made -> made.isBefore(now))
                .map(made -> Duration.between(made, now))
                .orElse(Duration.ZERO);
    }

    private ParallelismConfigurationDescription parallelismOf(ApplicationDetail detail) {
        return Optional.ofNullable(detail.applicationConfigurationDescription())
                .map(ApplicationConfigurationDescription::flinkApplicationConfigurationDescription)
                .map(FlinkApplicationConfigurationDescription::parallelismConfigurationDescription)
                .orElseThrow(
                        () -> new IllegalStateException("application " + name + " is not an Apache Flink application"));
    }

    /** A status that AWS has added since is taken for a transition: nothing is asked of the application meanwhile. */
    private static ApplicationStatus statusOf(String awsStatus) {
        return Arrays.stream(ApplicationStatus.values())
                .filter(status -> status.name().equals(awsStatus))
                .findFirst()
                .orElse(ApplicationStatus.MAINTENANCE);
    }

    private static <T> T orElse(T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
