package io.flinkscaling.standin;

/** An error that a service answers, by its code. */
final class ServiceError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int CLIENT = 400;

    private final String code;
    private final int status;

    ServiceError(String code, String message) {
        this(code, message, CLIENT);
    }

    ServiceError(String code, String message, int status) {
        super(message);
        this.code = code;
        this.status = status;
    }

    String code() {
        return code;
    }

    int status() {
        return status;
    }
}
