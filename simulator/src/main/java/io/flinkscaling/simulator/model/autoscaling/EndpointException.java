package io.flinkscaling.simulator.model.autoscaling;

/** The custom resource's endpoint answered an error, or nothing. */
public final class EndpointException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;

    private final int status;

    /**
     * Makes the exception of an answer.
     *
     * @param status its HTTP status, from 400
     * @param message its message
     */
    public EndpointException(int status, String message) {
        super(status + " " + message);
        this.status = status;
    }

    /** Returns the HTTP status, from 400. */
    public int status() {
        return status;
    }

    /** Tells whether the same call may succeed later: after 429 and 5xx. AWS does not document what is tried again. */
    boolean isWorthAnotherTry() {
        return status == TOO_MANY_REQUESTS || status >= FIRST_SERVER_ERROR;
    }
}
