package io.flinkscaling.aws;

import io.flinkscaling.scaling.ApplicationNotFoundException;
import io.flinkscaling.scaling.ApplicationState;
import io.flinkscaling.scaling.FlinkApplication;
import io.flinkscaling.scaling.FlinkApplication.OperationOutcome;
import io.flinkscaling.scaling.FlinkApplication.ParallelismUpdate;
import io.flinkscaling.scaling.FlinkApplication.UpdateOutcome;
import java.time.InstantSource;
import java.util.function.Supplier;
import software.amazon.awssdk.services.kinesisanalyticsv2.KinesisAnalyticsV2Client;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationDetail;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.CodeValidationException;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ConcurrentModificationException;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.DescribeApplicationRequest;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.InvalidApplicationConfigurationException;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.InvalidArgumentException;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.InvalidRequestException;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.LimitExceededException;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ResourceInUseException;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ResourceNotFoundException;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.UnsupportedOperationException;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.UpdateApplicationRequest;

/** A Managed Service for Apache Flink application, by kinesisanalyticsv2. */
public final class ManagedFlinkApplication implements FlinkApplication {

    static final String SERVICE = "kinesisanalyticsv2";

    private static final String UNKNOWN_OPERATION = "unknown";

    private final KinesisAnalyticsV2Client client;
    private final CallBudget budget;
    private final String name;
    private final DescribedApplication described;
    private final UpdateRequest requests;
    private final ApplicationOperations operations;

    /**
     * Makes the port of an application.
     *
     * @param clock tells the age of a version
     * @param name the application's name
     * @param rollback whether updates switch on system rollback
     */
    public ManagedFlinkApplication(
            KinesisAnalyticsV2Client client,
            CallBudget budget,
            InstantSource clock,
            String name,
            SystemRollback rollback) {
        this.client = client;
        this.budget = budget;
        this.name = name;
        described = new DescribedApplication(name, clock);
        requests = new UpdateRequest(name, rollback);
        operations = new ApplicationOperations(client, budget, name);
    }

    @Override
    public ApplicationState describe() {
        DescribeApplicationRequest request = DescribeApplicationRequest.builder()
                .applicationName(name)
                .overrideConfiguration(budget.nextCall())
                .build();
        ApplicationDetail detail =
                found(() -> client.describeApplication(request)).applicationDetail();
        return described.state(detail);
    }

    @Override
    public UpdateOutcome update(ParallelismUpdate update) {
        UpdateApplicationRequest request = requests.of(update).toBuilder()
                .overrideConfiguration(budget.nextUpdate())
                .build();
        try {
            String operationId = found(() -> client.updateApplication(request)).operationId();
            return new UpdateOutcome.Accepted(operationId == null ? UNKNOWN_OPERATION : operationId);
        } catch (ResourceInUseException | ConcurrentModificationException e) {
            return AwsErrors.isRepeated(e)
                    ? new UpdateOutcome.Unclear(AwsErrors.reason(e))
                    : new UpdateOutcome.Busy(AwsErrors.reason(e));
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
        return operations.outcome(operationId);
    }

    @Override
    public OperationOutcome updateOf(long versionId) {
        return operations.updateOf(versionId);
    }

    private <T> T found(Supplier<T> call) {
        try {
            return AwsErrors.translated(SERVICE, call);
        } catch (ResourceNotFoundException e) {
            throw new ApplicationNotFoundException("application " + name + " does not exist", e);
        }
    }
}
