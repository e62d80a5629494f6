package io.flinkscaling.aws;

import io.flinkscaling.scaling.FlinkApplication.OperationOutcome;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.kinesisanalyticsv2.KinesisAnalyticsV2Client;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationOperationInfo;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationOperationInfoDetails;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationVersionChangeDetails;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.DescribeApplicationOperationRequest;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.KinesisAnalyticsV2Exception;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ListApplicationOperationsRequest;

/** How the operations of an application have ended. Whatever the service does not tell of one is unknown. */
final class ApplicationOperations {

    private static final Logger LOG = Logger.getLogger(ApplicationOperations.class);

    private static final int FIRST_SERVER_ERROR = 500;

    /** Not the rollback that may follow a failed one, which is an operation of its own. */
    private static final String UPDATE = "UpdateApplication";

    /** An operation of the last minutes is among the newest ones; each takes a call to look at. */
    private static final int MOST_LOOKED_AT = 10;

    private static final Comparator<ApplicationOperationInfo> NEWEST_FIRST =
            Comparator.comparing(ApplicationOperationInfo::startTime, Comparator.nullsLast(Comparator.reverseOrder()));

    private final KinesisAnalyticsV2Client client;
    private final CallBudget budget;
    private final String applicationName;

    ApplicationOperations(KinesisAnalyticsV2Client client, CallBudget budget, String applicationName) {
        this.client = client;
        this.budget = budget;
        this.applicationName = applicationName;
    }

    OperationOutcome outcome(String operationId) {
        return known("operation " + operationId, () -> outcomeOf(describe(operationId)));
    }

    /** Returns the outcome of the operation that has made another version of one. */
    OperationOutcome updateOf(long versionId) {
        return known("the update of version " + versionId, () -> {
            for (ApplicationOperationInfo operation : newest()) {
                ApplicationOperationInfoDetails details = describe(operation.operationId());
                long updatedFrom = updatedFrom(details);
                if (updatedFrom == versionId) {
                    return outcomeOf(details);
                }
                if (updatedFrom > 0 && updatedFrom < versionId) {
                    break;
                }
            }
            return new OperationOutcome.Unknown();
        });
    }

    private List<ApplicationOperationInfo> newest() {
        ListApplicationOperationsRequest request = ListApplicationOperationsRequest.builder()
                .applicationName(applicationName)
                .operation(UPDATE)
                .overrideConfiguration(budget.nextCall())
                .build();
        return AwsErrors.translated(ManagedFlinkApplication.SERVICE, () -> client.listApplicationOperations(request))
                .applicationOperationInfoList()
                .stream()
                .sorted(NEWEST_FIRST)
                .limit(MOST_LOOKED_AT)
                .toList();
    }

    /**
     * The API reference describes UpdatedFrom as the new version and UpdatedTo as the one that was applied; whichever is
     * meant, the lower one was there before. One that has made no version returns 0.
     */
    private static long updatedFrom(ApplicationOperationInfoDetails details) {
        ApplicationVersionChangeDetails change = details == null ? null : details.applicationVersionChangeDetails();
        return change == null || change.applicationVersionUpdatedFrom() == null
                ? 0
                : Math.min(change.applicationVersionUpdatedFrom(), change.applicationVersionUpdatedTo());
    }

    private ApplicationOperationInfoDetails describe(String operationId) {
        DescribeApplicationOperationRequest request = DescribeApplicationOperationRequest.builder()
                .applicationName(applicationName)
                .operationId(operationId)
                .overrideConfiguration(budget.nextCall())
                .build();
        return AwsErrors.translated(ManagedFlinkApplication.SERVICE, () -> client.describeApplicationOperation(request))
                .applicationOperationInfoDetails();
    }

    private static OperationOutcome known(String what, Supplier<OperationOutcome> call) {
        try {
            return call.get();
        } catch (KinesisAnalyticsV2Exception e) {
            if (e.statusCode() >= FIRST_SERVER_ERROR) {
                throw e;
            }
            // Whatever it is, asking again would not help, and scaling has to go on.
            LOG.warnf("The outcome of %s cannot be asked for: %s", what, AwsErrors.reason(e));
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
}
