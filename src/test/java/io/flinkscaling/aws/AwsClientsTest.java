package io.flinkscaling.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.standin.AwsStandIn;
import io.flinkscaling.standin.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;

/** The clients on a stand-in for AWS. */
class AwsClientsTest {

    /** More than the SDK's budget is enough for: 500 tokens, of which a retry costs 5, and a call makes 2 of them. */
    private static final int FAILING_CALLS = 65;

    private AwsStandIn aws;
    private Map<String, String> settings;

    @BeforeEach
    void start() throws IOException {
        aws = AwsStandIn.start();
        settings = Map.of(
                "aws.endpointUrl", aws.url(),
                "aws.region", "us-east-1",
                "aws.accessKeyId", "any",
                "aws.secretAccessKey", "any");
        settings.forEach(System::setProperty);
    }

    @AfterEach
    void stop() {
        settings.keySet().forEach(System::clearProperty);
        aws.close();
    }

    @Test
    void aServiceThatFailsForLongLeavesTheOthersTheirRetries() {
        AwsClients clients = new AwsClients();
        aws.faults().inject("DescribeAlarms", Fault.serverError(500));
        callAtOnce(FAILING_CALLS, () -> clients.cloudWatch().describeAlarms());
        assertThat(aws.calls().operations()).as("no retry is left").hasSizeLessThan(3 * FAILING_CALLS);
        aws.faults().inject("GetParameter", Fault.serverError(500), 1);

        assertThatThrownBy(() -> clients.ssm().getParameter(request -> request.name("/none")))
                .isInstanceOf(ParameterNotFoundException.class);
    }

    private static void callAtOnce(int times, Runnable failingCall) {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        List<CompletableFuture<Void>> calls = IntStream.range(0, times)
                .mapToObj(call -> CompletableFuture.runAsync(failingCall, threads))
                .toList();
        threads.shutdown();
        assertThat(calls)
                .allSatisfy(call -> assertThatThrownBy(call::join).hasCauseInstanceOf(CloudWatchException.class));
    }
}
