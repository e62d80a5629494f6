package io.flinkscaling.aws;

import io.flinkscaling.scaling.ThrottledException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What the SDK's exceptions mean to the target. */
final class AwsErrors {

    private static final int LONGEST_REASON = 500;
    private static final Pattern ARN = Pattern.compile("arn:[^\\s\"',]+");

    private AwsErrors() {}

    /** Runs a call; a refusal for too many calls, also after the SDK's own retries, becomes a ThrottledException. */
    static <T> T translated(String service, Supplier<T> call) {
        try {
            return call.get();
        } catch (AwsServiceException e) {
            if (e.isThrottlingException()) {
                throw new ThrottledException(service + " asks to be called less often", e);
            }
            throw e;
        }
    }

    /** Tells whether the SDK had made the call before, and got no answer, or one that is worth another try. */
    static boolean isRepeated(AwsServiceException e) {
        return e.numAttempts() != null && e.numAttempts() > 1;
    }

    /** Returns AWS's own words, such as {@code LimitExceededException: …}, without request ids. */
    static String reason(AwsServiceException e) {
        String code = e.awsErrorDetails() == null
                ? e.getClass().getSimpleName()
                : e.awsErrorDetails().errorCode();
        String message =
                e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorMessage();
        return message == null || message.isBlank() ? code : code + ": " + tellable(message);
    }

    /** Returns what may leave the function of a message: its first line, of limited length, without resource names. */
    static String tellable(String message) {
        String line =
                ARN.matcher(message.strip().lines().findFirst().orElse("")).replaceAll("arn:…");
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
    }
}
