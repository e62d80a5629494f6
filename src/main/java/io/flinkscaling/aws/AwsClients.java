package io.flinkscaling.aws;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.kinesisanalyticsv2.KinesisAnalyticsV2Client;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * The SDK's clients, built once. Region, credentials and endpoints are the SDK's own settings, {@code AWS_ENDPOINT_URL}
 * among them.
 */
public final class AwsClients {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(5);
    private static final Duration READ_OF_UPDATE = Duration.ofSeconds(15);
    private static final int ATTEMPTS = 3;

    private static final FutureTask<AwsClients> SHARED = new FutureTask<>(AwsClients::new);

    private final SdkHttpClient http = http(READ);
    private final KinesisAnalyticsV2Client flink;
    private final CloudWatchClient cloudWatch;
    private final SsmClient ssm;

    /** Begins to build the shared clients on a thread of their own. */
    public static void buildAhead() {
        Thread thread = new Thread(SHARED, "aws-clients");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns the clients of this process, after building them if nothing else does. */
    public static AwsClients shared() {
        SHARED.run();
        try {
            return SHARED.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the clients of AWS cannot be built", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the clients of AWS were built", e);
        }
    }

    public AwsClients() {
        flink = KinesisAnalyticsV2Client.builder()
                .httpClient(new HttpByOperation(http, "UpdateApplication", http(READ_OF_UPDATE)))
                .overrideConfiguration(withRetries())
                .build();
        cloudWatch = CloudWatchClient.builder()
                .httpClient(http)
                .overrideConfiguration(withRetries())
                .build();
        ssm = SsmClient.builder()
                .httpClient(http)
                .overrideConfiguration(withRetries())
                .build();
    }

    /** To be called for each client: a strategy holds a budget of retries, which one service's failures use up. */
    private static ClientOverrideConfiguration withRetries() {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(ATTEMPTS)
                        .build())
                .build();
    }

    private static SdkHttpClient http(Duration readTimeout) {
        return new InterruptibleHttpClient(UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(readTimeout)
                .build());
    }

    public KinesisAnalyticsV2Client flink() {
        return flink;
    }

    public CloudWatchClient cloudWatch() {
        return cloudWatch;
    }

    public SsmClient ssm() {
        return ssm;
    }
}
