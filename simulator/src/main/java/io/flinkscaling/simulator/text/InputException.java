package io.flinkscaling.simulator.text;

/** The user gave something that cannot be used; the message says in one line what, where and what is allowed. */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message);
    }
}
