package io.flinkscaling.simulator.trace.recording;

import io.flinkscaling.simulator.text.Quoted;

/**
 * CloudWatch's word on whether a series is complete: StatusCode of GetMetricData's <a
 * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataResult.html">MetricDataResult</a>.
 */
public final class StatusCodes {

    private StatusCodes() {}

    /** Tells whether a code, which may be empty, says nothing against a series. */
    public static boolean isComplete(String code) {
        return code.isEmpty() || code.equals("Complete");
    }

    /** Returns what is wrong with a series of another code, and what to do. */
    public static String problem(String code) {
        return "incomplete, its StatusCode is " + Quoted.of(code) + "; "
                + switch (code) {
                    case "Forbidden" -> "ask again as a user who may read this metric, perhaps that of another account";
                    case "InternalError" -> "CloudWatch failed; ask again";
                    default -> "ask for less time at once, with the AWS CLI without --no-paginate and --max-items";
                };
    }
}
