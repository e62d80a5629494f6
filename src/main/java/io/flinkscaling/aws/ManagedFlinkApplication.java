package io.flinkscaling.aws;

import io.flinkscaling.target.ApplicationNotFoundException;
import io.flinkscaling.target.ApplicationState;
import io.flinkscaling.target.ApplicationStatus;
import io.flinkscaling.target.FlinkApplication;
import io.flinkscaling.target.OperationOutcome;
import io.flinkscaling.target.ParallelismUpdate;
import io.flinkscaling.target.UpdateOutcome;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.kinesisanalyticsv2.KinesisAnalyticsV2Client;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationConfigurationDescription;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationDetail;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationOperationInfoDetails;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.CodeValidationException;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ConcurrentModificationException;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ConfigurationType;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.DescribeApplicationOperationRequest;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.DescribeApplicationRequest;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.FlinkApplicationConfigurationDescription;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.InvalidApplicationConfigurationException;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.InvalidArgumentException;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.InvalidRequestException;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.KinesisAnalyticsV2Exception;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.LimitExceededException;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ParallelismConfigurationDescription;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ParallelismConfigurationUpdate;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ResourceInUseException;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ResourceNotFoundException;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.UnsupportedOperationException;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.UpdateApplicationRequest;

/** A Managed Service for Apache Flink application, by kinesisanalyticsv2. */
public final class ManagedFlinkApplication implements FlinkApplication {

    private static final Logger LOG = Logger.getLogger(ManagedFlinkApplication.class);

    private static final String SERVICE = "kinesisanalyticsv2";
    private static final String UNKNOWN_OPERATION = "unknown";
    private static final int FIRST_SERVER_ERROR = 500;

    private final KinesisAnalyticsV2Client client;
    private final CallBudget budget;
    private final String name;

    /**
     * Makes the port of an application.
     *
     * @param name the application's name
     */
    public ManagedFlinkApplication(KinesisAnalyticsV2Client client, CallBudget budget, String name) {
        this.client = client;
        this.budget = budget;
        this.name = name;
    }

    @Override
    public ApplicationState describe() {
        DescribeApplicationRequest request = DescribeApplicationRequest.builder()
                .applicationName(name)
                .overrideConfiguration(budget.nextCall())
                .build();
        ApplicationDetail detail =
                found(() -> client.describeApplication(request)).applicationDetail();
        ParallelismConfigurationDescription parallelism = parallelismOf(detail);
        return new ApplicationState(
                statusOf(detail.applicationStatusAsString()),
                orElse(parallelism.parallelism(), 1),
                orElse(parallelism.currentParallelism(), orElse(parallelism.parallelism(), 1)),
                orElse(parallelism.parallelismPerKPU(), 1),
                detail.conditionalToken());
    }

    /**
     * {@inheritDoc}
     *
     * <p>Also switches off the service's own autoscaler ({@code AutoScalingEnabledUpdate}), as the original sample did: it
     * changes {@code CurrentParallelism} by the load on the CPU, and the two would fight each other.
     */
    @Override
    public UpdateOutcome update(ParallelismUpdate update) {
        ParallelismConfigurationUpdate.Builder parallelism = ParallelismConfigurationUpdate.builder()
                .configurationTypeUpdate(ConfigurationType.CUSTOM)
                .parallelismUpdate(update.parallelism())
                .autoScalingEnabledUpdate(false);
        update.parallelismPerKpu().ifPresent(parallelism::parallelismPerKPUUpdate);
        UpdateApplicationRequest request = UpdateApplicationRequest.builder()
                .applicationName(name)
                .conditionalToken(update.conditionalToken())
                .applicationConfigurationUpdate(application -> application.flinkApplicationConfigurationUpdate(
                        flink -> flink.parallelismConfigurationUpdate(parallelism.build())))
                .overrideConfiguration(budget.nextCall())
                .build();
        try {
            String operationId = found(() -> client.updateApplication(request)).operationId();
            return new UpdateOutcome.Accepted(operationId == null ? UNKNOWN_OPERATION : operationId);
        } catch (ResourceInUseException | ConcurrentModificationException e) {
            return new UpdateOutcome.Busy(AwsErrors.reason(e));
        } catch (InvalidArgumentException
                | InvalidRequestException
                | InvalidApplicationConfigurationException
                | LimitExceededException
                | CodeValidationException
                | UnsupportedOperationException e) {
            return new UpdateOutcome.Rejected(AwsErrors.reason(e));
        }
    }

    @Override
    public OperationOutcome operation(String operationId) {
        DescribeApplicationOperationRequest request = DescribeApplicationOperationRequest.builder()
                .applicationName(name)
                .operationId(operationId)
                .overrideConfiguration(budget.nextCall())
                .build();
        try {
            return outcomeOf(AwsErrors.translated(SERVICE, () -> client.describeApplicationOperation(request))
                    .applicationOperationInfoDetails());
        } catch (KinesisAnalyticsV2Exception e) {
            if (e.statusCode() >= FIRST_SERVER_ERROR) {
                throw e;
            }
            // Whatever it is, asking again would not help, and scaling has to go on.
            LOG.warnf("Operation %s cannot be described: %s", operationId, AwsErrors.reason(e));
            return new OperationOutcome.Unknown();
        }
    }

    private static OperationOutcome outcomeOf(ApplicationOperationInfoDetails details) {
        if (details == null || details.operationStatus() == null) {
            return new OperationOutcome.Unknown();
        }
        return switch (details.operationStatus()) {
            case SUCCESSFUL -> new OperationOutcome.Successful();
            case FAILED, CANCELLED -> new OperationOutcome.Failed(failureOf(details));
            case IN_PROGRESS -> new OperationOutcome.InProgress();
            default -> new OperationOutcome.Unknown();
        };
    }

    private static String failureOf(ApplicationOperationInfoDetails details) {
        String status = "the operation ended " + details.operationStatusAsString();
        return Optional.ofNullable(details.operationFailureDetails())
                .map(failure -> failure.errorInfo())
                .map(error -> error.errorString())
                .map(error -> {
                    LOG.warnf("%s, in full: %s", status, error);
                    return status + ": " + AwsErrors.tellable(error);
                })
                .orElse(status);
    }

    private <T> T found(Supplier<T> call) {
        try {
            return AwsErrors.translated(SERVICE, call);
        } catch (ResourceNotFoundException e) {
            throw new ApplicationNotFoundException("application " + name + " does not exist", e);
        }
    }

    private ParallelismConfigurationDescription parallelismOf(ApplicationDetail detail) {
        return Optional.ofNullable(detail.applicationConfigurationDescription())
                .map(ApplicationConfigurationDescription::flinkApplicationConfigurationDescription)
                .map(FlinkApplicationConfigurationDescription::parallelismConfigurationDescription)
                .orElseThrow(
                        () -> new IllegalStateException("application " + name + " is no Apache Flink application"));
    }

    /** A status that AWS has added since is taken for a transition: nothing is asked of the application meanwhile. */
    private static ApplicationStatus statusOf(String awsStatus) {
        return Arrays.stream(ApplicationStatus.values())
                .filter(status -> status.name().equals(awsStatus))
                .findFirst()
                .orElse(ApplicationStatus.MAINTENANCE);
    }

    private static int orElse(Integer value, int otherwise) {
        return value == null ? otherwise : value;
    }
}
