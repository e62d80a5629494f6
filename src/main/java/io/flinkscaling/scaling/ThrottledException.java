package io.flinkscaling.scaling;

/** A service asked to be called less often; nothing was changed, and the same call may succeed later. */
public final class ThrottledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ThrottledException(String message, Throwable cause) {
        super(message, cause);
    }
}
