package io.flinkscaling.simulator.cloud;

/** What became of a call. */
public sealed interface CallOutcome {

    /** It was carried out and answered. */
    record Answered() implements CallOutcome {}

    /**
     * It was refused.
     *
     * @param status the HTTP status
     * @param code the service's error code, such as ResourceInUseException
     */
    record Refused(int status, String code) implements CallOutcome {}

    /**
     * Its caller got no answer.
     *
     * @param isCarriedOut whether it has taken effect all the same
     */
    record Unanswered(boolean isCarriedOut) implements CallOutcome {}
}
