package io.flinkscaling.simulator.wire;

/** An error that a service answers, by its code. */
public final class ServiceError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int CLIENT = 400;

    private final String code;
    private final int status;

    public ServiceError(String code, String message) {
        this(code, message, CLIENT);
    }

    public ServiceError(String code, String message, int status) {
        super(message);
        this.code = code;
        this.status = status;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }
}
