package io.flinkscaling.scaling;

/** There is no application, or operation, of that name. */
public final class ApplicationNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ApplicationNotFoundException(String message, Throwable cause) {
        super(message, cause);
    }
}
