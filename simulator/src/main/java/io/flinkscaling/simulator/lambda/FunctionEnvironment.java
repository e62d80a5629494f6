package io.flinkscaling.simulator.lambda;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The environment variables that a function gets.
 *
 * <p>Source: AWS Lambda developer guide, "Defined runtime environment variables".
 */
public final class FunctionEnvironment {

    private static final String REGION = "us-east-1";

    private FunctionEnvironment() {}

    /**
     * Returns what Lambda itself sets, with credentials that are none and every AWS service at one address.
     *
     * @param awsEndpointUrl {@code AWS_ENDPOINT_URL}, such as {@code http://127.0.0.1:4566}
     * @param memoryMegabytes the function's memory
     * @param settings the function's own variables, such as SCALING_APPLICATION_NAME
     */
    public static Map<String, String> of(
            FunctionPackage function, String awsEndpointUrl, int memoryMegabytes, Map<String, String> settings) {
        return of(function.directory(), function.handler(), awsEndpointUrl, memoryMegabytes, settings);
    }

    /**
     * Returns the same for a function that is not in a package of ours.
     *
     * @param taskRoot where its files are
     * @param handler what {@code _HANDLER} is to be
     */
    public static Map<String, String> of(
            Path taskRoot, String handler, String awsEndpointUrl, int memoryMegabytes, Map<String, String> settings) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("AWS_ACCESS_KEY_ID", "test");
        variables.put("AWS_SECRET_ACCESS_KEY", "test");
        variables.put("AWS_SESSION_TOKEN", "test");
        variables.put("AWS_DEFAULT_REGION", REGION);
        variables.put("AWS_REGION", REGION);
        variables.put("AWS_ENDPOINT_URL", awsEndpointUrl);
        // No look-up may leave this machine.
        variables.put("AWS_EC2_METADATA_DISABLED", "true");
        variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_provided.al2023");
        variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(memoryMegabytes));
        variables.put("AWS_LAMBDA_FUNCTION_NAME", "flink-scaling");
        variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/flink-scaling");
        variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "rehearsal");
        variables.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
        variables.put("LAMBDA_TASK_ROOT", taskRoot.toString());
        variables.put("LANG", "en_US.UTF-8");
        variables.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        variables.put("TZ", ":UTC");
        variables.put("_HANDLER", handler);
        variables.putAll(settings);
        return variables;
    }
}
