package io.flinkscaling.aws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.kinesisanalyticsv2.KinesisAnalyticsV2Client;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationDetail;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationOperationInfo;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ApplicationOperationInfoDetails;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.DescribeApplicationOperationRequest;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.DescribeApplicationOperationResponse;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.DescribeApplicationRequest;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.DescribeApplicationResponse;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ListApplicationOperationsRequest;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.ListApplicationOperationsResponse;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.UpdateApplicationRequest;
import software.amazon.awssdk.services.kinesisanalyticsv2.model.UpdateApplicationResponse;

/** The service as far as it is asked, with answers that a test sets. */
final class FakeKinesisAnalytics implements KinesisAnalyticsV2Client {

    ApplicationDetail detail = ApplicationDetail.builder().build();
    ApplicationOperationInfoDetails operation =
            ApplicationOperationInfoDetails.builder().build();
    final Map<String, ApplicationOperationInfoDetails> operations = new LinkedHashMap<>();
    final List<String> described = new ArrayList<>();
    Function<UpdateApplicationRequest, String> whenUpdated = request -> "operation-1";

    UpdateApplicationRequest update;

    @Override
    public DescribeApplicationResponse describeApplication(DescribeApplicationRequest request) {
        return DescribeApplicationResponse.builder().applicationDetail(detail).build();
    }

    @Override
    public UpdateApplicationResponse updateApplication(UpdateApplicationRequest request) {
        update = request;
        return UpdateApplicationResponse.builder()
                .operationId(whenUpdated.apply(request))
                .build();
    }

    @Override
    public DescribeApplicationOperationResponse describeApplicationOperation(
            DescribeApplicationOperationRequest request) {
        described.add(request.operationId());
        return DescribeApplicationOperationResponse.builder()
                .applicationOperationInfoDetails(operations.getOrDefault(request.operationId(), operation))
                .build();
    }

    @Override
    public ListApplicationOperationsResponse listApplicationOperations(ListApplicationOperationsRequest request) {
        return ListApplicationOperationsResponse.builder()
                .applicationOperationInfoList(operations.entrySet().stream()
                        .map(operation -> ApplicationOperationInfo.builder()
                                .operationId(operation.getKey())
                                .startTime(operation.getValue().startTime())
                                .build())
                        .toList())
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
