package io.flinkscaling.aws;

import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Gives one operation of a service that speaks awsJson an HTTP client of its own, such as one with another read time-out. A
 * second client of the service would do it too, and take some milliseconds to build before the first answer.
 */
final class HttpByOperation implements SdkHttpClient {

    private static final String TARGET = "X-Amz-Target";

    private final SdkHttpClient usual;
    private final String operation;
    private final SdkHttpClient ofOperation;

    HttpByOperation(SdkHttpClient usual, String operation, SdkHttpClient ofOperation) {
        this.usual = usual;
        this.operation = operation;
        this.ofOperation = ofOperation;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        boolean isOfOperation = request.httpRequest()
                .firstMatchingHeader(TARGET)
                .filter(target -> target.endsWith("." + operation))
                .isPresent();
        return (isOfOperation ? ofOperation : usual).prepareRequest(request);
    }

    @Override
    public String clientName() {
        return usual.clientName();
    }

    @Override
    public void close() {
        usual.close();
        ofOperation.close();
    }
}
